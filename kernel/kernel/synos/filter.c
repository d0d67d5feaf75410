// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: which events are stored, and how many.
 */
#include <linux/bits.h>
#include <linux/time64.h>

#include "internal.h"

unsigned int synos_min_severity;
unsigned int synos_event_mask = SYNOS_EVENT_TYPES;
unsigned int synos_rate_limit = 100;

/**
 * synos_filter_wants - Ask the administrator's filter
 * @event: Valid event.
 *
 * Return: true if @event is to be stored.
 */
bool synos_filter_wants(const struct synos_ai_event *event)
{
	return event->severity >= READ_ONCE(synos_min_severity) &&
	       READ_ONCE(synos_event_mask) & BIT(event->event_type);
}

/**
 * synos_rate_exceeded - Take one event from what the rate limit allows
 * @rate: The running second.
 * @now: Time of the event in nanoseconds; never before that of an earlier one.
 *
 * ratelimit_state does not serve here: it drops when two CPUs meet, however low
 * the rate is.
 *
 * Context: The caller keeps others away from @rate.
 * Return: true if nothing is left of this second.
 */
bool synos_rate_exceeded(struct synos_rate *rate, u64 now)
{
	unsigned int limit = READ_ONCE(synos_rate_limit);

	if (now - rate->start >= NSEC_PER_SEC) {
		rate->start = now;
		rate->events = 0;
	}
	if (limit && rate->events >= limit)
		return true;
	rate->events++;
	return false;
}
