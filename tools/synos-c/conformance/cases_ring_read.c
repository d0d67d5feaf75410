// SPDX-License-Identifier: MIT
/* Reading from /dev/synos_events: whole records, blocking or not. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "arguments.h"
#include "observation.h"
#include "ring_case.h"

/* Long enough for the other thread to be waiting; the result is the same if not. */
#define A_WHILE_US 20000

static ssize_t read_records(int fd, void *buffer, size_t size)
{
	ssize_t len = read(fd, buffer, size);

	return len < 0 ? -errno : len;
}

static void write_length(struct line *keys, const char *key, ssize_t len)
{
	if (len < 0)
		line_key(keys, key, "%s", strerrorname_np(-len));
	else
		line_key(keys, key, "%zd", len);
}

/* What was logged comes back, stamped and numbered. */
static void run_content(const struct synos_kernel *kernel,
			const struct synos_case *tested,
			struct outcome *outcome,
			struct expectation *expectation)
{
	struct synos_ai_event event = *EVENT(SYNOS_EVENT_SECURITY, 0,
					     "x\" seq=1\n\xff", 7, 0);
	struct synos_event_record record = { 0 };
	struct observation before, after;
	int fd = ring_open_at_end(O_NONBLOCK);
	char description[SYNOS_DESCRIPTION_LEN];
	ssize_t len;

	observe(&before);
	outcome->result = synos_call(kernel, SYNOS_LOG, &event);
	observe(&after);
	observe_event(&after);
	len = read_records(fd, &record, sizeof(record));
	close(fd);
	write_length(&outcome->keys, "length", len);
	line_key(&outcome->keys, "seq", "%s",
		 record.seq == before.event.seq + 1 ? "next" : "jump");
	line_key(&outcome->keys, "type", "%u", record.event.event_type);
	line_key(&outcome->keys, "pid", "%s", process_word(record.event.pid));
	line_key(&outcome->keys, "stamped", "%s",
		 record.event.timestamp >= before.clock &&
		 record.event.timestamp <= after.clock ? "yes" : "no");
	line_key(&outcome->keys, "as_shown", "%s",
		 record.event.timestamp == after.event.time ? "yes" : "no");
	memset(description, 0, sizeof(description));
	memcpy(description, event.description, strlen(event.description));
	line_key(&outcome->keys, "description", "%s",
		 memcmp(record.event.description, description,
			sizeof(description)) ? "other" : "same");
	line_key(&outcome->keys, "severity", "%u", record.event.severity);
	line_key(&outcome->keys, "reserved", "%u", record.event.reserved);
	expectation->result = -tested->want;
	line_add(&expectation->keys,
		 " length=160 seq=next type=2 pid=self stamped=yes as_shown=yes description=same severity=7 reserved=0");
}

static void run_small(const struct synos_kernel *kernel,
		      const struct synos_case *tested, struct outcome *outcome,
		      struct expectation *expectation)
{
	char buffer[RECORD];
	int fd = ring_open_at_end(O_NONBLOCK);
	ssize_t len;

	ring_log(kernel, 1);
	memset(buffer, FILL_BYTE, sizeof(buffer));
	len = read_records(fd, buffer, RECORD - 1);
	outcome->result = len < 0 ? len : 0;
	line_hex(&outcome->out, buffer, sizeof(buffer));
	/* It is still there. */
	write_length(&outcome->keys, "then",
		     read_records(fd, buffer, sizeof(buffer)));
	close(fd);
	expectation->result = -tested->want;
	line_key(&expectation->keys, "then", "160");
}

/* Room for two and a half: the third record is not cut in two. */
static void run_whole(const struct synos_kernel *kernel,
		      const struct synos_case *tested, struct outcome *outcome,
		      struct expectation *expectation)
{
	struct synos_event_record records[4] = { 0 };
	int fd = ring_open_at_end(O_NONBLOCK);
	uint64_t newest = ring_newest();
	unsigned char *behind = (unsigned char *)&records[2];

	ring_log(kernel, 3);
	*behind = FILL_BYTE;
	write_length(&outcome->keys, "first",
		     read_records(fd, records, RECORD * 5 / 2));
	line_key(&outcome->keys, "seq", "%d,%d",
		 (int)(records[0].seq - newest),
		 (int)(records[1].seq - newest));
	line_key(&outcome->keys, "behind", "%s",
		 *behind == FILL_BYTE ? "same" : "changed");
	write_length(&outcome->keys, "second",
		     read_records(fd, records, sizeof(records)));
	line_key(&outcome->keys, "next", "%d", (int)(records[0].seq - newest));
	write_length(&outcome->keys, "third",
		     read_records(fd, records, sizeof(records)));
	close(fd);
	expectation->result = -tested->want;
	line_add(&expectation->keys,
		 " first=320 seq=1,2 behind=same second=160 next=3 third=EAGAIN");
}

