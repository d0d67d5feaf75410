// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: content that user space hands in.
 *
 * All of it works on copies in kernel memory. What means nothing yet is
 * refused, so that it can get a meaning later; what lies behind the end of a
 * text is cleared, so that it goes no further.
 */
#include <linux/errno.h>

#include "internal.h"

#define SYNOS_LEARNING_FLAGS						\
	(SYNOS_LEARNING_ACTIVE | SYNOS_LEARNING_PASSIVE | SYNOS_ANALYZING)

/**
 * synos_state_sanitize - Check a state, and clear what follows its context
 * @state: State; not changed on error.
 *
 * Return: 0, or %-EINVAL if a level is above its maximum, a flag is unknown, the
 * context is not terminated, or the time is not 0.
 */
int synos_state_sanitize(struct synos_consciousness_state *state)
{
	if (state->awareness_level > SYNOS_LEVEL_MAX ||
	    state->threat_level > SYNOS_LEVEL_MAX ||
	    state->learning_state & ~(u64)SYNOS_LEARNING_FLAGS ||
	    state->last_update)
		return -EINVAL;
	return synos_text_sanitize(state->current_context, SYNOS_CONTEXT_LEN);
}

/**
 * synos_event_sanitize - Check an event, and clear what follows its description
 * @event: Event; not changed on error.
 *
 * Who logs it is not looked at.
 *
 * Return: 0, or %-EINVAL if the type is unknown, the process id is negative,
 * the severity is above its maximum, the time or the reserved field is not 0, or
 * the description is not terminated.
 */
int synos_event_sanitize(struct synos_ai_event *event)
{
	if (event->event_type < SYNOS_EVENT_FIRST ||
	    event->event_type > SYNOS_EVENT_LAST ||
	    event->pid < 0 ||
	    event->severity > SYNOS_SEVERITY_MAX ||
	    event->timestamp || event->reserved)
		return -EINVAL;
	return synos_text_sanitize(event->description, SYNOS_DESCRIPTION_LEN);
}

/**
 * synos_query_sanitize - Check a query, and clear what follows it
 * @query: Text of %SYNOS_QUERY_LEN bytes; not changed on error.
 *
 * Return: 0, or %-EINVAL if the query is empty or not terminated.
 */
int synos_query_sanitize(char *query)
{
	if (!query[0])
		return -EINVAL;
	return synos_text_sanitize(query, SYNOS_QUERY_LEN);
}
