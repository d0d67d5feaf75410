// SPDX-License-Identifier: MIT
#include <errno.h>
#include <stddef.h>
#include <sys/mman.h>
#include <unistd.h>

#include "event_map.h"

static int check(const struct synos_event_ring *header)
{
	uint32_t count = header->record_count;

	return header->version == SYNOS_RING_VERSION &&
	       header->record_size == sizeof(struct synos_event_record) &&
	       count && !(count & (count - 1)) &&
	       header->records_offset >= sizeof(*header) ? 0 : -EPROTO;
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
	map->size = header->records_offset +
		     (size_t)header->record_size * header->record_count;
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

bool event_map_read(const struct event_map *map, uint64_t seq,
		    struct synos_event_record *record)
{
	uint32_t count = map->header->record_count;

	for (;; seq++) {
		uint64_t head = event_map_head(map);
		const struct synos_event_record *slot;

		if (seq > head)
			return false;
		if (head > count && seq <= head - count)
			seq = head - count + 1;
		slot = (const void *)(map->records +
				      (seq & (count - 1)) * sizeof(*slot));
		/* Paired with the kernel's release of seq after the event. */
		if (__atomic_load_n(&slot->seq, __ATOMIC_ACQUIRE) != seq)
			continue;
		copy_event(&record->event, slot);
		/*
		 * Paired with the kernel's barrier between seq = 0 and the next
		 * event: whoever saw a byte of that sees that seq is not ours.
		 */
		__atomic_thread_fence(__ATOMIC_ACQUIRE);
		if (__atomic_load_n(&slot->seq, __ATOMIC_RELAXED) != seq)
			continue;
		record->seq = seq;
		return true;
	}
}
