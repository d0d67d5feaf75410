/* SPDX-License-Identifier: MIT */
#ifndef KNOWN_H
#define KNOWN_H

#include <stdbool.h>

#define ARGUMENTS_MAX 5

/* Begins the names of the kernel's own tests, and is the name of each of them. */
#define SELFTESTS "selftests/"

/* A program that the guest has. */
struct program {
	const char *name;
	const char *const arguments[ARGUMENTS_MAX];
	bool takes_fault;
};

/* Takes the arguments of programs that are on the kernel's command line. */
void known_init(void);

/* NULL if there is no such program. selftests/NAME is at /selftests/NAME. */
const struct program *known_find(const char *name);

#endif
