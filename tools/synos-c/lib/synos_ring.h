/* SPDX-License-Identifier: MIT */
#ifndef SYNOS_RING_H
#define SYNOS_RING_H

#include <linux/synos_ai.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The ring of events, mapped for reading. */
struct synos_ring {
	const struct synos_event_ring *header;
	const char *records;
	size_t size;		/* of the mapping */
};

/*
 * Maps the ring of the open device @fd. Returns 0 or a negated errno; EPROTO
 * says that the layout is not the one this program knows. Released by
 * synos_ring_unmap().
 */
int synos_ring_map(struct synos_ring *ring, int fd);
void synos_ring_unmap(struct synos_ring *ring);

/* Number of the newest event, 0 if there is none. */
uint64_t synos_ring_head(const struct synos_ring *ring);

/*
 * Copies event @seq, from 1 on, or the oldest that is left if it has made room
 * for a newer one: the difference is how many are lost. Returns false if there
 * is no such event yet. Never waits for a writer.
 */
bool synos_ring_get(const struct synos_ring *ring, uint64_t seq,
		    struct synos_event_record *record);

#endif
