/* SPDX-License-Identifier: MIT */
#ifndef EVENT_TYPE_H
#define EVENT_TYPE_H

/* The types of events, as the kernel shows them. They are numbered from 1 on. */
/* synos-abi: all const SYNOS_EVENT_: #define EVENT_TYPES {count} */
#define EVENT_TYPES 4
/* synos-abi: end */

/* All of them, a bit each, as the sysctl event_mask has them. */
#define EVENT_TYPES_MASK ((2u << EVENT_TYPES) - 2)

/* "unknown" for a number that is none. */
const char *event_type_name(unsigned int type);

/* 0 for a word that is none. */
unsigned int event_type_of(const char *name);

#endif
