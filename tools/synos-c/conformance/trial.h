/* SPDX-License-Identifier: MIT */
#ifndef TRIAL_H
#define TRIAL_H

#include "case.h"
#include "input.h"
#include "observation.h"

/* A case that is one call: what was given, and what was seen around it. */
struct trial {
	struct input input;
	struct observation before;
	struct observation after;
	int result;
	int kernel_log_lines;
	int asker;		/* process id that the helper daemon was told */
	char said[256];		/* its last line */
};

/* Makes the call and writes down what it did. */
void trial_run(struct run *run, struct trial *trial);

/* What the call had to do, from the case and the state before it. */
void expectation_derive(struct run *run, const struct trial *trial);

#endif
