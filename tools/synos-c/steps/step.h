/* SPDX-License-Identifier: MIT */
#ifndef STEP_H
#define STEP_H

#include <sys/types.h>

#define STEP_WORDS_MAX 64

/* A line of the file of steps; main.c says what is in it. */
struct step {
	const char *kind;
	const char *name;
	uid_t user;
	/* 0 if it has no terminal */
	unsigned short columns, rows;
	/* NAME=VALUE each, up to a NULL */
	char *environment[STEP_WORDS_MAX];
	/* WHAT=VALUE each, up to a NULL */
	char *actions[STEP_WORDS_MAX];
	/* Up to a NULL */
	char *program[STEP_WORDS_MAX];
};

/* Takes a line apart, which it changes, and which the step refers to. */
void step_parse(struct step *step, char *line);

/* The part behind "@what=" of @word, or NULL if it is something else. */
const char *step_value(const char *word, const char *what);

#endif
