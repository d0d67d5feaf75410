// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: whether content that user space hands in means anything.
 *
 * All of it works on copies in kernel memory. What means nothing yet is
 * refused, so that it can get a meaning later.
 */
#include <linux/bits.h>

#include "internal.h"

#define SYNOS_LEARNING_FLAGS						\
	(SYNOS_LEARNING_ACTIVE | SYNOS_LEARNING_PASSIVE | SYNOS_ANALYZING)

/**
 * synos_check_state - Check a state
 * @state: State; what follows the end of its context is cleared.
 *
 * Return: true if @state is valid.
 */
bool synos_check_state(struct synos_consciousness_state *state)
{
	return state->awareness_level <= SYNOS_LEVEL_MAX &&
	       state->threat_level <= SYNOS_LEVEL_MAX &&
	       !(state->learning_state & ~(u64)SYNOS_LEARNING_FLAGS) &&
	       synos_text_seal(state->current_context, SYNOS_CONTEXT_LEN);
}

/**
 * synos_check_event - Check an event
 * @event: Event; what follows the end of its description is cleared.
 *
 * Return: true if @event is valid, whoever logs it.
 */
bool synos_check_event(struct synos_ai_event *event)
{
	return event->event_type < BITS_PER_TYPE(u32) &&
	       (BIT(event->event_type) & SYNOS_EVENT_TYPES) &&
	       event->pid >= 0 &&
	       event->severity <= SYNOS_SEVERITY_MAX &&
	       !event->reserved &&
	       synos_text_seal(event->description, SYNOS_DESCRIPTION_LEN);
}

/**
 * synos_check_query - Check a query
 * @query: Text of %SYNOS_QUERY_LEN bytes; what follows its end is cleared.
 *
 * Return: true if @query is valid.
 */
bool synos_check_query(char *query)
{
	return query[0] && synos_text_seal(query, SYNOS_QUERY_LEN);
}
