// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: the events, from the call to those who look at them.
 */
#include <linux/bits.h>
#include <linux/build_bug.h>
#include <linux/capability.h>
#include <linux/init.h>
#include <linux/io.h>
#include <linux/mm.h>
#include <linux/poll.h>
#include <linux/spinlock.h>
#include <linux/timekeeping.h>
#include <linux/wait.h>

#include <trace/events/synos_ai.h>

#include "internal.h"

#define SYNOS_RING_COUNT BIT(CONFIG_SYNOS_AI_RING_SHIFT)

/*
 * What user space maps: a page with the header, then the records. Static, since
 * there is nobody to tell if it could not be allocated; in whole pages, so that
 * nothing else is shown.
 */
static union {
	struct {
		union {
			struct synos_event_ring header;
			u8 header_page[PAGE_SIZE];
		};
		struct synos_event_record records[SYNOS_RING_COUNT];
	};
	u8 pages[PAGE_SIZE + PAGE_ALIGN(SYNOS_RING_COUNT *
					sizeof(struct synos_event_record))];
} synos_ring_memory __page_aligned_bss;

static_assert(sizeof(synos_ring_memory) % PAGE_SIZE == 0);

/* Written under synos_event_lock, read without */
static struct synos_ring synos_ring = {
	.header = &synos_ring_memory.header,
	.records = synos_ring_memory.records,
	.count = SYNOS_RING_COUNT,
};

/* Those who wait for the next event */
static DECLARE_WAIT_QUEUE_HEAD(synos_event_wait);

unsigned int synos_events_restrict = 1;

/* Protects all below, and keeps the ring to one writer. Taken in process
 * context only, nothing nests in it.
 */
static DEFINE_SPINLOCK(synos_event_lock);

/* Without those that are derived from the head of the ring */
static struct synos_event_counters synos_events;

/* One rate for all callers without CAP_SYS_ADMIN */
static struct synos_rate synos_event_rate;

/**
 * synos_event_tell - Tell of a new event to those who wait for one
 * @record: The event.
 *
 * Context: Process context. May sleep.
 */
static void synos_event_tell(const struct synos_event_record *record)
{
	trace_synos_event(record);
	/*
	 * The barrier in wq_has_sleeper() is paired with that of a sleeper
	 * between going to sleep and looking at the head: one of the two sees
	 * the other.
	 */
	if (wq_has_sleeper(&synos_event_wait))
		wake_up_interruptible_poll(&synos_event_wait,
					   EPOLLIN | EPOLLRDNORM);
	synos_nl_notify_event(record);
}

/**
 * synos_event_log - Store a valid event
 * @event: Event; its timestamp is set.
 * @privileged: The caller is not subject to the rate limit.
 *
 * The filter comes first: what it drops does not reach the ring, so it does not
 * use up the rate limit.
 *
 * Context: Process context. Takes and releases synos_event_lock. May sleep.
 * Return: 0 if @event was stored or filtered, or %-EAGAIN over the rate limit.
 */
int synos_event_log(const struct synos_ai_event *event, bool privileged)
{
	struct synos_event_record record = { .event = *event };
	bool wanted = synos_filter_wants(event);
	int err = 0;

	spin_lock(&synos_event_lock);
	/* Stamped under the lock, so that a later event has no earlier time */
	record.event.timestamp = ktime_get_ns();
	if (!wanted) {
		synos_events.filtered++;
	} else if (!privileged && synos_rate_exceeded(&synos_event_rate,
						      record.event.timestamp)) {
		synos_events.limited++;
		err = -EAGAIN;
	} else {
		record.seq = synos_ring_append(&synos_ring, &record.event);
		if (event->event_type == SYNOS_EVENT_SECURITY)
			synos_events.security++;
	}
	spin_unlock(&synos_event_lock);

	if (record.seq)
		synos_event_tell(&record);
	return err;
}

/**
 * synos_event_refuse - Count an event that was not valid
 *
 * Context: Process context. Takes and releases synos_event_lock.
 */
void synos_event_refuse(void)
{
	spin_lock(&synos_event_lock);
	synos_events.refused++;
	spin_unlock(&synos_event_lock);
}

/**
 * synos_events_permitted - Ask whether the caller may read the events
 *
 * Events tell what other users do. As with dmesg, who may read them is asked
 * when a file is opened.
 *
 * Return: 0, or %-EPERM if it takes CAP_SYSLOG in the initial user namespace.
 */
int synos_events_permitted(void)
{
	if (READ_ONCE(synos_events_restrict) && !capable(CAP_SYSLOG))
		return -EPERM;
	return 0;
}

/**
 * synos_event_get - Read one of the events that are kept
 * @seq: Number of the event, from 1 on.
 * @record: Where the event goes; a later one if @seq is no longer kept.
 *
 * Return: true, or false if there is no event @seq yet.
 */
bool synos_event_get(u64 seq, struct synos_event_record *record)
{
	return synos_ring_get(&synos_ring, seq, record);
}

/**
 * synos_event_last - Number of the newest event
 *
 * Return: The number, 0 if there is none.
 */
u64 synos_event_last(void)
{
	return synos_ring_head(&synos_ring);
}

/**
 * synos_event_wait_beyond - Wait for a newer event
 * @last: Number of the newest event that the caller knows.
 *
 * Context: Process context. Sleeps.
 * Return: 0, or %-ERESTARTSYS on a signal.
 */
int synos_event_wait_beyond(u64 last)
{
	return wait_event_interruptible(synos_event_wait,
					synos_event_last() > last);
}

/**
 * synos_event_poll - Have a poller woken up by the next event
 * @file: File that is polled.
 * @table: The poller's.
 */
void synos_event_poll(struct file *file, struct poll_table_struct *table)
{
	poll_wait(file, &synos_event_wait, table);
}

/**
 * synos_event_map - Map the ring into user space
 * @vma: Where, with the permissions checked.
 *
 * The memory belongs to the kernel's image, so it is mapped by its frames, and
 * nobody can pin it.
 *
 * Return: 0, or:
 *
 * * %-EINVAL - The mapping does not begin at the start of the ring, or goes
 *   beyond its end.
 * * %-ENOMEM - Out of memory.
 */
int synos_event_map(struct vm_area_struct *vma)
{
	size_t size = vma->vm_end - vma->vm_start;

	if (vma->vm_pgoff || size > sizeof(synos_ring_memory))
		return -EINVAL;
	return remap_pfn_range(vma, vma->vm_start,
			       PHYS_PFN(__pa_symbol(&synos_ring_memory)), size,
			       vma->vm_page_prot);
}

/**
 * synos_event_count - Read the counters, all of one moment
 * @counters: Where they go.
 *
 * Context: Process context. Takes and releases synos_event_lock.
 */
void synos_event_count(struct synos_event_counters *counters)
{
	spin_lock(&synos_event_lock);
	*counters = synos_events;
	counters->accepted = synos_ring_head(&synos_ring);
	spin_unlock(&synos_event_lock);
	counters->overwritten = synos_ring_oldest(counters->accepted,
						  synos_ring.count) - 1;
}

/**
 * synos_event_init - Describe the ring to those who map it
 *
 * Return: 0.
 */
static int __init synos_event_init(void)
{
	struct synos_event_ring *header = synos_ring.header;

	header->version = SYNOS_RING_VERSION;
	header->records_offset = offsetof(typeof(synos_ring_memory), records);
	header->record_size = sizeof(struct synos_event_record);
	header->record_count = synos_ring.count;
	return 0;
}
core_initcall(synos_event_init);
