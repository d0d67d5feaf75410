// SPDX-License-Identifier: MIT
#include <errno.h>
#include <stddef.h>
#include <sys/mman.h>
#include <unistd.h>

#include "event_map.h"

static bool is_power_of_two(uint32_t count)
{
	return count && !(count & (count - 1));
}

static int check(const struct synos_event_ring *header)
{
	return header->version == SYNOS_RING_VERSION &&
	       header->record_size == sizeof(struct synos_event_record) &&
	       is_power_of_two(header->record_count) &&
	       is_power_of_two(header->reserve_count) &&
	       header->records_offset >= sizeof(*header) &&
	       header->reserve_offset >= header->records_offset +
			(uint64_t)header->record_size * header->record_count ?
		0 : -EPROTO;
}

/* The header says how large the whole is. */
static int find_size(struct event_map *map, int fd)
{
	size_t page = sysconf(_SC_PAGESIZE);
	const struct synos_event_ring *header;
	int err;

	header = mmap(NULL, page, PROT_READ, MAP_SHARED, fd, 0);
	if (header == MAP_FAILED)
		return -errno;
	err = check(header);
	map->size = header->reserve_offset +
		     (size_t)header->record_size * header->reserve_count;
	munmap((void *)header, page);
	return err;
}

int event_map_open(struct event_map *map, int fd)
{
	int err = find_size(map, fd);
	void *memory;

	if (err)
		return err;
	memory = mmap(NULL, map->size, PROT_READ, MAP_SHARED, fd, 0);
	if (memory == MAP_FAILED)
		return -errno;
	map->header = memory;
	map->records = (const char *)memory + map->header->records_offset;
	map->reserve = (const char *)memory + map->header->reserve_offset;
	return 0;
}

void event_map_close(struct event_map *map)
{
	munmap((void *)map->header, map->size);
	map->header = NULL;
}

uint64_t event_map_head(const struct event_map *map)
{
	/* The kernel's release of it comes after the event. */
	return __atomic_load_n(&map->header->head, __ATOMIC_ACQUIRE);
}

/* In words, since the writer may be at it: the caller looks at seq again. */
static void copy_event(struct synos_ai_event *to,
		       const struct synos_event_record *slot)
{
	const uint64_t *from = (const void *)&slot->event;
	uint64_t words[sizeof(*to) / sizeof(uint64_t)];
	size_t i;

	_Static_assert(sizeof(words) == sizeof(*to), "an event is whole words");
	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		words[i] = __atomic_load_n(&from[i], __ATOMIC_RELAXED);
	__builtin_memcpy(to, words, sizeof(words));
}

static bool copy_record(const struct synos_event_record *slot, uint64_t seq,
			struct synos_event_record *record)
{
	/* Paired with the kernel's release of seq after the event. */
	if (__atomic_load_n(&slot->seq, __ATOMIC_ACQUIRE) != seq)
		return false;
	copy_event(&record->event, slot);
	/*
	 * Paired with the kernel's barrier between seq = 0 and the next event:
	 * whoever saw a byte of that sees that seq is not ours.
	 */
	__atomic_thread_fence(__ATOMIC_ACQUIRE);
	if (__atomic_load_n(&slot->seq, __ATOMIC_RELAXED) != seq)
		return false;
	record->seq = seq;
	return true;
}

/* The first record of the reserve from @seq to @head; false if there is none. */
static bool read_reserved(const struct event_map *map, uint64_t seq,
			  uint64_t head, struct synos_event_record *record)
{
	uint32_t count = map->header->reserve_count;
	uint64_t last = __atomic_load_n(&map->header->reserve_head,
					__ATOMIC_ACQUIRE);
	uint64_t number = last > count ? last - count + 1 : 1;

	for (; number <= last; number++) {
		const struct synos_event_record *slot =
			(const void *)(map->reserve +
				       (number & (count - 1)) * sizeof(*slot));
		uint64_t found = __atomic_load_n(&slot->seq, __ATOMIC_RELAXED);

		/* Any other has made room for a newer one. */
		if (found >= seq && found <= head &&
		    copy_record(slot, found, record))
			return true;
	}
	return false;
}

bool event_map_read(const struct event_map *map, uint64_t seq,
		    struct synos_event_record *record)
{
	uint32_t count = map->header->record_count;
	uint64_t least = 1;

	for (;;) {
		uint64_t head = event_map_head(map), oldest = least;
		const struct synos_event_record *slot;

		if (seq > head)
			return false;
		if (head > count && oldest < head - count + 1)
			oldest = head - count + 1;
		if (seq < oldest) {
			if (read_reserved(map, seq, oldest - 1, record))
				return true;
			seq = oldest;
		}
		if (seq > head)
			return false;
		slot = (const void *)(map->records +
				      (seq & (count - 1)) * sizeof(*slot));
		if (copy_record(slot, seq, record))
			return true;
		/* It may be in the reserve still. */
		least = seq + 1;
	}
}
