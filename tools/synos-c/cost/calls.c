// SPDX-License-Identifier: MIT
/* The calls that end by themselves, each with an argument that is accepted. */
#include <string.h>

#include "cost.h"
#include "ktap.h"

#define SAMPLES 200

static void measure(const struct synos_kernel *kernel, enum synos_call_id call,
		    void *argument)
{
	struct cost cost = { .samples = 0 };
	int sample, err = 0;

	for (sample = 0; sample < SAMPLES && !err; sample++) {
		uint64_t start = cost_now();

		err = synos_call(kernel, call, argument);
		cost_add(&cost, cost_now() - start);
	}
	if (err)
		ktap_fail("%s: %s", synos_call_name(call), strerror(-err));
	cost_note(synos_call_name(call), &cost, 1);
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
	struct synos_telemetry telemetry;

	measure(kernel, SYNOS_REGISTER, &state);
	measure(kernel, SYNOS_UPDATE, &state);
	measure(kernel, SYNOS_LOG, &event);
	measure(kernel, SYNOS_TELEMETRY, &telemetry);
	ktap_end_test("calls");
}
