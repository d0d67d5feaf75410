// SPDX-License-Identifier: MIT
/*
 * One event of a full ring, read in three ways: through the mapping, by read(2)
 * of the device, and as a line of /proc/synos/events that is not even parsed.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cost.h"
#include "ktap.h"
#include "sample.h"
#include "event_map.h"

#define SAMPLES 5
#define BUFFER_SIZE (64 * sizeof(struct synos_event_record))

static int fill(const struct synos_kernel *kernel, const struct event_map *ring)
{
	struct synos_ai_event event = {
		.event_type = SYNOS_EVENT_FILESYSTEM,
		.description = "a program opened a file that is not its own",
		.severity = 5,
	};
	uint32_t left = ring->header->record_count;
	int err = 0;

	while (left-- && !err)
		err = synos_call(kernel, CALL_LOG_EVENT, &event);
	return err;
}

/* How many records are in the mapping. */
static unsigned int read_mapped(const struct event_map *ring)
{
	uint64_t head = event_map_head(ring);
	uint64_t seq = head - ring->header->record_count + 1;
	struct synos_event_record record;
	unsigned int records = 0;

	for (; event_map_read(ring, seq, &record); seq = record.seq + 1)
		records++;
	return records;
}

/* How many bytes a file has, from its start. */
static size_t read_file(int fd)
{
	static char buffer[BUFFER_SIZE];
	size_t size = 0;
	ssize_t got;

	lseek(fd, 0, SEEK_SET);
	while ((got = read(fd, buffer, sizeof(buffer))) > 0)
		size += got;
	return size;
}

static void measure_file(const char *name, const char *path,
			 unsigned int records, size_t least)
{
	struct cost cost = { .samples = 0 };
	int sample, fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);

	if (fd < 0) {
		ktap_fail("%s: %s", path, strerror(errno));
		return;
	}
	for (sample = 0; sample < SAMPLES; sample++) {
		uint64_t start = ticks_now();
		size_t size = read_file(fd);

		cost_add(&cost, ticks_now() - start);
		if (size < records * least)
			ktap_fail("%s gave %zu bytes", path, size);
	}
	close(fd);
	cost_note(name, &cost, records);
}

static void measure(const struct event_map *ring)
{
	unsigned int records = ring->header->record_count;
	struct cost cost = { .samples = 0 };
	int sample;

	for (sample = 0; sample < SAMPLES; sample++) {
		uint64_t start = ticks_now();
		unsigned int seen = read_mapped(ring);

		cost_add(&cost, ticks_now() - start);
		if (seen != records)
			ktap_fail("the mapping gave %u records", seen);
	}
	cost_note("record_mmap", &cost, records);
	measure_file("record_read", SYNOS_EVENTS_DEVICE, records,
		     sizeof(struct synos_event_record));
	measure_file("record_proc", "/proc/synos/events", records,
		     strlen("seq="));
}

void cost_of_reading(const struct synos_kernel *kernel)
{
	int fd = open(SYNOS_EVENTS_DEVICE, O_RDONLY | O_CLOEXEC);
	struct event_map ring;
	int err = fd < 0 ? -errno : event_map_open(&ring, fd);

	if (!err) {
		err = fill(kernel, &ring);
		if (!err)
			measure(&ring);
		event_map_close(&ring);
	}
	if (err)
		ktap_fail("the ring: %s", strerror(-err));
	if (fd >= 0)
		close(fd);
	ktap_end_test("reading");
}
