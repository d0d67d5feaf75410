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
 * Some records lie in the reserve too, which is a smaller ring of its own: there
 * only those like them overwrite them. A reader that comes too late for a record
 * of the ring looks there.
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
 * @slots: Slots of the ring, or of the reserve.
 * @count: How many, a power of two.
 * @number: Which record, from 1 on.
 *
 * Return: The slot, which may hold an older or newer record.
 */
static struct synos_event_record *
synos_ring_slot(struct synos_event_record *slots, u32 count, u64 number)
{
	return &slots[number & (count - 1)];
}

/**
 * synos_ring_write - Write a record into a slot
 * @slot: Slot.
 * @seq: Number of the record.
 * @event: Event to copy.
 *
 * Context: The caller serializes writers.
 */
static void synos_ring_write(struct synos_event_record *slot, u64 seq,
			     const struct synos_ai_event *event)
{
	WRITE_ONCE(slot->seq, 0);
	/* (A), with smp_rmb() in synos_ring_copy() */
	smp_wmb();
	slot->event = *event;
	/* (B), with the acquire in synos_ring_copy() */
	smp_store_release(&slot->seq, seq);
}

/**
 * synos_ring_copy - Copy a record out of a slot
 * @slot: Slot.
 * @seq: Number of the record.
 * @record: Where it goes.
 *
 * Return: true, or false if the slot holds another record or was written
 * meanwhile.
 */
static bool synos_ring_copy(const struct synos_event_record *slot, u64 seq,
			    struct synos_event_record *record)
{
	/* (B), with the release in synos_ring_write() */
	if (smp_load_acquire(&slot->seq) != seq)
		return false;
	/* May race with the writer, which is found out below */
	record->event = data_race(slot->event);
	/* (A), with smp_wmb() in synos_ring_write() */
	smp_rmb();
	if (READ_ONCE(slot->seq) != seq)
		return false;
	record->seq = seq;
	return true;
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
 * @reserved: It goes to the reserve too.
 *
 * Context: The caller serializes writers.
 * Return: Number of the record.
 */
u64 synos_ring_append(const struct synos_ring *ring,
		      const struct synos_ai_event *event, bool reserved)
{
	struct synos_event_ring *header = ring->header;
	u64 seq = header->head + 1;

	if (reserved) {
		u64 number = header->reserve_head + 1;

		synos_ring_write(synos_ring_slot(ring->reserve,
						 ring->reserve_count, number),
				 seq, event);
		/* (C), with the acquire in synos_ring_next_reserved() */
		smp_store_release(&header->reserve_head, number);
	}
	synos_ring_write(synos_ring_slot(ring->records, ring->count, seq), seq,
			 event);
	/* (C), with the acquire in synos_ring_head() */
	smp_store_release(&header->head, seq);
	return seq;
}

/**
 * synos_ring_next_reserved - Find the first record of the reserve from a number on
 * @ring: Ring.
 * @seq: Number, from 1 on.
 * @head: Number of the newest record, as read before.
 * @slot: Where the record was found.
 *
 * Numbers rise from the oldest to the newest. A slot that has 0 or a number above
 * @head has been taken by a writer since.
 *
 * Return: Number of the record, or %U64_MAX if there is none up to @head.
 */
static u64 synos_ring_next_reserved(const struct synos_ring *ring, u64 seq,
				    u64 head,
				    const struct synos_event_record **slot)
{
	/* (C), with the release in synos_ring_append() */
	u64 last = smp_load_acquire(&ring->header->reserve_head);
	u64 number = synos_ring_oldest(last, ring->reserve_count), found;

	for (; number <= last; number++) {
		*slot = synos_ring_slot(ring->reserve, ring->reserve_count,
					number);
		found = READ_ONCE((*slot)->seq);
		if (found >= seq && found <= head)
			return found;
	}
	return U64_MAX;
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
	u64 least = 1;

	for (;;) {
		u64 head = synos_ring_head(ring);
		u64 oldest = max(synos_ring_oldest(head, ring->count), least);
		const struct synos_event_record *slot = NULL;
		u64 next = U64_MAX;

		if (seq <= head && seq < oldest)
			next = synos_ring_next_reserved(ring, seq, head, &slot);
		if (next >= oldest) {
			next = max(seq, oldest);
			slot = synos_ring_slot(ring->records, ring->count, next);
			/* Unless it is copied now, the ring has it no more */
			least = next + 1;
		}
		if (next > head)
			return -ENOENT;
		if (synos_ring_copy(slot, next, record))
			return 0;
	}
}

/**
 * synos_ring_lost - Number of records that have made room and are in no reserve
 * @ring: Ring.
 *
 * Context: The caller sees to it that no writer comes in between.
 * Return: The number.
 */
u64 synos_ring_lost(const struct synos_ring *ring)
{
	u64 gone = synos_ring_oldest(synos_ring_head(ring), ring->count) - 1;
	u64 head = READ_ONCE(ring->header->reserve_head);
	u64 number = synos_ring_oldest(head, ring->reserve_count), lost = gone;

	for (; number <= head; number++)
		if (READ_ONCE(synos_ring_slot(ring->reserve, ring->reserve_count,
					      number)->seq) <= gone)
			lost--;
	return lost;
}