static void run_drained(const struct synos_kernel *kernel,
			const struct synos_case *tested,
			struct outcome *outcome,
			struct expectation *expectation)
{
	char buffer[RECORD];
	int fd = ring_open_at_end(O_NONBLOCK);
	ssize_t len;

	(void)kernel;
	memset(buffer, FILL_BYTE, sizeof(buffer));
	len = read_records(fd, buffer, sizeof(buffer));
	outcome->result = len < 0 ? len : 0;
	line_hex(&outcome->out, buffer, sizeof(buffer));
	close(fd);
	expectation->result = -tested->want;
}

/* Two pages, the second one without access, and @room bytes before its start. */
static char *before_hole(size_t room, char **pages)
{
	size_t page = sysconf(_SC_PAGESIZE);

	*pages = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE,
		      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (*pages == MAP_FAILED || mprotect(*pages + page, page, PROT_NONE)) {
		printf("Bail out! mmap: %m\n");
		exit(3);
	}
	return *pages + page - room;
}

/* The second record does not fit into memory: it is not lost. */
static void run_partly_mapped(const struct synos_kernel *kernel,
			      const struct synos_case *tested,
			      struct outcome *outcome,
			      struct expectation *expectation)
{
	struct synos_event_record record = { 0 };
	int fd = ring_open_at_end(O_NONBLOCK);
	uint64_t newest = ring_newest();
	char *pages, *buffer = before_hole(RECORD * 3 / 2, &pages);
	ssize_t len;

	ring_log(kernel, 2);
	write_length(&outcome->keys, "first",
		     read_records(fd, buffer, 2 * RECORD));
	len = read_records(fd, buffer + RECORD, RECORD);
	write_length(&outcome->keys, "second", len);
	write_length(&outcome->keys, "third",
		     read_records(fd, &record, sizeof(record)));
	line_key(&outcome->keys, "seq", "%d", (int)(record.seq - newest));
	munmap(pages, 2 * sysconf(_SC_PAGESIZE));
	close(fd);
	expectation->result = -tested->want;
	line_add(&expectation->keys,
		 " first=160 second=EFAULT third=160 seq=2");
}

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

	reader->len = read_records(reader->fd, &reader->record,
				   sizeof(reader->record));
	reader->done = true;
	return NULL;
}

static void start(struct reader *reader)
{
	memset(reader, 0, sizeof(*reader));
	reader->fd = ring_open_at_end(0);
	if (pthread_create(&reader->thread, NULL, read_one, reader)) {
		printf("Bail out! no thread\n");
		exit(3);
	}
}

static void finish(struct reader *reader)
{
	pthread_join(reader->thread, NULL);
	close(reader->fd);
}

static void run_woken(const struct synos_kernel *kernel,
		      const struct synos_case *tested, struct outcome *outcome,
		      struct expectation *expectation)
{
	uint64_t newest = ring_newest();
	struct reader reader;

	start(&reader);
	usleep(A_WHILE_US);
	line_key(&outcome->keys, "waits", "%s", reader.done ? "no" : "yes");
	ring_log(kernel, 1);
	finish(&reader);
	write_length(&outcome->keys, "length", reader.len);
	line_key(&outcome->keys, "seq", "%d",
		 (int)(reader.record.seq - newest));
	expectation->result = -tested->want;
	line_add(&expectation->keys, " waits=yes length=160 seq=1");
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
static void run_interrupted(const struct synos_kernel *kernel,
			    const struct synos_case *tested,
			    struct outcome *outcome,
			    struct expectation *expectation)
{
	struct reader reader;

	(void)kernel;
	catch(0);
	start(&reader);
	while (!reader.done) {
		usleep(A_WHILE_US / 4);
		pthread_kill(reader.thread, SIGUSR1);
	}
	finish(&reader);
	outcome->result = reader.len < 0 ? reader.len : 0;
	expectation->result = -tested->want;
}

/* With SA_RESTART it waits on, until there is an event. */
static void run_restarted(const struct synos_kernel *kernel,
			  const struct synos_case *tested,
			  struct outcome *outcome,
			  struct expectation *expectation)
{
	struct reader reader;
	int i;

