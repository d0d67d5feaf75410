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

/* What a case did: the result of its call, the memory after it, and keys. */
struct outcome {
	int result;
	struct line out;
	struct line keys;
};

/* What the case had to do. The memory is compared by the suite alone. */
struct expectation {
	int result;
	struct line keys;
};

/* Writes the one line of a case. */
void transcript_write(const char *name, const char *call,
		      const struct outcome *outcome);

/* Compares, and writes "ok" or "not ok" with the expectation. */
void transcript_judge(const char *name, const struct outcome *outcome,
		      const struct expectation *expectation);

#endif
