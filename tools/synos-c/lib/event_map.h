/* SPDX-License-Identifier: MIT */
#ifndef EVENT_MAP_H
#define EVENT_MAP_H

#include <linux/synos_ai.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The ring of events, mapped for reading. */
struct event_map {
	const struct synos_event_ring *header;
	const char *records;
	const char *reserve;	/* of events of the privileged */
	size_t size;		/* of the mapping */
};

/*
 * Maps the ring of the open device @fd. Returns 0 or a negated errno; EPROTO
 * says that the layout is not the one this program knows. Released by
 * event_map_close().
 */
int event_map_open(struct event_map *map, int fd);
void event_map_close(struct event_map *map);

/* Number of the newest event, 0 if there is none. */
uint64_t event_map_head(const struct event_map *map);

/*
 * Copies event @seq, from 1 on, or the next that is left if it has made room
 * for a newer one: the difference is how many are lost. Returns false if there
 * is no such event yet. Never waits for a writer.
 */
bool event_map_read(const struct event_map *map, uint64_t seq,
		    struct synos_event_record *record);

#endif
