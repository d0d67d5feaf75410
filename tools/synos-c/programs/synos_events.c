// SPDX-License-Identifier: MIT
/*
 * Follows the events of the kernel's ring and says how many were lost:
 *
 *   synos_events [--mmap] [--new] [COUNT]
 *
 * --mmap reads the ring itself instead of copies that the kernel makes, --new
 * leaves out what is there already. It ends after COUNT events, or on Ctrl-C.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "ending.h"
#include "escape.h"
#include "event_map.h"
#include "event_type.h"
#include "synos_syscall.h"

#define RECORDS_PER_READ 64

struct follower {
	int fd;
	uint64_t seen;		/* number of the last event */
	uint64_t lost;
	uint64_t left;		/* to be shown */
};

static int fail(const char *what)
{
	fprintf(stderr, "synos_events: %s: %s%s\n", what, strerror(errno),
		errno == EPERM ? "; it takes CAP_SYSLOG unless the sysctl kernel.synos.events_restrict is 0" : "");
	return 1;
}

static void show(struct follower *follower,
		 const struct synos_event_record *record)
{
	const struct synos_ai_event *event = &record->event;
	uint64_t lost = record->seq - follower->seen - 1;

	if (lost)
		printf("(%llu events lost)\n", (unsigned long long)lost);
	follower->lost += lost;
	follower->seen = record->seq;
	follower->left--;
	printf("%llu %llu.%06llu %s severity %u process %d \"",
	       (unsigned long long)record->seq,
	       (unsigned long long)event->timestamp / 1000000000,
	       (unsigned long long)event->timestamp / 1000 % 1000000,
	       event_type_name(event->event_type),
	       event->severity, event->pid);
	escape_to(stdout, ESCAPE_AS_KERNEL, event->description);
	printf("\"\n");
}

static int follow_copies(struct follower *follower)
{
	static struct synos_event_record records[RECORDS_PER_READ];
	ssize_t got, i;

	while (!ending_asked() && follower->left) {
		got = read(follower->fd, records, sizeof(records));
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return fail("read");
		got /= sizeof(records[0]);
		for (i = 0; i < got && follower->left; i++)
			show(follower, &records[i]);
	}
	return 0;
}

/* Sleeps until there is an event beyond those seen in the mapping. */
static int wait_for_event(const struct follower *follower)
{
	struct pollfd waited = { .fd = follower->fd, .events = POLLIN };

	/* poll() asks about what lies beyond the position of the file. */
	if (lseek(follower->fd, follower->seen, SEEK_SET) < 0)
		return fail("lseek");
	if (poll(&waited, 1, -1) < 0 && errno != EINTR)
		return fail("poll");
	return 0;
}

static int follow_mapping(struct follower *follower)
{
	struct synos_event_record record;
	struct event_map map;
	int err = -event_map_open(&map, follower->fd);

	if (err) {
		errno = err;
		return fail("mmap");
	}
	while (!ending_asked() && follower->left && !err)
		if (event_map_read(&map, follower->seen + 1, &record))
			show(follower, &record);
		else
			err = wait_for_event(follower);
	event_map_close(&map);
	return err;
}

static int usage(void)
{
	fprintf(stderr, "usage: synos_events [--mmap] [--new] [COUNT]\n");
	return EX_USAGE;
}

int main(int argc, char **argv)
{
	struct follower follower = { .left = UINT64_MAX };
	bool mapped = false, only_new = false;
	struct synos_kernel kernel;
	off_t start;
	char *end;
	int i, err;

	for (i = 1; i < argc; i++) {
		if (!strcmp(argv[i], "--mmap")) {
			mapped = true;
		} else if (!strcmp(argv[i], "--new")) {
			only_new = true;
		} else {
			follower.left = strtoull(argv[i], &end, 10);
			if (*end || end == argv[i] || argv[i][0] == '-')
				return usage();
		}
	}
	setvbuf(stdout, NULL, _IOLBF, 0);
	synos_handshake_or_exit(&kernel);
	ending_by_signal();

	follower.fd = open(SYNOS_EVENTS_DEVICE, O_RDONLY | O_CLOEXEC);
	if (follower.fd < 0)
		return fail(SYNOS_EVENTS_DEVICE);
	start = only_new ? lseek(follower.fd, 0, SEEK_END) : 0;
	if (start < 0)
		return fail("lseek");
	follower.seen = start;
	err = mapped ? follow_mapping(&follower) : follow_copies(&follower);
	close(follower.fd);
	fflush(stdout);
	fprintf(stderr, "%llu events lost\n", (unsigned long long)follower.lost);
	return err;
}
