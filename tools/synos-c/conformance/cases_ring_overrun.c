// SPDX-License-Identifier: MIT
/* More events than the ring holds, and several writers and readers at once. */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "arguments.h"
#include "ktap.h"
#include "proc_text.h"
#include "ring_case.h"
#include "thread.h"
#include "event_map.h"

/* By how many events the slow reader is too slow. */
#define TOO_MANY 100

#define WRITERS 4
#define EVENTS_PER_WRITER 500
#define LETTERS (SYNOS_SEVERITY_MAX + 1)

static uint32_t ring_count(void)
{
	struct event_map ring;
	int fd = ring_open(0);
	uint32_t count;

	if (event_map_open(&ring, fd))
		ktap_bail_out("mmap " SYNOS_EVENTS_DEVICE ": %m");
	count = ring.header->record_count;
	event_map_close(&ring);
	close(fd);
	return count;
}

static uint64_t read_seq(int fd)
{
	struct synos_event_record record;

	if (read(fd, &record, sizeof(record)) != sizeof(record))
		ktap_bail_out("read " SYNOS_EVENTS_DEVICE ": %m");
	return record.seq;
}

/*
 * Two readers miss events: one that had seen all there were, and one that stood
 * before the oldest, which loses what the kernel counts as overwritten.
 */
static void run_slow(struct run *run)
{
	unsigned long long before = proc_counter("Events Overwritten");
	int seen = ring_open_at_end(O_NONBLOCK), oldest = ring_open(O_NONBLOCK);
	uint32_t count = ring_count();
	uint64_t newest = ring_newest();
	struct synos_event_record record;
	struct event_map ring;
	uint64_t lost;

	if (lseek(oldest, before, SEEK_SET) < 0 || event_map_open(&ring, seen))
		ktap_bail_out(SYNOS_EVENTS_DEVICE ": %m");
	ring_log(run->kernel, count + TOO_MANY);
	event_map_read(&ring, newest + 1, &record);
	line_key(&run->keys, "mapping_lost", "%llu",
		 (unsigned long long)(record.seq - newest - 1));
	line_key(&run->keys, "read_lost", "%llu",
		 (unsigned long long)(read_seq(seen) - newest - 1));
	line_key(&run->keys, "next", "%llu",
		 (unsigned long long)(read_seq(seen) - newest - 1));
	lost = read_seq(oldest) - before - 1;
	line_key(&run->keys, "overwritten", "%s",
		 lost == proc_counter("Events Overwritten") - before ? "same" : "other");
	event_map_close(&ring);
	close(seen);
	close(oldest);
	line_add(&run->expected,
		 " mapping_lost=%d read_lost=%d next=%d overwritten=same",
		 TOO_MANY, TOO_MANY, TOO_MANY + 1);
}

/* From the start, a reader gets all that is kept, the oldest first. */
static void run_kept(struct run *run)
{
	int fd = ring_open(O_NONBLOCK);
	uint64_t newest = ring_newest(), first = read_seq(fd), seq = first;
	uint32_t count = ring_count();
	struct synos_event_record record;
	bool whole = true;

	while (read(fd, &record, sizeof(record)) == sizeof(record))
		whole &= record.seq == ++seq;
	run->result = errno == EAGAIN ? 0 : -errno;
	line_key(&run->keys, "kept", "%s",
		 seq - first + 1 == count ? "all" : "other");
	line_key(&run->keys, "last", "%s",
		 seq == newest ? "newest" : "other");
	line_key(&run->keys, "consecutive", "%s", whole ? "yes" : "no");
	close(fd);
	line_add(&run->expected, " kept=all last=newest consecutive=yes");
}

struct writer {
	const struct synos_kernel *kernel;
	int failed;
	pthread_t thread;
};

