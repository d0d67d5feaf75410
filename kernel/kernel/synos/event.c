// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: the newest events, their filter and their rate limit.
 */
#include <linux/bits.h>
#include <linux/lockdep.h>
#include <linux/minmax.h>
#include <linux/spinlock.h>
#include <linux/time64.h>
#include <linux/timekeeping.h>

#include "internal.h"

/* Events kept; a power of two, so that the slot of a number is a mask away */
#define SYNOS_EVENTS_KEPT 256

#define SYNOS_EVENT_TYPES						\
	(BIT(SYNOS_EVENT_SYSCALL) | BIT(SYNOS_EVENT_SECURITY) |		\
	 BIT(SYNOS_EVENT_NETWORK) | BIT(SYNOS_EVENT_FILESYSTEM))

unsigned int synos_min_severity;
unsigned int synos_event_mask = SYNOS_EVENT_TYPES;
unsigned int synos_rate_limit = 100;
unsigned int synos_events_restrict = 1;

/* Protects all below. Taken in process context only, nothing nests in it. */
static DEFINE_SPINLOCK(synos_event_lock);

static struct synos_event_counters synos_events;

/* Event number n, while it is among the newest, is at n % SYNOS_EVENTS_KEPT */
static struct synos_ai_event synos_ring[SYNOS_EVENTS_KEPT];

/* The running second of the rate limit, and the events accepted in it */
static u64 synos_window_start;
static u64 synos_window_events;

/**
 * synos_event_wanted - Ask the administrator's filter
 * @event: Valid event.
 *
 * Return: true if @event is to be stored.
 */
static bool synos_event_wanted(const struct synos_ai_event *event)
{
	return event->severity >= READ_ONCE(synos_min_severity) &&
	       READ_ONCE(synos_event_mask) & BIT(event->event_type);
}

/**
 * synos_event_limited - Take one event from what the rate limit allows
 * @now: Time of the event.
 *
 * One window for all callers without CAP_SYS_ADMIN. ratelimit_state does not
 * serve here: it drops when two CPUs meet, however low the rate is.
 *
 * Context: Under synos_event_lock.
 * Return: true if nothing is left of this second.
 */
static bool synos_event_limited(u64 now)
{
	unsigned int limit = READ_ONCE(synos_rate_limit);

	lockdep_assert_held(&synos_event_lock);

	if (now - synos_window_start >= NSEC_PER_SEC) {
		synos_window_start = now;
		synos_window_events = 0;
	}
	if (limit && synos_window_events >= limit)
		return true;
	synos_window_events++;
	return false;
}

/**
 * synos_event_log - Store a valid event
 * @event: Event; its timestamp is set.
 * @privileged: The caller is not subject to the rate limit.
 *
 * The filter comes first: what it drops does not reach the ring, so it does not
 * use up the rate limit.
 *
 * Context: Process context. Takes and releases synos_event_lock.
 * Return: 0 if @event was stored or filtered, or %-EAGAIN over the rate limit.
 */
int synos_event_log(struct synos_ai_event *event, bool privileged)
{
	bool wanted = synos_event_wanted(event);
	int err = 0;

	spin_lock(&synos_event_lock);
	/* Stamped under the lock, so that a later event has no earlier time */
	event->timestamp = ktime_get_ns();
	if (!wanted) {
		synos_events.filtered++;
	} else if (!privileged && synos_event_limited(event->timestamp)) {
		synos_events.limited++;
		err = -EAGAIN;
	} else {
		synos_events.accepted++;
		synos_ring[synos_events.accepted % SYNOS_EVENTS_KEPT] = *event;
		if (synos_events.accepted > SYNOS_EVENTS_KEPT)
			synos_events.overwritten++;
		if (event->event_type == SYNOS_EVENT_SECURITY)
			synos_events.security++;
	}
	spin_unlock(&synos_event_lock);
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
 * synos_event_get - Read one of the events that are kept
 * @seq: Number of the event.
 * @record: Where the event goes; the oldest one if @seq is no longer kept.
 *
 * Context: Process context. Takes and releases synos_event_lock.
 * Return: true, or false if there is no event @seq yet.
 */
bool synos_event_get(u64 seq, struct synos_event_record *record)
{
	bool found;

	spin_lock(&synos_event_lock);
	seq = max(seq, synos_events.overwritten + 1);
	found = seq <= synos_events.accepted;
	if (found) {
		record->seq = seq;
		record->event = synos_ring[seq % SYNOS_EVENTS_KEPT];
	}
	spin_unlock(&synos_event_lock);
	return found;
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
	spin_unlock(&synos_event_lock);
}
