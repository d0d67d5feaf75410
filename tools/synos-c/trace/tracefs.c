// SPDX-License-Identifier: MIT
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "array_size.h"
#include "ktap.h"
#include "tracefs.h"

/* What was traced, a line each, without comments. */
static char trace[65536];
char *trace_lines[256];
int trace_line_count;

void trace_set(const char *file, const char *value)
{
	char path[128];
	int fd;

	snprintf(path, sizeof(path), TRACEFS "%s", file);
	fd = open(path, O_WRONLY | O_CLOEXEC | O_TRUNC);
	if (fd < 0 || write(fd, value, strlen(value)) < 0)
		ktap_bail_out("%s: %s", path, strerror(errno));
	close(fd);
}

void trace_begin(void)
{
	trace_set("trace", "\n");
	trace_set(EVENTS "enable", "1");
}

void trace_read(void)
{
	size_t len = 0;
	char *at, *line;
	ssize_t got;
	int fd;

	trace_set(EVENTS "enable", "0");
	fd = open(TRACEFS "trace", O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		ktap_bail_out(TRACEFS "trace: %s", strerror(errno));
	while ((got = read(fd, trace + len, sizeof(trace) - 1 - len)) > 0)
		len += got;
	close(fd);
	trace[len] = '\0';
	trace_line_count = 0;
	for (line = strtok_r(trace, "\n", &at); line;
	     line = strtok_r(NULL, "\n", &at))
		if (line[0] != '#' && trace_line_count < (int)ARRAY_SIZE(trace_lines))
			trace_lines[trace_line_count++] = line;
}

/*
 * Exactly these lines, in this order, each behind its process and its time. The
 * name of the process may be missing.
 */
void trace_expect(const char *const *expected, int count)
{
	char process[32];
	int i;

	snprintf(process, sizeof(process), "-%d ", getpid());
	trace_read();
	for (i = 0; i < trace_line_count && i < count; i++) {
		const char *found = strstr(trace_lines[i], ": synos_");

		if (!strstr(trace_lines[i], process) || !found ||
		    strcmp(found + 2, expected[i]))
			ktap_fail("line \"%s\" where \"%s\" is due", trace_lines[i],
				  expected[i]);
	}
	if (trace_line_count != count)
		ktap_fail("%d lines where %d are due", trace_line_count, count);
}
