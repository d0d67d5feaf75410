// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: the algorithm of the ring of events.
 *
 * One writer at a time, which the caller sees to, and any number of readers, in
 * the kernel and in user space, that take no lock and leave no trace: nothing a
 * reader does can hold up a writer. Record number n lies in slot n modulo the
 * number of slots, and says its own number, so that a reader finds out by itself
 * that a record has made room for a newer one, before or while it was copied.
 *
 *	writer				reader
 *
 *	seq = 0
 *	smp_wmb()          (A)		seq acquired        (B)
 *	event = ...			copy of event
 *	seq released = n   (B)		smp_rmb()           (A)
 *	head released = n  (C)		seq again: the same?
 *
 * (A) A reader that has seen a byte of the new event sees that the number is
 *     no longer that of the old one.
 * (B) A reader that has seen the new number sees all of the new event.
 * (C) A reader that has seen the new head finds the record and all before it.
 *
 * A ring without lock among the writers was considered: each would reserve a
 * number with an atomic increment. A writer that is preempted there while the
 * others go once around the ring meets another in its slot, and then nobody can
 * tell a torn record. The lock is held for one copy of a record.
 */
#include <linux/bits.h>
#include <linux/compiler.h>
#include <linux/errno.h>
#include <linux/minmax.h>

#include <asm/barrier.h>

#include "internal.h"

/**
 * synos_ring_oldest - Number of the oldest record that a ring still holds
 * @head: Number of the newest record, 0 if there is none.
 * @count: Slots.
 *
 * Return: The number, 1 while no record has made room for another.
 */
u64 synos_ring_oldest(u64 head, u32 count)
{
	return head > count ? head - count + 1 : 1;
}

/**
 * synos_ring_slot - Slot of a record
 * @ring: Ring.
 * @seq: Number of the record.
 *
 * Return: The slot, which may hold an older or newer record.
 */
static struct synos_event_record *synos_ring_slot(const struct synos_ring *ring,
						  u64 seq)
{
	return &ring->records[seq & (ring->count - 1)];
}

/**
 * synos_ring_head - Number of the newest record
 * @ring: Ring.
 *
 * Return: The number, 0 if there is none.
 */
u64 synos_ring_head(const struct synos_ring *ring)
{
	/* (C) */
	return smp_load_acquire(&ring->header->head);
}

/**
 * synos_ring_append - Add a record, in the place of the oldest if need be
 * @ring: Ring.
 * @event: Event to copy.
 *
 * Context: The caller serializes writers.
 * Return: Number of the record.
 */
u64 synos_ring_append(const struct synos_ring *ring,
		      const struct synos_ai_event *event)
{
	u64 seq = ring->header->head + 1;
	struct synos_event_record *slot = synos_ring_slot(ring, seq);

	WRITE_ONCE(slot->seq, 0);
	/* (A), with smp_rmb() in synos_ring_read() */
	smp_wmb();
	slot->event = *event;
	/* (B), with the acquire in synos_ring_read() */
	smp_store_release(&slot->seq, seq);
	/* (C), with the acquire in synos_ring_head() */
	smp_store_release(&ring->header->head, seq);
	return seq;
}

/**
 * synos_ring_read - Read a record, or the next one that is left
 * @ring: Ring.
 * @seq: Number of the record, from 1 on.
 * @record: Where it goes. Its number is higher than @seq if that one has made
 *	room for a newer one; the difference is how many were lost.
 *
 * Return: 0, or %-ENOENT if there is no record @seq yet.
 */
int synos_ring_read(const struct synos_ring *ring, u64 seq,
		    struct synos_event_record *record)
{
	for (;; seq++) {
		u64 head = synos_ring_head(ring);
		const struct synos_event_record *slot;

		if (seq > head)
			return -ENOENT;
		seq = max(seq, synos_ring_oldest(head, ring->count));
		slot = synos_ring_slot(ring, seq);

		/* (B), with the release in synos_ring_append() */
		if (smp_load_acquire(&slot->seq) != seq)
			continue;
		/* May race with the writer, which is found out below */
		record->event = data_race(slot->event);
		/* (A), with smp_wmb() in synos_ring_append() */
		smp_rmb();
		if (READ_ONCE(slot->seq) != seq)
			continue;
		record->seq = seq;
		return 0;
	}
}
