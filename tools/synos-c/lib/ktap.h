/* SPDX-License-Identifier: MIT */
#ifndef KTAP_H
#define KTAP_H

/*
 * Results as KTAP on the standard output. One test runs at a time; it is what
 * was said since the end of the one before.
 */
void ktap_begin(int planned);

/* Something to know about the running test. */
__attribute__((format(printf, 1, 2)))
void ktap_note(const char *format, ...);

/* The same, and the running test has failed. From any thread. */
__attribute__((format(printf, 1, 2)))
void ktap_fail(const char *format, ...);

void ktap_end_test(const char *name);

/* The whole program cannot go on. */
__attribute__((format(printf, 1, 2), noreturn))
void ktap_bail_out(const char *format, ...);

/* What main() returns: 0 if all tests passed. */
int ktap_end(void);

#endif
