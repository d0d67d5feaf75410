// SPDX-License-Identifier: MIT
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "given.h"
#include "ktap.h"

#define LARGEST_FILE (1 << 19)

/* Line n is line n of the file; those without anything given are empty. */
static const char built_in[] =
#include "given.inc"
	;

static const char *text = built_in;
static const char *source = "conformance/expected/cases.transcript";

void given_use(const char *file)
{
	static char content[LARGEST_FILE];
	FILE *stream = fopen(file, "re");

	if (!stream || !fread(content, 1, sizeof(content) - 1, stream) ||
	    !feof(stream)) {
		fprintf(stderr, "synos_conformance: %s cannot be read\n", file);
		exit(KTAP_CANNOT_RUN);
	}
	fclose(stream);
	text = content;
	source = file;
}

void given_wrong(const struct given *given, const char *format, ...)
{
	va_list arguments;

	fflush(stdout);
	fprintf(stderr, "%s:", source);
	if (given)
		fprintf(stderr, "%d:", given->number);
	fputc(' ', stderr);
	va_start(arguments, format);
	vfprintf(stderr, format, arguments);
	va_end(arguments);
	fputc('\n', stderr);
	exit(KTAP_CANNOT_RUN);
}

bool given_next(struct given *given, const char *mark)
{
	const char *line = given->start;

	do {
		if (line) {
			line += strcspn(line, "\n");
			line += *line == '\n';
		} else {
			line = text;
		}
		given->number++;
	} while (*line && strncmp(line, mark, strlen(mark)));
	given->start = given->at = line;
	return *line;
}

bool given_find(struct given *given, const char *mark, const char *name)
{
	struct given line = { .number = 0 };
	size_t len = strlen(name);

	while (given_next(&line, mark)) {
		const char *found = line.start + strlen(mark);

		if (strcspn(found, " \n") == len && !strncmp(found, name, len)) {
			*given = line;
			return true;
		}
	}
	return false;
}

static void append(struct given *given, struct pair *pair, char byte)
{
	if (pair->len == sizeof(pair->value) - 1)
		given_wrong(given, "the value of '%s' is too long", pair->key);
	pair->value[pair->len++] = byte;
	pair->value[pair->len] = '\0';
}

static char take_escape(struct given *given)
{
	char *end, byte = *given->at++;
	char digits[3] = "";

	switch (byte) {
	case 'n':
		return '\n';
	case '"':
	case '\\':
		return byte;
	case 'x':
		strncat(digits, given->at, 2);
		byte = strtoul(digits, &end, 16);
		if (end == digits + 2) {
			given->at += 2;
			return byte;
		}
	}
	given_wrong(given, "unknown escape; known are \\n \\\\ \\\" \\xNN");
}

static void take_quoted(struct given *given, struct pair *pair)
{
	given->at++;
	while (*given->at != '"') {
		char byte = *given->at++;

		if (!byte || byte == '\n')
			given_wrong(given, "the quote is not closed");
		append(given, pair, byte == '\\' ? take_escape(given) : byte);
	}
	given->at++;
}

/* Digits with a plus sign in every 64th place, or the same letter again and again. */
static bool take_run(struct given *given, struct pair *pair)
{
	bool digits = !strncmp(given->at, "digits*", 7);
	unsigned long i, count;
	char *end;

	if (!digits && strncmp(given->at, "x*", 2))
		return false;
	count = strtoul(strchr(given->at, '*') + 1, &end, 10);
	for (i = 0; i < count; i++)
		append(given, pair, !digits ? 'x' :
		       i % 64 == 63 ? '+' : '0' + i % 64 % 10);
	given->at = end;
	return true;
}

static void take_text(struct given *given, struct pair *pair)
{
	pair->is_text = true;
	for (;;) {
		if (*given->at == '"')
			take_quoted(given, pair);
		else if (!take_run(given, pair))
			given_wrong(given, "'%s' goes on with no text", pair->key);
		if (*given->at != '+')
			return;
		given->at++;
	}
}

bool given_pair(struct given *given, struct pair *pair)
{
	size_t len = strcspn(given->at, "= \n");

	if (!*given->at || *given->at == '\n')
		return false;
	memset(pair, 0, sizeof(*pair));
	if (!len || len >= sizeof(pair->key) || given->at[len] != '=')
		given_wrong(given, "expected key=value");
	memcpy(pair->key, given->at, len);
	given->at += len + 1;
	if (*given->at == '"' || strcspn(given->at, "*") < strcspn(given->at, " \n"))
		take_text(given, pair);
	else
		while (*given->at && *given->at != ' ' && *given->at != '\n')
			append(given, pair, *given->at++);
	if (*given->at == ' ')
		given->at++;
	else if (*given->at && *given->at != '\n')
		given_wrong(given, "expected a space after the value of '%s'",
			    pair->key);
	return true;
}
