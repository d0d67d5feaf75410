// SPDX-License-Identifier: MIT
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "process_started.h"

/* In /proc/PID/stat; the name in the second field may have spaces. */
#define START_FIELD 22

unsigned long long process_started(int pid)
{
	unsigned long long ticks = 0;
	char path[64], line[1024] = "", *at;
	FILE *stream;
	int field;

	snprintf(path, sizeof(path), "/proc/%d/stat", pid);
	stream = fopen(path, "re");
	if (!stream)
		return 0;
	if (!fgets(line, sizeof(line), stream))
		line[0] = '\0';
	fclose(stream);
	at = strrchr(line, ')');
	for (field = 2; at && field < START_FIELD; field++)
		at = strchr(at + 1, ' ');
	if (at)
		ticks = strtoull(at, NULL, 10);
	return ticks;
}
