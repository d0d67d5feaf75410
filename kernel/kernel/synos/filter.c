// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: which events are stored, and how many.
 */
#include <linux/bits.h>
#include <linux/errno.h>
#include <linux/time64.h>

#include "internal.h"

unsigned int synos_min_severity;
unsigned int synos_event_mask = GENMASK(SYNOS_EVENT_LAST, SYNOS_EVENT_FIRST);
unsigned int synos_rate_limit = 100;

/**
 * synos_filter_match - Match an event against the administrator's filter
 * @event: Valid event.
 *
 * Return: true if @event is to be stored.
 */
bool synos_filter_match(const struct synos_ai_event *event)
{
	return event->severity >= READ_ONCE(synos_min_severity) &&
	       READ_ONCE(synos_event_mask) & BIT(event->event_type);
}

/**
 * synos_rate_take - Take a token of the rate limit
 * @rate: The tokens of the current second.
 * @now: Time of the event in nanoseconds; never before that of an earlier one.
 *
 * ratelimit_state does not serve here: it drops when two CPUs meet, however low
 * the rate is.
 *
 * Context: The caller serializes access to @rate.
 * Return: 0, or %-EAGAIN if no token is left in this second.
 */
int synos_rate_take(struct synos_rate *rate, u64 now)
{
	unsigned int limit = READ_ONCE(synos_rate_limit);

	if (now - rate->start >= NSEC_PER_SEC) {
		rate->start = now;
		rate->taken = 0;
	}
	if (limit && rate->taken >= limit)
		return -EAGAIN;
	rate->taken++;
	return 0;
}
