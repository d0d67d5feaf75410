/* SPDX-License-Identifier: MIT */
#ifndef PROC_TEXT_H
#define PROC_TEXT_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Reads /proc/synos/@name to its end, @piece bytes at a time. Returns a string
 * that the caller frees, or NULL with errno.
 */
char *proc_read_in_pieces(const char *name, size_t piece);
char *proc_read(const char *name);

/* Finds the line "@key: value" in @text and copies the value. */
bool proc_value(const char *text, const char *key, char *value, size_t size);

/* The same for a number in decimal, whatever follows it (a unit). */
bool proc_number(const char *text, const char *key, unsigned long long *number);

#endif
