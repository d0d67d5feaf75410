/* SPDX-License-Identifier: MIT */
#ifndef PROCESS_H
#define PROCESS_H

#include <stddef.h>
#include <sys/types.h>

#include "step.h"

/* That run at once */
#define PROCESSES_MAX 16

/* What a program has written to one of its streams. */
struct heard {
	/* -1 when nothing more comes */
	int fd;
	char *text;
	size_t len;
	/* Up to where it was waited for */
	size_t seen;
};

/* A program that runs, or has run. */
struct process {
	const char *name;
	pid_t pid;
	struct heard out, err;
	/* -1 if it has none; then it is not heard, but counted up to */
	int terminal, seen;
	struct process *next;
};

/* Starts the program of a step. Fails the running test when it cannot. */
void process_start(struct process *process, const struct step *step);

/* Does what a step wants of a program that runs, one after the other. */
void process_act(struct process *process, char *const *actions);

/*
 * Waits for its end, and notes what it has written and its exit code. One that
 * takes too long is killed, and the running test has failed.
 */
void process_finish(struct process *process);

#endif
