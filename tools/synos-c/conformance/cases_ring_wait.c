// SPDX-License-Identifier: MIT
/* Readers of /dev/synos_events that wait, by read() or poll(), and two of them. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ring_case.h"
#include "thread.h"

/* Long enough for the other thread to be waiting; the result is the same if not. */
#define A_WHILE_US 20000

struct reader {
	int fd;
	struct synos_event_record record;
	ssize_t len;
	volatile bool done;
	pthread_t thread;
};

static void *read_one(void *context)
{
	struct reader *reader = context;

	reader->len = ring_read_into(reader->fd, &reader->record,
				   sizeof(reader->record));
	reader->done = true;
	return NULL;
}

static void start(struct reader *reader)
{
	memset(reader, 0, sizeof(*reader));
	reader->fd = ring_open_at_end(0);
	reader->thread = thread_start(read_one, reader);
}

static void finish(struct reader *reader)
{
	pthread_join(reader->thread, NULL);
	close(reader->fd);
}

static void run_woken(struct run *run)
{
	uint64_t newest = ring_newest();
	struct reader reader;

	start(&reader);
	usleep(A_WHILE_US);
	line_key(&run->keys, "waits", "%s", reader.done ? "no" : "yes");
	ring_log(run->kernel, 1);
	finish(&reader);
	ring_length(&run->keys, "length", reader.len);
	line_key(&run->keys, "seq", "%d",
		 (int)(reader.record.seq - newest));
	line_add(&run->expected, " waits=yes length=160 seq=1");
}

static void on_signal(int signal)
{
	(void)signal;
}

static void catch(int flags)
{
	struct sigaction action = {
		.sa_handler = on_signal,
		.sa_flags = flags,
	};

	sigaction(SIGUSR1, &action, NULL);
}

/* A signal may come before the thread waits: then it comes again. */
static void run_interrupted(struct run *run)
{
	struct reader reader;

	catch(0);
	start(&reader);
	while (!reader.done) {
		usleep(A_WHILE_US / 4);
		pthread_kill(reader.thread, SIGUSR1);
	}
	finish(&reader);
	run->result = reader.len < 0 ? reader.len : 0;
}

/* With SA_RESTART it waits on, until there is an event. */
static void run_restarted(struct run *run)
{
	struct reader reader;
	int i;

	catch(SA_RESTART);
	start(&reader);
	for (i = 0; i < 3; i++) {
		usleep(A_WHILE_US / 4);
		pthread_kill(reader.thread, SIGUSR1);
	}
	line_key(&run->keys, "waits", "%s", reader.done ? "no" : "yes");
	ring_log(run->kernel, 1);
	finish(&reader);
	ring_length(&run->keys, "length", reader.len);
	line_add(&run->expected, " waits=yes length=160");
}

static const char *polled(int fd, int timeout)
{
	struct pollfd waited = { .fd = fd, .events = POLLIN | POLLOUT };

	if (poll(&waited, 1, timeout) < 1)
		return "nothing";
	return waited.revents == POLLIN ? "in" : "other";
}

static void run_poll(struct run *run)
{
	struct synos_event_record record;
	int fd = ring_open_at_end(0);

	line_key(&run->keys, "drained", "%s", polled(fd, 0));
	ring_log(run->kernel, 1);
	line_key(&run->keys, "logged", "%s", polled(fd, 0));
	ring_read_into(fd, &record, sizeof(record));
	line_key(&run->keys, "read", "%s", polled(fd, 0));
	lseek(fd, -1, SEEK_END);
	line_key(&run->keys, "sought", "%s", polled(fd, 0));
	close(fd);
	line_add(&run->expected,
		 " drained=nothing logged=in read=nothing sought=in");
}

static void *log_soon(void *kernel)
{
	usleep(A_WHILE_US);
	ring_log(kernel, 1);
	return NULL;
}

static void run_poll_woken(struct run *run)
{
	int fd = ring_open_at_end(0);
	pthread_t writer;

	writer = thread_start(log_soon, (void *)run->kernel);
	line_key(&run->keys, "logged", "%s", polled(fd, 5000));
	pthread_join(writer, NULL);
	close(fd);
	line_key(&run->expected, "logged", "in");
}

/* Each open file has a position; a duplicate shares it. */
static void run_two_readers(struct run *run)
{
	struct synos_event_record first = { 0 }, second = { 0 }, third = { 0 };
	uint64_t newest = ring_newest();
	int one = ring_open_at_end(O_NONBLOCK);
	int other = ring_open_at_end(O_NONBLOCK);
	int duplicate = dup(one);

	ring_log(run->kernel, 2);
	ring_read_into(one, &first, sizeof(first));
	ring_read_into(other, &second, sizeof(second));
	ring_read_into(duplicate, &third, sizeof(third));
	line_key(&run->keys, "one", "%d", (int)(first.seq - newest));
	line_key(&run->keys, "other", "%d", (int)(second.seq - newest));
	line_key(&run->keys, "duplicate", "%d",
		 (int)(third.seq - newest));
	close(one);
	close(other);
	close(duplicate);
	line_add(&run->expected, " one=1 other=1 duplicate=2");
}

#define READ(what) .name = "ring." what, \
	.label = "read:" SYNOS_EVENTS_DEVICE

static const struct synos_case ring_wait_cases[] = {
	{ READ("woken"), .run = run_woken },
	{ READ("interrupted"), .want = EINTR, .run = run_interrupted },
	{ READ("restarted"), .run = run_restarted },
	{ READ("two_readers"), .run = run_two_readers },
	{ .name = "ring.poll", .label = "poll:" SYNOS_EVENTS_DEVICE,
	  .run = run_poll },
	{ .name = "ring.poll_woken", .label = "poll:" SYNOS_EVENTS_DEVICE,
	  .run = run_poll_woken },
};
CASE_TABLE(ring_wait);
