// SPDX-License-Identifier: MIT
/* The device. A read that fails must not move the position. */
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "array_size.h"
#include "ktap.h"
#include "subject.h"

#define RECORDS 3

static int fd = -1;
static struct synos_event_record records[RECORDS];
static ssize_t got;
static off_t before;
static void *mapping = MAP_FAILED;
static size_t page;

static int run_open(void)
{
	fd = open(SYNOS_EVENTS_DEVICE, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	return fd < 0 ? -errno : 0;
}

static void close_it(void)
{
	if (fd >= 0)
		close(fd);
	fd = -1;
}

static void open_it(void)
{
	close_it();
	if (run_open())
		ktap_bail_out(SYNOS_EVENTS_DEVICE ": %s", strerror(errno));
}

static void check_open(int result)
{
	if (result)
		open_it();
}

/* So that there are twice as many as are read at once. */
static void open_before_last(void)
{
	open_it();
	before = lseek(fd, -2 * RECORDS, SEEK_END);
	if (before < 0)
		ktap_bail_out("lseek: %s", strerror(errno));
}

static int run_read(void)
{
	got = read(fd, records, sizeof(records));
	return got < 0 ? -errno : 0;
}

/* What was read, and what is read next, are those after the position. */
static void check_read(int result)
{
	unsigned int count = result ? 0 : got / sizeof(records[0]), i;

	if (!result && (got <= 0 || got % sizeof(records[0])))
		ktap_fail("read %zd bytes", got);
	for (i = 0; i < count; i++)
		if (records[i].seq != (uint64_t)before + i + 1)
			ktap_fail("record %llu, number %u after %jd",
				  (unsigned long long)records[i].seq, i + 1,
				  (intmax_t)before);
	if (run_read() || records[0].seq != (uint64_t)before + count + 1)
		ktap_fail("after %u records, number %llu", count,
			  (unsigned long long)records[0].seq);
}

static int run_map(void)
{
	mapping = mmap(NULL, 2 * page, PROT_READ, MAP_SHARED, fd, 0);
	return mapping == MAP_FAILED ? -errno : 0;
}

static void check_map(int result)
{
	const struct synos_event_ring *ring;

	if (result && run_map()) {
		ktap_fail("mmap afterwards: %s", strerror(errno));
		return;
	}
	ring = mapping;
	if (ring->version != SYNOS_RING_VERSION || ring->head < 2 * RECORDS)
		ktap_fail("the mapping is not the ring");
	munmap(mapping, 2 * page);
}

static void begin(void)
{
	struct synos_ai_event event = {
		.event_type = SYNOS_EVENT_FILESYSTEM,
		.description = "faults",
	};
	int i;

	page = sysconf(_SC_PAGESIZE);
	for (i = 0; i < 2 * RECORDS; i++)
		synos_call(kernel, CALL_LOG_EVENT, &event);
}

static const struct subject subjects[] = {
	{ .name = "device.open", .errnos = { ENOMEM, EFAULT }, .goes_on = true,
	  .prepare = close_it, .run = run_open, .check = check_open },
	{ .name = "device.read", .errnos = { ENOMEM, EFAULT }, .goes_on = true,
	  .prepare = open_before_last, .run = run_read, .check = check_read },
	{ .name = "device.mmap", .errnos = { ENOMEM }, .goes_on = true,
	  .prepare = open_it, .run = run_map, .check = check_map },
};

const struct subject_list device_subjects = {
	.subjects = subjects, .count = ARRAY_SIZE(subjects),
	.begin = begin, .end = close_it,
};
