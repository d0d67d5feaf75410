// SPDX-License-Identifier: MIT
/*
 * Those who read the device, by read(2) and from the mapping. No record may be
 * torn, none may be lost without being overwritten, none may come twice.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <string.h>
#include <unistd.h>

#include "event_map.h"
#include "torture.h"

#define RECORDS 64

static int device;
static struct event_map ring;
/* The last record that was seen, and how many there were and were lost. */
static uint64_t seen, taken, lost;
static enum count taken_as, lost_as;

/* Returns the number after which records are looked for. */
static uint64_t begin(enum count as, enum count if_lost)
{
	off_t at;
	int err;

	device = open(SYNOS_EVENTS_DEVICE, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (device < 0) {
		wrong(SYNOS_EVENTS_DEVICE ": %s", strerror(errno));
		_exit(1);
	}
	at = lseek(device, 0, SEEK_END);
	if (at < 0)
		wrong("lseek: %s", strerror(errno));
	err = event_map_open(&ring, device);
	if (err) {
		wrong("mmap: %s", strerrorname_np(-err));
		_exit(1);
	}
	taken_as = as;
	lost_as = if_lost;
	seen = at;
	return at;
}

/*
 * Whether records up to @last may be lost: a writer has come so far around that
 * it has begun with their places.
 */
static bool overtaken(uint64_t last)
{
	return event_map_head(&ring) + 1 >= last + ring.header->record_count;
}

static void take(const struct synos_event_record *record)
{
	uint64_t gap = record->seq - seen - 1;

	if (record->seq <= seen)
		wrong("record %ju after %ju", (uintmax_t)record->seq,
		      (uintmax_t)seen);
	else if (gap && !overtaken(record->seq - 1))
		wrong("record %ju was passed over, and is still there",
		      (uintmax_t)record->seq - 1);
	if (!event_sound(&record->event))
		wrong("record %ju is torn: type %u severity %u \"%.*s\"",
		      (uintmax_t)record->seq, record->event.event_type,
		      record->event.severity, SYNOS_DESCRIPTION_LEN,
		      record->event.description);
	lost += gap;
	taken++;
	count(lost_as, gap);
	count(taken_as, 1);
	seen = record->seq;
}

/* Once nobody logs any more, all must have been seen or lost. */
static void end(uint64_t start)
{
	uint64_t head = event_map_head(&ring);

	if (taken + lost != head - start)
		wrong("%ju records and %ju lost, of %ju", (uintmax_t)taken,
		      (uintmax_t)lost, (uintmax_t)(head - start));
}

/* Slow once in @reads, so that it is overtaken. */
static void dawdle(unsigned int reads)
{
	if (!chance(reads))
		sleep_us(chance(2000000));
}

static void wait_for_more(void)
{
	struct pollfd poller = { .fd = device, .events = POLLIN };

	if (poll(&poller, 1, 100) < 0)
		wrong("poll: %s", strerror(errno));
}

static void read_some(void)
{
	static struct synos_event_record records[RECORDS];
	size_t wanted = (1 + chance(RECORDS)) * sizeof(records[0]);
	ssize_t got = read(device, records, wanted + chance(100) % 64);
	ssize_t i;

	if (got < 0 && errno == EAGAIN) {
		wait_for_more();
		return;
	}
	if (got <= 0 || got % sizeof(records[0])) {
		wrong("read: %zd %s", got, got < 0 ? strerror(errno) : "");
		return;
	}
	got /= sizeof(records[0]);
	for (i = 0; i < got; i++)
		take(&records[i]);
}

/* The position is the file's, not the thread's. */
static void *ask_for_position(void *unused)
{
	off_t last = 0, at;

	(void)unused;
	for (;;) {
		at = lseek(device, 0, SEEK_CUR);
		if (at < last)
			wrong("the position: %jd after %jd", (intmax_t)at,
			      (intmax_t)last);
		last = at;
		if (!chance(50))
			sleep_us(chance(5000));
	}
	return NULL;
}

void device_reader_main(void)
{
	uint64_t start = begin(READ, READ_LOST);

	start_thread(ask_for_position, NULL);
	while (!shared->stop) {
		read_some();
		/* A read takes many records, a look at the mapping one. */
		dawdle(20);
	}
	while (seen < event_map_head(&ring))
		read_some();
	end(start);
}

/* Returns whether there was one. */
static bool read_mapped(void)
{
	struct synos_event_record record;

	if (!event_map_read(&ring, seen + 1, &record))
		return false;
	take(&record);
	return true;
}

void mapping_reader_main(void)
{
	uint64_t start = begin(MAPPED, MAPPED_LOST);

	while (!shared->stop) {
		if (!read_mapped() && lseek(device, seen, SEEK_SET) >= 0)
			wait_for_more();
		dawdle(200);
	}
	while (read_mapped())
		;
	end(start);
}
