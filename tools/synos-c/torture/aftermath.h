/* SPDX-License-Identifier: MIT */
#ifndef AFTERMATH_H
#define AFTERMATH_H

/* What must hold when all is over; each tells by ktap_fail(). */
void aftermath_counters(unsigned long long asked_before);
void aftermath_unregistered(void);
void aftermath_all_queries(void);
void aftermath_leaks(void);

unsigned long long aftermath_asked(void);

#endif
