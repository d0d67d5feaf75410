// SPDX-License-Identifier: MIT
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "ktap.h"
#include "escape.h"
#include "ktap.h"
#include "transcript.h"

/* Shorter runs are as short in plain hex. */
#define SHORTEST_RUN 8

static void line_vadd(struct line *line, const char *format, va_list arguments)
{
	size_t room = sizeof(line->text) - line->len;
	int len = vsnprintf(line->text + line->len, room, format, arguments);

	if (len < 0 || (size_t)len >= room)
		ktap_bail_out("a transcript line is too long");
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
	char room[5];

	line_add(line, " %s=\"", key);
	for (; *text; text++)
		line_add(line, "%s", escape(ESCAPE_AS_TRANSCRIPT, *text, room));
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
