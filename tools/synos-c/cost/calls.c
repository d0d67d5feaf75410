// SPDX-License-Identifier: MIT
/*
 * The calls that end by themselves, each with an argument that is accepted; and
 * a query, which is refused because nobody is attached.
 */
#include <errno.h>
#include <string.h>

#include "cost.h"
#include "ktap.h"
#include "sample.h"

#define SAMPLES 200

/* What lies between two readings of the counter. */
static void measure_nothing(void)
{
	struct cost cost = { .samples = 0 };
	int sample;

	for (sample = 0; sample < SAMPLES; sample++) {
		uint64_t start = ticks_now();

		cost_add(&cost, ticks_now() - start);
	}
	cost_note("empty", &cost, 1);
}

static void measure(const char *name, const struct synos_kernel *kernel,
		    enum call_id call, void *argument, int expected)
{
	struct cost cost = { .samples = 0 };
	int sample, err = expected;

	for (sample = 0; sample < SAMPLES && err == expected; sample++) {
		uint64_t start = ticks_now();

		err = synos_call(kernel, call, argument);
		cost_add(&cost, ticks_now() - start);
	}
	if (err != expected)
		ktap_fail("%s: %s", name, strerror(-err));
	cost_note(name, &cost, 1);
}

static void measure_accepted(const struct synos_kernel *kernel,
			     enum call_id call, void *argument)
{
	measure(synos_call_name(call), kernel, call, argument, 0);
}

void cost_of_calls(const struct synos_kernel *kernel)
{
	struct synos_consciousness_state state = {
		.awareness_level = 42,
		.current_context = "counting",
	};
	struct synos_ai_event event = {
		.event_type = SYNOS_EVENT_SECURITY,
		.description = "a program opened a file that is not its own",
		.severity = 5,
	};
	struct synos_recommendation question = {
		.query = "what is there to do?",
	};
	struct synos_telemetry telemetry;

	measure_nothing();
	measure_accepted(kernel, CALL_REGISTER_CONSCIOUSNESS, &state);
	measure_accepted(kernel, CALL_UPDATE_STATE, &state);
	measure_accepted(kernel, CALL_LOG_EVENT, &event);
	measure_accepted(kernel, CALL_GET_TELEMETRY, &telemetry);
	measure("refused_query", kernel, CALL_QUERY_RECOMMENDATION, &question, -ENOTCONN);
	ktap_end_test("calls");
}
