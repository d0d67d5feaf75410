/* SPDX-License-Identifier: MIT */
#ifndef ESCAPE_H
#define ESCAPE_H

#include <stdio.h>

/*
 * How a text is written into a line so that none can look like the end of it,
 * or of its quotes.
 */
enum escaping {
	/* As the kernel does: \xNN for all but printable ASCII, for \ and for " */
	ESCAPE_AS_KERNEL,
	/* As in a transcript: \\, \", \n, and \xNN for the rest */
	ESCAPE_AS_TRANSCRIPT,
};

/* How one byte stands there. The result is in @room, until the next use of it. */
const char *escape(enum escaping how, unsigned char byte, char room[5]);

/*
 * Writes a text that somebody else made: to a terminal its bytes would be
 * commands.
 */
void escape_to(FILE *stream, enum escaping how, const char *text);

#endif
