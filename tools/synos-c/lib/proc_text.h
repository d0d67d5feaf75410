/* SPDX-License-Identifier: MIT */
#ifndef PROC_TEXT_H
#define PROC_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#define PROC_FOLDER "/proc/synos/"

/* Opens /proc/synos/@name; returns -1 with errno. */
int proc_open(const char *name);

/*
 * Reads /proc/synos/@name to its end, @piece bytes at a time. Returns a string
 * that the caller frees, or NULL with errno.
 */
char *proc_read_in_pieces(const char *name, size_t piece);
char *proc_read(const char *name);

/* The same for programs that write KTAP, and that end if it cannot be read. */
char *proc_read_or_bail_out(const char *name);

/* Finds the line "@key: value" in @text and copies the value. */
bool proc_value(const char *text, const char *key, char *value, size_t size);

/* The same for a number in decimal, whatever follows it (a unit). */
bool proc_number(const char *text, const char *key, unsigned long long *number);

/* The number that /proc/synos/@name shows, or the end of the program. */
unsigned long long proc_shown(const char *name, const char *text,
			      const char *key);

/* The same for one counter of telemetry, as it is now. */
unsigned long long proc_counter(const char *key);

#endif
