/* SPDX-License-Identifier: MIT */
#ifndef SUBJECT_H
#define SUBJECT_H

#include <stdbool.h>
#include <stddef.h>

#include "synos_syscall.h"

#define ERRNOS_MAX 4

/* Something that is done again and again, each time with another failure. */
struct subject {
	const char *name;
	/* What it may fail with. */
	int errnos[ERRNOS_MAX];
	/* It may also succeed when less important things have failed. */
	bool goes_on;
	void (*prepare)(void);
	/* The only part with failures. Returns 0 or a negated errno. */
	int (*run)(void);
	/* Looks at what it has left behind; tells by ktap_fail(). */
	void (*check)(int result);
	/* Looks at what all of them together have shown; may be NULL. */
	void (*conclude)(void);
};

struct subject_list {
	const struct subject *subjects;
	size_t count;
	/* Around all of them; may be NULL. */
	void (*begin)(void);
	void (*end)(void);
};

extern const struct synos_kernel *kernel;

extern const struct subject_list call_subjects, channel_subjects,
	answered_subjects, device_subjects, proc_subjects;

#endif
