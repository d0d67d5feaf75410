// SPDX-License-Identifier: MIT
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "arguments.h"
#include "ktap.h"
#include "ring_case.h"

int ring_open(int flags)
{
	int fd = open(SYNOS_EVENTS_DEVICE, O_RDONLY | O_CLOEXEC | flags);

	if (fd < 0)
		ktap_bail_out(SYNOS_EVENTS_DEVICE ": %m");
	return fd;
}

int ring_open_at_end(int flags)
{
	int fd = ring_open(flags);

	if (lseek(fd, 0, SEEK_END) < 0)
		ktap_bail_out("lseek: %m");
	return fd;
}

void ring_log(const struct synos_kernel *kernel, int count)
{
	struct synos_ai_event event = *GOOD_EVENT;
	int i;

	for (i = 0; i < count; i++) {
		event.severity = i % (SYNOS_SEVERITY_MAX + 1);
		if (synos_call(kernel, CALL_LOG_EVENT, &event))
			ktap_bail_out("synos_log_event: %m");
	}
}

uint64_t ring_newest(void)
{
	int fd = ring_open(0);
	off_t newest = lseek(fd, 0, SEEK_END);

	close(fd);
	return newest;
}

ssize_t ring_read_into(int fd, void *buffer, size_t size)
{
	ssize_t len = read(fd, buffer, size);

	return len < 0 ? -errno : len;
}

void ring_length(struct line *keys, const char *key, ssize_t len)
{
	if (len < 0)
		line_key(keys, key, "%s", strerrorname_np(-len));
	else
		line_key(keys, key, "%zd", len);
}
