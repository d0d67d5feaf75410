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
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "array_size.h"
#include "synos_ring.h"
#include "synos_syscall.h"

#define RECORDS_PER_READ 64

struct follower {
	int fd;
	uint64_t seen;		/* number of the last event */
	uint64_t lost;
	uint64_t left;		/* to be shown */
};

static volatile sig_atomic_t stop;

static void on_signal(int signal)
{
	(void)signal;
	stop = 1;
}

static void stop_on(int signal)
{
	/* Without SA_RESTART: the wait must end. */
	struct sigaction action = { .sa_handler = on_signal };

	sigaction(signal, &action, NULL);
}

static int fail(const char *what)
{
	fprintf(stderr, "synos_events: %s: %s%s\n", what, strerror(errno),
		errno == EPERM ? "; it takes CAP_SYSLOG unless the sysctl kernel.synos.events_restrict is 0" : "");
	return 1;
}

/* As in /proc/synos/events: no text can look like anything but text. */
static void show_text(const char *text)
{
	for (; *text; text++) {
		unsigned char byte = *text;

		if (byte < 0x20 || byte > 0x7e || byte == '\\' || byte == '"')
			printf("\\x%02x", byte);
		else
			putchar(byte);
	}
}

static void show(struct follower *follower,
		 const struct synos_event_record *record)
{
	static const char *const types[] = {
		"?", "syscall", "security", "network", "filesystem",
	};
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
	       types[event->event_type < ARRAY_SIZE(types) ?
			     event->event_type : 0],
	       event->severity, event->pid);
	show_text(event->description);
	printf("\"\n");
}

static int follow_copies(struct follower *follower)
{
	static struct synos_event_record records[RECORDS_PER_READ];
	ssize_t got, i;

	while (!stop && follower->left) {
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
	struct synos_ring ring;
	int err = -synos_ring_map(&ring, follower->fd);

	if (err) {
		errno = err;
		return fail("mmap");
	}
	while (!stop && follower->left && !err)
		if (synos_ring_get(&ring, follower->seen + 1, &record))
			show(follower, &record);
		else
			err = wait_for_event(follower);
	synos_ring_unmap(&ring);
	return err;
}

static int usage(void)
{
	fprintf(stderr, "usage: synos_events [--mmap] [--new] [COUNT]\n");
	return 64;
}

int main(int argc, char **argv)
{
	struct follower follower = { .left = UINT64_MAX };
	bool map = false, only_new = false;
	struct synos_kernel kernel;
	off_t start;
	char *end;
	int i, err;

	for (i = 1; i < argc; i++) {
		if (!strcmp(argv[i], "--mmap")) {
			map = true;
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
	stop_on(SIGINT);
	stop_on(SIGTERM);
	stop_on(SIGHUP);

	follower.fd = open(SYNOS_EVENTS_DEVICE, O_RDONLY | O_CLOEXEC);
	if (follower.fd < 0)
		return fail(SYNOS_EVENTS_DEVICE);
	start = only_new ? lseek(follower.fd, 0, SEEK_END) : 0;
	if (start < 0)
		return fail("lseek");
	follower.seen = start;
	err = map ? follow_mapping(&follower) : follow_copies(&follower);
	close(follower.fd);
	fflush(stdout);
	fprintf(stderr, "%llu events lost\n", (unsigned long long)follower.lost);
	return err;
}
