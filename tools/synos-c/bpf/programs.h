/* SPDX-License-Identifier: MIT */
#ifndef PROGRAMS_H
#define PROGRAMS_H

#include <stdbool.h>
#include <stddef.h>

#include "seen.h"
#include "synos_syscall.h"

/* Events that one test may have handed over: no more than the ring keeps. */
#define SEVERE_MAX 1024

extern struct synos_kernel kernel;

/*
 * Loads the BPF programs, with the severity from which on events are handed
 * over, and attaches them; ends this program if the kernel does not take them.
 * Released by programs_close().
 */
void programs_open(unsigned int least_severity);
void programs_close(void);

/* The severity that was given. */
unsigned int programs_least_severity(void);

/* Whether there is a program at this tracepoint of synos_ai. */
bool programs_has(const char *tracepoint);

/* Forgets all that was seen and handed over. */
void programs_reset(void);

/* What was seen since. A program runs within the call that it sees. */
const struct seen *programs_seen(void);

/*
 * Takes over the events that were handed over since, in the order of their
 * numbers: those of two processors may come out of it.
 */
const struct synos_event_record *programs_severe(size_t *count);

/* The same number of what @what says, in a failing test otherwise. */
void programs_expect(const char *what, unsigned long long seen,
		     unsigned long long expected);

/* Tests. */
void events_counted(void);
void events_dropped_by_the_kernel(void);
void events_handed_over(void);
void events_of_all_processors(void);
void queries_counted(void);

#endif
