/* SPDX-License-Identifier: MIT */
#ifndef KTAP_H
#define KTAP_H

#include <stdbool.h>
#include <stdio.h>

/* The first line. */
#define KTAP_VERSION "KTAP version 1"

/* Exit codes of the programs that write KTAP. */
enum ktap_exit {
	KTAP_PASSED = 0,
	KTAP_FAILED = 1,
	/* 2 is SYNOS_EXIT_UNAVAILABLE */
	KTAP_BAILED_OUT = 3,	/* in the middle of it */
	KTAP_CANNOT_RUN = 4,	/* before it had begun */
};

/* Where results go from now on; until then it is the standard output. */
void ktap_to(FILE *stream);

/*
 * Begins with the version and the plan, which may also be written one after the
 * other.
 */
void ktap_begin(int planned);
void ktap_begin_version(void);
void ktap_begin_plan(int planned);

/*
 * One test runs at a time: it is what was said since the end of the one before.
 * A note is something to know about it.
 */
__attribute__((format(printf, 1, 2)))
void ktap_note(const char *format, ...);

/* The same, and the running test has failed. From any thread. */
__attribute__((format(printf, 1, 2)))
void ktap_fail(const char *format, ...);

/* Copies a line of another program's output, which begins with @before. */
void ktap_copy(const char *before, const char *line);

/* Returns whether it has passed. */
bool ktap_end_test(const char *name);

/* The running test has failed, and @format says why behind its name. */
__attribute__((format(printf, 2, 3)))
void ktap_end_failed(const char *name, const char *format, ...);

/* The running test is a process that ended with @status, as of waitpid(2). */
bool ktap_end_process(const char *name, int status);

/* The whole program cannot go on. */
__attribute__((format(printf, 1, 2), noreturn))
void ktap_bail_out(const char *format, ...);

/* The same within a handler of signals. */
__attribute__((noreturn))
void ktap_bail_out_now(const char *what, const char *why);

/* What main() returns: whether all tests have passed. */
int ktap_end(void);

#endif