	catch(SA_RESTART);
	start(&reader);
	for (i = 0; i < 3; i++) {
		usleep(A_WHILE_US / 4);
		pthread_kill(reader.thread, SIGUSR1);
	}
	line_key(&outcome->keys, "waits", "%s", reader.done ? "no" : "yes");
	ring_log(kernel, 1);
	finish(&reader);
	write_length(&outcome->keys, "length", reader.len);
	expectation->result = -tested->want;
	line_add(&expectation->keys, " waits=yes length=160");
}

static const char *polled(int fd, int timeout)
{
	struct pollfd waited = { .fd = fd, .events = POLLIN | POLLOUT };

	if (poll(&waited, 1, timeout) < 1)
		return "nothing";
	return waited.revents == POLLIN ? "in" : "other";
}

static void run_poll(const struct synos_kernel *kernel,
		     const struct synos_case *tested, struct outcome *outcome,
		     struct expectation *expectation)
{
	struct synos_event_record record;
	int fd = ring_open_at_end(0);

	line_key(&outcome->keys, "drained", "%s", polled(fd, 0));
	ring_log(kernel, 1);
	line_key(&outcome->keys, "logged", "%s", polled(fd, 0));
	read_records(fd, &record, sizeof(record));
	line_key(&outcome->keys, "read", "%s", polled(fd, 0));
	lseek(fd, -1, SEEK_END);
	line_key(&outcome->keys, "sought", "%s", polled(fd, 0));
	close(fd);
	expectation->result = -tested->want;
	line_add(&expectation->keys,
		 " drained=nothing logged=in read=nothing sought=in");
}

static void *log_soon(void *kernel)
{
	usleep(A_WHILE_US);
	ring_log(kernel, 1);
	return NULL;
}

static void run_poll_woken(const struct synos_kernel *kernel,
			   const struct synos_case *tested,
			   struct outcome *outcome,
			   struct expectation *expectation)
{
	int fd = ring_open_at_end(0);
	pthread_t writer;

	if (pthread_create(&writer, NULL, log_soon, (void *)kernel)) {
		printf("Bail out! no thread\n");
		exit(3);
	}
	line_key(&outcome->keys, "logged", "%s", polled(fd, 5000));
	pthread_join(writer, NULL);
	close(fd);
	expectation->result = -tested->want;
	line_key(&expectation->keys, "logged", "in");
}

/* Each open file has a position; a duplicate shares it. */
static void run_two_readers(const struct synos_kernel *kernel,
			    const struct synos_case *tested,
			    struct outcome *outcome,
			    struct expectation *expectation)
{
	struct synos_event_record first = { 0 }, second = { 0 }, third = { 0 };
	uint64_t newest = ring_newest();
	int one = ring_open_at_end(O_NONBLOCK);
	int other = ring_open_at_end(O_NONBLOCK);
	int duplicate = dup(one);

	ring_log(kernel, 2);
	read_records(one, &first, sizeof(first));
	read_records(other, &second, sizeof(second));
	read_records(duplicate, &third, sizeof(third));
	line_key(&outcome->keys, "one", "%d", (int)(first.seq - newest));
	line_key(&outcome->keys, "other", "%d", (int)(second.seq - newest));
	line_key(&outcome->keys, "duplicate", "%d",
		 (int)(third.seq - newest));
	close(one);
	close(other);
	close(duplicate);
	expectation->result = -tested->want;
	line_add(&expectation->keys, " one=1 other=1 duplicate=2");
}

#define READ(what) .name = "ring." what, \
	.label = "read:" SYNOS_EVENTS_DEVICE

static const struct synos_case ring_read_cases[] = {
	{ READ("content"), .run = run_content },
	{ READ("small_buffer"), .want = EINVAL, .run = run_small },
	{ READ("whole_records"), .run = run_whole },
	{ READ("drained"), .want = EAGAIN, .run = run_drained },
	{ READ("partly_mapped"), .run = run_partly_mapped },
	{ READ("woken"), .run = run_woken },
	{ READ("interrupted"), .want = EINTR, .run = run_interrupted },
	{ READ("restarted"), .run = run_restarted },
	{ READ("two_readers"), .run = run_two_readers },
	{ .name = "ring.poll", .label = "poll:" SYNOS_EVENTS_DEVICE,
	  .run = run_poll },
	{ .name = "ring.poll_woken", .label = "poll:" SYNOS_EVENTS_DEVICE,
	  .run = run_poll_woken },
};
CASE_TABLE(ring_read);
