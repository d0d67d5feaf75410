// SPDX-License-Identifier: MIT
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "ring.h"

void ring_map(struct ring *ring, int fd)
{
	size_t page = sysconf(_SC_PAGESIZE), size;
	const struct synos_event_ring *header;

	header = mmap(NULL, page, PROT_READ, MAP_SHARED, fd, 0);
	if (header == MAP_FAILED)
		goto fail;
	if (header->version != SYNOS_RING_VERSION ||
	    header->record_size != sizeof(struct synos_event_record)) {
		wrong("a ring of version %u with records of %u bytes",
		      header->version, header->record_size);
		_exit(1);
	}
	size = header->records_offset +
	       (size_t)header->record_size * header->record_count;
	header = mmap(NULL, size, PROT_READ, MAP_SHARED, fd, 0);
	if (header == MAP_FAILED)
		goto fail;
	ring->header = header;
	ring->records = (const char *)header + header->records_offset;
	return;
fail:
	wrong("mmap: %s", strerror(errno));
	_exit(1);
}

uint64_t ring_head(const struct ring *ring)
{
	/* All records up to it are there. */
	return __atomic_load_n(&ring->header->head, __ATOMIC_ACQUIRE);
}

bool ring_copy(const struct ring *ring, uint64_t seq,
	       struct synos_event_record *record)
{
	uint64_t slot = seq % ring->header->record_count;
	const struct synos_event_record *at =
		(const void *)(ring->records + slot * sizeof(*record));

	/* As the header says: the number, the event, the number again. */
	if (__atomic_load_n(&at->seq, __ATOMIC_ACQUIRE) != seq)
		return false;
	memcpy(&record->event, &at->event, sizeof(record->event));
	__atomic_thread_fence(__ATOMIC_ACQUIRE);
	record->seq = seq;
	return __atomic_load_n(&at->seq, __ATOMIC_RELAXED) == seq;
}

bool ring_overtaken(const struct ring *ring, uint64_t last)
{
	return ring_head(ring) + 1 >= last + ring->header->record_count;
}
