// SPDX-License-Identifier: MIT
#include <string.h>
#include <unistd.h>

#include "arguments.h"

void fill_context(void *argument)
{
	struct synos_consciousness_state *state = argument;

	memset(state->current_context, 'x', sizeof(state->current_context));
}

void fill_query(void *argument)
{
	struct synos_recommendation *recommendation = argument;

	memset(recommendation->query, 'x', sizeof(recommendation->query));
}

void fill_response(void *argument)
{
	struct synos_recommendation *recommendation = argument;

	memset(recommendation->response, 'x', sizeof(recommendation->response));
}

void fill_description(void *argument)
{
	struct synos_ai_event *event = argument;

	memset(event->description, 'x', sizeof(event->description));
}

void set_last_update(void *argument)
{
	struct synos_consciousness_state *state = argument;

	state->last_update = ~0ull;
}

void set_own_pid(void *argument)
{
	struct synos_ai_event *event = argument;

	event->pid = getpid();
}
