/* SPDX-License-Identifier: MIT */
#ifndef RING_H
#define RING_H

#include "torture.h"

/* The mapped ring. */
struct ring {
	const struct synos_event_ring *header;
	const char *records;
};

/* Maps the ring, or ends the process. Never released. */
void ring_map(struct ring *ring, int fd);

uint64_t ring_head(const struct ring *ring);

/* Copies record @seq. Returns whether it is still there, and was throughout. */
bool ring_copy(const struct ring *ring, uint64_t seq,
	       struct synos_event_record *record);

/*
 * Whether records up to @last may be lost: a writer has come so far around that
 * it has begun with their places.
 */
bool ring_overtaken(const struct ring *ring, uint64_t last);

#endif
