// SPDX-License-Identifier: GPL-2.0-only
/*
 * Selftests of SynOS AI: the ring of events, by the device.
 */
#include <poll.h>
#include <sys/mman.h>

#include "common.h"

#define NEW_EVENT_MS 10000

FIXTURE(ring)
{
	int fd;
};

FIXTURE_SETUP(ring)
{
	if (!synos_base())
		SKIP(return, "no /proc/synos/version");
	self->fd = open(SYNOS_EVENTS_DEVICE, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	ASSERT_LE(0, self->fd);
	ASSERT_LE(0, lseek(self->fd, 0, SEEK_END));
}

FIXTURE_TEARDOWN(ring)
{
	EXPECT_EQ(0, close(self->fd));
}

TEST_F(ring, event_is_read_once)
{
	struct synos_ai_event event = some_event();
	struct synos_event_record record;

	EXPECT_EQ(-1, read(self->fd, &record, sizeof(record)));
	EXPECT_EQ(EAGAIN, errno);
	ASSERT_EQ(0, synos_call(log_event, &event));
	ASSERT_EQ(sizeof(record), read(self->fd, &record, sizeof(record)));
	EXPECT_EQ(lseek(self->fd, 0, SEEK_CUR), (off_t)record.seq);
	EXPECT_EQ(getpid(), record.event.pid);
	EXPECT_NE(0, record.event.timestamp);
	EXPECT_STREQ(event.description, record.event.description);
	EXPECT_EQ(-1, read(self->fd, &record, sizeof(record)));
	EXPECT_EQ(EAGAIN, errno);
}

TEST_F(ring, only_whole_records_are_read)
{
	struct synos_ai_event event = some_event();
	struct synos_event_record records[2];

	ASSERT_EQ(0, synos_call(log_event, &event));
	ASSERT_EQ(0, synos_call(log_event, &event));
	EXPECT_EQ(-1, read(self->fd, records, sizeof(*records) - 1));
	EXPECT_EQ(EINVAL, errno);
	EXPECT_EQ(sizeof(*records),
		  read(self->fd, records, sizeof(records) - 1));
	EXPECT_EQ(sizeof(*records), read(self->fd, records, sizeof(records)));
}

TEST_F(ring, poller_is_woken)
{
	struct pollfd waiter = { .fd = self->fd, .events = POLLIN };
	struct synos_ai_event event = some_event();
	pid_t child;

	ASSERT_EQ(0, poll(&waiter, 1, 0));
	child = fork();
	ASSERT_LE(0, child);
	if (!child)
		_exit(synos_call(log_event, &event));
	EXPECT_EQ(1, poll(&waiter, 1, NEW_EVENT_MS));
	EXPECT_EQ(POLLIN, waiter.revents & POLLIN);
	EXPECT_EQ(0, wait_for(child));
}

TEST_F(ring, slow_reader_loses_the_oldest)
{
	struct synos_ai_event event = some_event();
	struct synos_event_record record;
	off_t seen = lseek(self->fd, 0, SEEK_CUR);
	struct synos_event_ring *ring;
	unsigned int i, count;

	ring = mmap(NULL, getpagesize(), PROT_READ, MAP_SHARED, self->fd, 0);
	ASSERT_NE(MAP_FAILED, ring);
	count = ring->record_count;
	for (i = 0; i < count + 3; i++)
		ASSERT_EQ(0, synos_call(log_event, &event));
	ASSERT_EQ(sizeof(record), read(self->fd, &record, sizeof(record)));
	EXPECT_EQ(seen + 3 + 1, (off_t)record.seq);
	EXPECT_EQ(0, munmap(ring, getpagesize()));
}

TEST_F(ring, mapping_shows_the_event)
{
	struct synos_ai_event event = some_event();
	const struct synos_event_record *record;
	const struct synos_event_ring *ring;
	size_t size;

	ring = mmap(NULL, getpagesize(), PROT_READ, MAP_SHARED, self->fd, 0);
	ASSERT_NE(MAP_FAILED, ring);
	EXPECT_EQ(SYNOS_RING_VERSION, ring->version);
	ASSERT_EQ(sizeof(*record), ring->record_size);
	size = ring->records_offset + ring->record_count * sizeof(*record);
	ring = mmap(NULL, size, PROT_READ, MAP_SHARED, self->fd, 0);
	ASSERT_NE(MAP_FAILED, ring);

	ASSERT_EQ(0, synos_call(log_event, &event));
	record = (const void *)((const char *)ring + ring->records_offset);
	record += ring->head & (ring->record_count - 1);
	EXPECT_EQ(ring->head, record->seq);
	EXPECT_STREQ(event.description, record->event.description);
}

TEST_F(ring, mapping_is_never_writable)
{
	int page = getpagesize();
	void *ring;

	EXPECT_EQ(MAP_FAILED, mmap(NULL, page, PROT_READ | PROT_WRITE,
				   MAP_PRIVATE, self->fd, 0));
	EXPECT_EQ(EPERM, errno);
	ring = mmap(NULL, page, PROT_READ, MAP_SHARED, self->fd, 0);
	ASSERT_NE(MAP_FAILED, ring);
	EXPECT_EQ(-1, mprotect(ring, page, PROT_READ | PROT_WRITE));
	EXPECT_EQ(EACCES, errno);
	EXPECT_EQ(MAP_FAILED,
		  mmap(NULL, page, PROT_READ, MAP_SHARED, self->fd, page));
	EXPECT_EQ(EINVAL, errno);
}

TEST_F(ring, opening_takes_a_capability)
{
	EXPECT_EQ(-1, open(SYNOS_EVENTS_DEVICE, O_RDWR | O_CLOEXEC));
	EXPECT_EQ(EACCES, errno);
	ASSERT_EQ(1, read_number(SETTINGS "events_restrict", ""));
	ASSERT_EQ(0, drop_capabilities());
	EXPECT_EQ(-1, open(SYNOS_EVENTS_DEVICE, O_RDONLY | O_CLOEXEC));
	EXPECT_EQ(EPERM, errno);
	EXPECT_EQ(-1, open("/proc/synos/events", O_RDONLY | O_CLOEXEC));
	EXPECT_EQ(EPERM, errno);
}

TEST_HARNESS_MAIN