/* Every byte of the text, and the severity, say the same letter. */
static void *write_events(void *context)
{
	struct writer *writer = context;
	struct synos_ai_event event = *EVENT(SYNOS_EVENT_NETWORK, 0, "", 0, 0);
	int i;

	for (i = 0; i < EVENTS_PER_WRITER; i++) {
		event.severity = i % LETTERS;
		memset(event.description, 'a' + event.severity,
		       sizeof(event.description) - 1);
		writer->failed += !!synos_call(writer->kernel, CALL_LOG_EVENT,
					       &event);
	}
	return NULL;
}

struct reader {
	int fd;
	uint64_t seen, end;	/* numbers: the last one seen, the last of all */
	uint64_t got, lost;
	int torn;
	pthread_t thread;
};

static bool is_torn(const struct synos_ai_event *event)
{
	char whole[SYNOS_DESCRIPTION_LEN] = "";

	memset(whole, 'a' + event->severity, sizeof(whole) - 1);
	return event->severity >= LETTERS ||
	       memcmp(event->description, whole, sizeof(whole));
}

static void take(struct reader *reader, const struct synos_event_record *record)
{
	reader->lost += record->seq - reader->seen - 1;
	reader->got++;
	reader->seen = record->seq;
	reader->torn += is_torn(&record->event);
}

static void *read_events(void *context)
{
	struct reader *reader = context;
	struct synos_event_record record;

	while (reader->seen < reader->end) {
		if (read(reader->fd, &record, sizeof(record)) < 0)
			ktap_bail_out("read " SYNOS_EVENTS_DEVICE ": %m");
		take(reader, &record);
	}
	return NULL;
}

static void *watch_ring(void *context)
{
	struct reader *reader = context;
	struct synos_event_record record;
	struct event_map ring;

	if (event_map_open(&ring, reader->fd))
		ktap_bail_out("mmap " SYNOS_EVENTS_DEVICE ": %m");
	while (reader->seen < reader->end)
		if (event_map_read(&ring, reader->seen + 1, &record))
			take(reader, &record);
	event_map_close(&ring);
	return NULL;
}

static void write_sum(struct line *keys, const char *key,
		      const struct reader *reader)
{
	line_key(keys, key, "%llu",
		 (unsigned long long)(reader->got + reader->lost));
}

static void run_concurrent(struct run *run)
{
	struct writer writers[WRITERS];
	struct reader reading, watching;
	uint64_t newest = ring_newest();
	int i, failed = 0;

	reading = (struct reader){
		.fd = ring_open_at_end(0),
		.seen = newest,
		.end = newest + WRITERS * EVENTS_PER_WRITER,
	};
	watching = reading;
	watching.fd = ring_open(0);
	reading.thread = thread_start(read_events, &reading);
	watching.thread = thread_start(watch_ring, &watching);
	for (i = 0; i < WRITERS; i++) {
		writers[i] = (struct writer){ .kernel = run->kernel };
		writers[i].thread = thread_start(write_events, &writers[i]);
	}
	for (i = 0; i < WRITERS; i++) {
		pthread_join(writers[i].thread, NULL);
		failed += writers[i].failed;
	}
	pthread_join(reading.thread, NULL);
	pthread_join(watching.thread, NULL);
	close(reading.fd);
	close(watching.fd);

	line_key(&run->keys, "failed", "%d", failed);
	line_key(&run->keys, "written", "%llu",
		 (unsigned long long)(ring_newest() - newest));
	write_sum(&run->keys, "read_or_lost", &reading);
	write_sum(&run->keys, "seen_or_lost", &watching);
	line_key(&run->keys, "torn", "%d", reading.torn + watching.torn);
	line_add(&run->expected,
		 " failed=0 written=2000 read_or_lost=2000 seen_or_lost=2000 torn=0");
}

static const struct synos_case ring_overrun_cases[] = {
	{ .name = "ring.slow_reader", .label = "read:" SYNOS_EVENTS_DEVICE,
	  .run = run_slow },
	{ .name = "ring.all_that_is_kept",
	  .label = "read:" SYNOS_EVENTS_DEVICE, .run = run_kept },
	{ .name = "ring.writers_and_readers",
	  .label = "read:" SYNOS_EVENTS_DEVICE, .run = run_concurrent },
};
CASE_TABLE(ring_overrun);
