// SPDX-License-Identifier: MIT
/* Reading from /dev/synos_events into several buffers at once, by readv(). */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#include "ring_case.h"
#include "thread.h"

/* How long a read is given that ought not to wait. */
#define PAUSES 500
#define PAUSE_US 10000

struct vector_reader {
	int fd;
	struct synos_event_record records[2];
	ssize_t len;
	volatile bool done;
	pthread_t thread;
};

static ssize_t read_parts(int fd, void *first, size_t first_size, void *second,
			  size_t second_size)
{
	struct iovec parts[] = {
		{ first, first_size }, { second, second_size },
	};
	ssize_t len = readv(fd, parts, 2);

	return len < 0 ? -errno : len;
}

static void *read_two(void *context)
{
	struct vector_reader *reader = context;

	reader->len = read_parts(reader->fd, &reader->records[0], RECORD,
				 &reader->records[1], RECORD);
	reader->done = true;
	return NULL;
}

/* Room for two, and one event: it does not wait for the second buffer. */
static void run_one_of_two(struct run *run)
{
	struct vector_reader reader = { .fd = ring_open_at_end(0) };
	uint64_t newest = ring_newest();
	int pauses = PAUSES;

	ring_log(run->kernel, 1);
	reader.thread = thread_start(read_two, &reader);
	while (!reader.done && pauses-- > 0)
		usleep(PAUSE_US);
	line_key(&run->keys, "at_once", "%s", reader.done ? "yes" : "no");
	/* So that it ends in any case. */
	if (!reader.done)
		ring_log(run->kernel, 1);
	pthread_join(reader.thread, NULL);
	close(reader.fd);
	ring_length(&run->keys, "length", reader.len);
	line_key(&run->keys, "seq", "%d",
		 (int)(reader.records[0].seq - newest));
	line_key(&run->keys, "behind", "%s",
		 reader.records[1].seq ? "changed" : "same");
	line_add(&run->expected,
		 " at_once=yes length=160 seq=1 behind=same");
}

/* It is the room of all buffers together that counts. */
static void run_split(struct run *run)
{
	struct synos_event_record record = { 0 };
	int fd = ring_open_at_end(O_NONBLOCK);
	uint64_t newest = ring_newest();
	char *at = (char *)&record;

	ring_log(run->kernel, 1);
	ring_length(&run->keys, "length",
		    read_parts(fd, at, 100, at + 100, RECORD - 100));
	close(fd);
	line_key(&run->keys, "seq", "%d", (int)(record.seq - newest));
	line_text(&run->keys, "description", record.event.description);
	line_add(&run->expected,
		 " length=160 seq=1 description=\"a call was made\"");
}

#define READ(what) .name = "ring." what, \
	.label = "readv:" SYNOS_EVENTS_DEVICE

static const struct synos_case ring_vectors_cases[] = {
	{ READ("one_event_for_two_buffers"), .run = run_one_of_two },
	{ READ("record_over_two_buffers"), .run = run_split },
};
CASE_TABLE(ring_vectors);
