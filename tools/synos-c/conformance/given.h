/* SPDX-License-Identifier: MIT */
#ifndef GIVEN_H
#define GIVEN_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The lines of conformance/expected that say what is given to a case. They are
 * built into the program; the answers that stand there are not.
 */

/* Such a line, and how far in it one has come. */
struct given {
	const char *start;
	const char *at;
	int number;
};

/* One "key=value". A text may hold any byte. */
struct pair {
	char key[32];
	char value[2048];
	size_t len;
	bool is_text;
};

/* Reads @file instead of what is built in. */
void given_use(const char *file);

/* Finds the next line that begins with @mark, the first if all of it is zero. */
bool given_next(struct given *given, const char *mark);

/* Finds the line that begins with @mark and @name. */
bool given_find(struct given *given, const char *mark, const char *name);

/* Takes the next pair of the line. Returns false at its end. */
bool given_pair(struct given *given, struct pair *pair);

/* Says what is wrong with the line, or with all (NULL), and ends the program. */
__attribute__((format(printf, 2, 3), noreturn))
void given_wrong(const struct given *given, const char *format, ...);

#endif
