// SPDX-License-Identifier: MIT
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/reboot.h>
#include <unistd.h>

#include "guest.h"

void die(const char *what)
{
	fprintf(stderr, "synos_init: %s: %s\n", what, strerror(errno));
	sync();
	reboot(RB_AUTOBOOT);
	_exit(1);
}

void kernel_argument(const char *key, const char *fallback, char *value,
		     size_t size)
{
	char line[4096] = "", *at, *word;
	FILE *file = fopen("/proc/cmdline", "re");

	snprintf(value, size, "%s", fallback);
	if (!file)
		die("/proc/cmdline");
	if (!fgets(line, sizeof(line), file))
		line[0] = '\0';
	fclose(file);
	for (word = strtok_r(line, " \n", &at); word;
	     word = strtok_r(NULL, " \n", &at))
		if (!strncmp(word, key, strlen(key)) &&
		    word[strlen(key)] == '=')
			snprintf(value, size, "%s", word + strlen(key) + 1);
}
