// SPDX-License-Identifier: MIT
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ktap.h"
#include "proc_text.h"

static char *read_all(int fd, size_t piece)
{
	size_t len = 0, room = 0;
	char *text = NULL;
	ssize_t got;

	do {
		if (room - len < piece + 1) {
			char *larger = realloc(text, room = 2 * room + piece + 1);

			if (!larger)
				goto fail;
			text = larger;
		}
		got = read(fd, text + len, piece);
		if (got < 0)
			goto fail;
		len += got;
	} while (got);
	text[len] = '\0';
	return text;
fail:
	free(text);
	return NULL;
}

int proc_open(const char *name)
{
	char path[64];

	snprintf(path, sizeof(path), PROC_FOLDER "%s", name);
	return open(path, O_RDONLY | O_CLOEXEC);
}

char *proc_read_in_pieces(const char *name, size_t piece)
{
	int err, fd = proc_open(name);
	char *text;

	if (fd < 0)
		return NULL;
	text = read_all(fd, piece);
	err = errno;
	close(fd);
	errno = err;
	return text;
}

char *proc_read(const char *name)
{
	return proc_read_in_pieces(name, 65536);
}

char *proc_read_or_bail_out(const char *name)
{
	char *text = proc_read(name);

	if (!text)
		ktap_bail_out(PROC_FOLDER "%s: %m", name);
	return text;
}

bool proc_value(const char *text, const char *key, char *value, size_t size)
{
	size_t key_len = strlen(key);
	const char *line = text;

	while (line) {
		if (!strncmp(line, key, key_len) &&
		    !strncmp(line + key_len, ": ", 2)) {
			const char *start = line + key_len + 2;
			size_t len = strcspn(start, "\n");

			if (len >= size)
				return false;
			memcpy(value, start, len);
			value[len] = '\0';
			return true;
		}
		line = strchr(line, '\n');
		if (line)
			line++;
	}
	return false;
}

bool proc_number(const char *text, const char *key, unsigned long long *number)
{
	char value[64];
	char *end;

	if (!proc_value(text, key, value, sizeof(value)) ||
	    value[0] < '0' || value[0] > '9')
		return false;
	errno = 0;
	*number = strtoull(value, &end, 10);
	return !errno && (*end == '\0' || *end == ' ');
}

unsigned long long proc_shown(const char *name, const char *text,
			      const char *key)
{
	unsigned long long number;

	if (!proc_number(text, key, &number))
		ktap_bail_out(PROC_FOLDER "%s has no \"%s\"", name, key);
	return number;
}

unsigned long long proc_counter(const char *key)
{
	char *text = proc_read_or_bail_out("telemetry");
	unsigned long long number = proc_shown("telemetry", text, key);

	free(text);
	return number;
}
