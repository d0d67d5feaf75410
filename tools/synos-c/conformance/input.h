/* SPDX-License-Identifier: MIT */
#ifndef INPUT_H
#define INPUT_H

#include <linux/synos_ai.h>
#include <stdbool.h>
#include <sys/types.h>

#include "given.h"
#include "memory.h"
#include "synos_syscall.h"

/* The lines of conformance/expected that say so begin with it. */
#define INPUT_MARK "given="

/* What is given to a case that is one call. */
struct input {
	char name[64];
	enum call_id call;
	union {
		struct synos_consciousness_state state;
		struct synos_recommendation recommendation;
		struct synos_ai_event event;
		struct synos_telemetry telemetry;
	} argument;
	bool has_members;	/* otherwise it is full of FILL_BYTE */
	enum place place;
	bool unprivileged;
	bool in_thread;

	/* A sysctl that has this value for the time of the call; may be empty. */
	char setting[32];
	char value[16];

	/* What the helper daemon is told before the call, and after it. */
	char before[1200];
	char after[64];
	bool restart;		/* signals restart system calls */
	bool ignore;		/* signals do nothing */
};

/*
 * Reads what is given to case @name; pid=self is @self. Returns false if
 * nothing is; a line that cannot be understood ends the program.
 */
bool input_read(const char *name, pid_t self, struct input *input);

/* The same for the next case behind @given, or for the first. */
bool input_next(struct given *given, pid_t self, struct input *input);

/* Writes a line for each, with the argument's memory in hex. */
void input_show_all(void);

#endif
