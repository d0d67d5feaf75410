/* SPDX-License-Identifier: MIT */
#ifndef SCALE_H
#define SCALE_H

#include "synos_syscall.h"

/* Calls that each processor makes in a round, and rounds of which the best counts. */
#define CALLS 20000
#define ROUNDS 5
#define PROCESSORS_MAX 4

extern struct synos_kernel kernel;

/* What is done again and again, and how it is seen that nothing got lost. */
struct work {
	const char *name;
	void (*once)(void);
	/* In each thread before that, or NULL. */
	void (*prepare)(void);
	/*
	 * Before a round, and after it: how often it was done, as the kernel
	 * counts. NULL for what the kernel does not count.
	 */
	void (*begin)(void);
	unsigned long long (*end)(void);
};

extern const struct work bare_work, event_work, user_event_work, ring_work;

/*
 * Has each of the first @processors processors do its part at once. Returns how
 * often all of them together did it in a second.
 */
double measure(const struct work *work, int processors);

/* Loads the BPF program, and takes it away. */
void ring_open(void);
void ring_close(void);

#endif
