// SPDX-License-Identifier: MIT
#include <stdbool.h>
#include <stdio.h>

#include "escape.h"

const char *escape(enum escaping how, unsigned char byte, char room[5])
{
	bool readable = how == ESCAPE_AS_TRANSCRIPT;
	bool special = byte == '\\' || byte == '"';

	if (readable && byte == '\n')
		return "\\n";
	if (readable && special)
		snprintf(room, 5, "\\%c", byte);
	else if (special || byte < 0x20 || byte > 0x7e)
		snprintf(room, 5, "\\x%02x", byte);
	else
		snprintf(room, 5, "%c", byte);
	return room;
}

void escape_to(FILE *stream, enum escaping how, const char *text)
{
	char room[5];

	for (; *text; text++)
		fputs(escape(how, *text, room), stream);
}
