// SPDX-License-Identifier: MIT
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "transcript.h"

/* Shorter runs are as short in plain hex. */
#define SHORTEST_RUN 8

static void line_vadd(struct line *line, const char *format, va_list arguments)
{
	size_t room = sizeof(line->text) - line->len;
	int len = vsnprintf(line->text + line->len, room, format, arguments);

	if (len < 0 || (size_t)len >= room) {
		printf("Bail out! a transcript line is too long\n");
		exit(3);
	}
	line->len += len;
}

void line_add(struct line *line, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	line_vadd(line, format, arguments);
	va_end(arguments);
}

void line_key(struct line *line, const char *key, const char *format, ...)
{
	va_list arguments;

	line_add(line, " %s=", key);
	va_start(arguments, format);
	line_vadd(line, format, arguments);
	va_end(arguments);
}

void line_text(struct line *line, const char *key, const char *text)
{
	line_add(line, " %s=\"", key);
	for (; *text; text++) {
		unsigned char byte = *text;

		if (byte == '\n')
			line_add(line, "\\n");
		else if (byte == '"' || byte == '\\')
			line_add(line, "\\%c", byte);
		else if (byte < 0x20 || byte > 0x7e)
			line_add(line, "\\x%02x", byte);
		else
			line_add(line, "%c", byte);
	}
	line_add(line, "\"");
}

void line_hex(struct line *line, const void *memory, size_t len)
{
	const unsigned char *bytes = memory;
	size_t i, run;

	for (i = 0; i < len; i += run) {
		for (run = 1; i + run < len && bytes[i + run] == bytes[i]; run++)
			;
		if (run >= SHORTEST_RUN) {
			line_add(line, "%02x{%zu}", bytes[i], run);
		} else {
			run = 1;
			line_add(line, "%02x", bytes[i]);
		}
	}
}

static void write_result(int result)
{
	printf("ret=%d errno=%s", result ? -1 : 0,
	       result ? strerrorname_np(-result) : "0");
}

void transcript_write(const char *name, const char *call,
		      const struct outcome *outcome)
{
	printf("# case=%s call=%s ", name, call);
	write_result(outcome->result);
	printf(" out=%s%s\n", outcome->out.len ? outcome->out.text : "-",
	       outcome->keys.text);
}

bool transcript_judge(int number, const char *name,
		      const struct outcome *outcome,
		      const struct expectation *expectation)
{
	bool ok = outcome->result == expectation->result &&
		  !strcmp(outcome->keys.text, expectation->keys.text);

	if (!ok) {
		printf("# expected ");
		write_result(expectation->result);
		printf("%s\n", expectation->keys.text);
	}
	printf("%sok %d %s\n", ok ? "" : "not ", number, name);
	return ok;
}
