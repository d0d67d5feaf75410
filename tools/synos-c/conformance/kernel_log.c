// SPDX-License-Identifier: MIT
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "kernel_log.h"
#include "ktap.h"

/* Each read gives one record; a record never exceeds this. */
#define RECORD_MAX 8192

static int fd = -1;

static void open_at_end(void)
{
	fd = open("/dev/kmsg", O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	if (fd < 0 || lseek(fd, 0, SEEK_END) < 0)
		ktap_bail_out("/dev/kmsg: %m");
}

int kernel_log_new_lines(void)
{
	char record[RECORD_MAX];
	int count = 0;
	ssize_t len;

	if (fd < 0)
		open_at_end();
	for (;;) {
		len = read(fd, record, sizeof(record) - 1);
		/* EPIPE: records were overwritten; go on with the oldest. */
		if (len < 0 && errno == EPIPE)
			continue;
		if (len <= 0)
			return count;
		record[len] = '\0';
		count += !!strcasestr(record, "synos");
	}
}
