// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: which events are stored, and how many.
 */
#include <linux/bits.h>
#include <linux/errno.h>
#include <linux/time64.h>

#include "internal.h"

unsigned int synos_min_severity;
unsigned int synos_event_mask = SYNOS_EVENT_TYPES;
unsigned int synos_rate_limit = 1000;
unsigned int synos_user_rate_limit = 100;

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
 * synos_rate_check - Check that a token of a rate limit is left
 * @rate: The tokens of the current second.
 * @limit: How many there are in a second; 0 is no limit.
 * @now: Time of the event in nanoseconds; never before that of an earlier one.
 *
 * ratelimit_state does not serve here: it drops when two CPUs meet, however low
 * the rate is.
 *
 * Context: The caller serializes access to @rate.
 * Return: 0, or %-EAGAIN if no token is left in this second.
 */
int synos_rate_check(struct synos_rate *rate, unsigned int limit, u64 now)
{
	if (now - rate->start >= NSEC_PER_SEC) {
		rate->start = now;
		rate->taken = 0;
	}
	return limit && rate->taken >= limit ? -EAGAIN : 0;
}

/**
 * synos_rate_take - Take a token that synos_rate_check() has found
 * @rate: The tokens of the current second.
 *
 * Context: The caller serializes access to @rate.
 */
void synos_rate_take(struct synos_rate *rate)
{
	rate->taken++;
}
