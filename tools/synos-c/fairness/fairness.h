/* SPDX-License-Identifier: MIT */
#ifndef FAIRNESS_H
#define FAIRNESS_H

#include <stdatomic.h>
#include <stdbool.h>

#include "synos_syscall.h"

/* Two who want all, and one who wants a little. */
#define FLOODERS 2
#define FIRST_USER 1001
#define SERVED_USER (FIRST_USER + FLOODERS)

/* What all processes count, in memory that they share. */
struct tally {
	atomic_ullong flooded;		/* what the others tried, */
	atomic_ullong refused;		/* and what was refused of it */
	atomic_ullong logged;		/* what the one wanted, */
	atomic_ullong log_failed;
	atomic_ullong asked;
	atomic_ullong ask_failed;	/* and did not get */
	atomic_int last_error;
	atomic_ullong replied;		/* by the daemon */
	atomic_ullong too_late;
	atomic_int daemon_error;
	atomic_bool daemon_ready;
};

extern struct tally *tally;
extern struct synos_kernel kernel;

/* Processes of their own, which are killed when they are not needed any more. */
void flood_events(void);
void flood_queries(void);
void flood_interrupted_queries(void);
void served_main(void);
void daemon_main(void);

#endif
