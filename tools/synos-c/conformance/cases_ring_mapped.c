// SPDX-License-Identifier: MIT
/* The ring itself, mapped from /dev/synos_events: for reading and nothing else. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "ktap.h"
#include "ring_case.h"
#include "event_map.h"

/* Fewer than the smallest ring has room for. */
#define RECORDS 50

static void map_or_die(struct event_map *ring, int fd)
{
	int err = event_map_open(ring, fd);

	if (err)
		ktap_bail_out("mmap " SYNOS_EVENTS_DEVICE ": %s",
			      strerror(-err));
}

static const char *is_power_of_two(uint32_t count)
{
	return count && !(count & (count - 1)) ? "yes" : "no";
}

/* All but the number of records, which is the configuration's. */
static void run_header(struct run *run)
{
	static const struct synos_event_ring zeros;
	const struct synos_event_ring *header;
	struct line *keys = &run->keys;
	size_t page = sysconf(_SC_PAGESIZE);
	struct event_map ring;
	int fd = ring_open(0);
	const char *rest;

	ring_log(run->kernel, 1);
	map_or_die(&ring, fd);
	header = ring.header;
	rest = (const char *)(header + 1);
	line_key(keys, "version", "%u", header->version);
	line_key(keys, "records_at", "%s",
		 header->records_offset == page ? "second_page" : "other");
	line_key(keys, "record_size", "%u", header->record_size);
	line_key(keys, "power_of_two", "%s",
		 is_power_of_two(header->record_count));
	line_key(keys, "reserve_at", "%s",
		 header->reserve_offset == header->records_offset +
			 header->record_count * header->record_size ?
			 "end_of_records" : "other");
	line_key(keys, "reserve_power_of_two", "%s",
		 is_power_of_two(header->reserve_count));
	line_key(keys, "reserved_some", "%s",
		 header->reserve_head && header->reserve_head <= header->head ?
			 "yes" : "no");
	line_key(keys, "head", "%s",
		 event_map_head(&ring) == ring_newest() ? "newest" : "other");
	line_key(keys, "reserved", "%s",
		 memcmp(header->reserved, zeros.reserved,
			sizeof(zeros.reserved)) ? "other" : "zero");
	/* The rest of the page: all bytes are as the one before. */
	line_key(keys, "rest", "%s",
		 *rest || memcmp(rest, rest + 1,
				 header->records_offset - sizeof(*header) - 1) ?
			 "other" : "zero");
	event_map_close(&ring);
	close(fd);
	line_add(&run->expected,
		 " version=1 records_at=second_page record_size=160 power_of_two=yes reserve_at=end_of_records reserve_power_of_two=yes reserved_some=yes head=newest reserved=zero rest=zero");
}

/* The mapping and the copies that read() makes are the same records. */
static void run_same(struct run *run)
{
	struct synos_event_record copies[RECORDS + 1], record;
	int fd = ring_open_at_end(O_NONBLOCK), i, same = 0;
	uint64_t newest = ring_newest();
	struct event_map ring;
	ssize_t len;

	map_or_die(&ring, fd);
	line_key(&run->keys, "none_yet", "%s",
		 event_map_read(&ring, newest + 1, &record) ? "no" : "yes");
	ring_log(run->kernel, RECORDS);
	len = read(fd, copies, sizeof(copies));
	for (i = 0; i < RECORDS; i++)
		same += event_map_read(&ring, newest + 1 + i, &record) &&
			record.seq == newest + 1 + i &&
			!memcmp(&record, &copies[i], sizeof(record));
	event_map_close(&ring);
	close(fd);
	line_key(&run->keys, "read", "%zd", len / (ssize_t)RECORD);
	line_key(&run->keys, "same", "%d", same);
	line_add(&run->expected, " none_yet=yes read=50 same=50");
}

struct mapping {
	int protection;
	int flags;
	off_t offset;		/* in pages */
	int extra_pages;	/* more than the ring has; fewer if negative */
	int then;		/* protection that is asked for afterwards */
};

