/* SPDX-License-Identifier: MIT */
#ifndef EVENT_TYPE_H
#define EVENT_TYPE_H

/* The types of events, as the kernel shows them. They are numbered from 1 on. */
#define EVENT_TYPES 4

/* "unknown" for a number that is none. */
const char *event_type_name(unsigned int type);

/* 0 for a word that is none. */
unsigned int event_type_of(const char *name);

#endif
