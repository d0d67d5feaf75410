/* SPDX-License-Identifier: MIT */
#ifndef TRANSCRIPT_H
#define TRANSCRIPT_H

#include <stddef.h>

/* Text that grows to the right; what does not fit ends the program. */
struct line {
	char text[32768];
	size_t len;
};

void line_add(struct line *line, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Adds " @key=value" for a value without spaces. */
void line_key(struct line *line, const char *key, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Adds " @key="value"" for any text. */
void line_text(struct line *line, const char *key, const char *text);

/* Adds memory in hex; 8 or more equal bytes become bb{count}. */
void line_hex(struct line *line, const void *memory, size_t len);

#endif