/* The size of the whole mapping in pages. */
static size_t ring_pages(size_t page)
{
	struct event_map ring;
	int fd = ring_open(0);
	size_t size;

	map_or_die(&ring, fd);
	size = ring.size;
	event_map_close(&ring);
	close(fd);
	return (size + page - 1) / page;
}

static void run_map(struct run *run)
{
	const struct mapping *mapping = run->tested->data;
	size_t page = sysconf(_SC_PAGESIZE);
	size_t size = (ring_pages(page) + mapping->extra_pages) * page;
	int fd = ring_open(0);
	void *memory;

	memory = mmap(NULL, size, mapping->protection, mapping->flags, fd,
		      mapping->offset * page);
	run->result = memory == MAP_FAILED ? -errno : 0;
	if (memory != MAP_FAILED && mapping->then)
		run->result = mprotect(memory, size, mapping->then) ?
					  -errno : 0;
	if (memory != MAP_FAILED)
		munmap(memory, size);
	close(fd);
}

/* The mapping outlives the open file. */
static void run_closed(struct run *run)
{
	struct synos_event_record record;
	struct event_map ring;
	int fd = ring_open(0);
	uint64_t newest;

	map_or_die(&ring, fd);
	close(fd);
	newest = event_map_head(&ring);
	ring_log(run->kernel, 1);
	line_key(&run->keys, "got", "%s",
		 event_map_read(&ring, newest + 1, &record) ? "yes" : "no");
	event_map_close(&ring);
	line_key(&run->expected, "got", "yes");
}

#define MAPPED(what) .name = "ring." what, \
	.label = "mmap:" SYNOS_EVENTS_DEVICE
#define HOW(access, sharing, ...) .run = run_map,            \
	.data = &(const struct mapping){                 \
		.protection = (access), .flags = (sharing), __VA_ARGS__ }
#define MAP(what, ...) MAPPED("map_" what), HOW(__VA_ARGS__)
#define PROTECT(what, ...) .name = "ring.protect_" what, \
	.label = "mprotect:" SYNOS_EVENTS_DEVICE, HOW(__VA_ARGS__)
#define WRITABLE (PROT_READ | PROT_WRITE)
#define EXECUTABLE (PROT_READ | PROT_EXEC)

static const struct synos_case ring_mapped_cases[] = {
	{ MAPPED("header"), .run = run_header },
	{ MAPPED("same_as_read"), .run = run_same },
	{ MAPPED("mapped_after_close"), .run = run_closed },
	{ MAP("shared", PROT_READ, MAP_SHARED) },
	{ MAP("private", PROT_READ, MAP_PRIVATE) },
	{ MAP("less", PROT_READ, MAP_SHARED, .extra_pages = -1) },
	{ MAP("more", PROT_READ, MAP_SHARED, .extra_pages = 1),
	  .want = EINVAL },
	{ MAP("from_second_page", PROT_READ, MAP_SHARED, .offset = 1,
	      .extra_pages = -1), .want = EINVAL },
	/* The file is not open for writing: so the kernel says of any file. */
	{ MAP("shared_writable", WRITABLE, MAP_SHARED), .want = EACCES },
	{ MAP("private_writable", WRITABLE, MAP_PRIVATE), .want = EPERM },
	{ MAP("executable", EXECUTABLE, MAP_SHARED), .want = EPERM },
	{ PROTECT("shared_writable", PROT_READ, MAP_SHARED, .then = WRITABLE),
	  .want = EACCES },
	{ PROTECT("private_writable", PROT_READ, MAP_PRIVATE,
		  .then = WRITABLE), .want = EACCES },
	{ PROTECT("executable", PROT_READ, MAP_PRIVATE, .then = EXECUTABLE),
	  .want = EACCES },
	{ PROTECT("readable", PROT_READ, MAP_PRIVATE, .then = PROT_READ) },
};
CASE_TABLE(ring_mapped);
