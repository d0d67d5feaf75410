// SPDX-License-Identifier: MIT
/*
 * The calls that need nobody else. The first one makes this process the daemon,
 * which it stays.
 */
#include <errno.h>
#include <string.h>

#include "array_size.h"
#include "ktap.h"
#include "observed.h"
#include "proc_text.h"
#include "subject.h"

static struct synos_consciousness_state state, given_state;
static struct synos_ai_event event, given_event;
static struct synos_telemetry telemetry, given_telemetry;
static unsigned long long asked, refused;

static void prepare_state(void)
{
	/* Another one each time, so that a stored one is seen. */
	state.awareness_level = (state.awareness_level + 1) % 100;
	strcpy(state.current_context, "faults");
	given_state = state;
	observed_note();
}

static int run_register(void)
{
	return synos_call(kernel, CALL_REGISTER_CONSCIOUSNESS, &state);
}

static int run_update(void)
{
	return synos_call(kernel, CALL_UPDATE_STATE, &state);
}

static void check_state(int result)
{
	if (memcmp(&state, &given_state, sizeof(state)))
		ktap_fail("the call has written to its input");
	if (!result)
		return;
	observed_expect_same();
	result = synos_call(kernel, CALL_UPDATE_STATE, &state);
	if (result)
		ktap_fail("update afterwards: %s", strerror(-result));
}

static void prepare_event(void)
{
	event = (struct synos_ai_event){
		.event_type = SYNOS_EVENT_SECURITY,
		.description = "faults",
	};
	given_event = event;
	observed_note();
	asked = proc_counter("Events Asked");
	refused = proc_counter("Events Refused");
}

static int run_log(void)
{
	return synos_call(kernel, CALL_LOG_EVENT, &event);
}

static void check_event(int result)
{
	if (memcmp(&event, &given_event, sizeof(event)))
		ktap_fail("the call has written to its input");
	if (proc_counter("Events Asked") != asked + 1 ||
	    proc_counter("Events Refused") != refused + !!result)
		ktap_fail("asked or refused is miscounted");
	if (!result)
		return;
	observed_expect_same();
	result = run_log();
	if (result)
		ktap_fail("log afterwards: %s", strerror(-result));
}

static void prepare_telemetry(void)
{
	memset(&telemetry, 0xa5, sizeof(telemetry));
	given_telemetry = telemetry;
	observed_note();
}

static int run_telemetry(void)
{
	return synos_call(kernel, CALL_GET_TELEMETRY, &telemetry);
}

static void check_telemetry(int result)
{
	if (!result) {
		if (!telemetry.memory_bytes)
			ktap_fail("the telemetry is empty");
		return;
	}
	if (memcmp(&telemetry, &given_telemetry, sizeof(telemetry)))
		ktap_fail("a failing call has written to the caller's memory");
	observed_expect_same();
	result = run_telemetry();
	if (result)
		ktap_fail("telemetry afterwards: %s", strerror(-result));
}

static const struct subject subjects[] = {
	{ .name = "call.register", .errnos = { EFAULT },
	  .prepare = prepare_state, .run = run_register, .check = check_state },
	{ .name = "call.update", .errnos = { EFAULT },
	  .prepare = prepare_state, .run = run_update, .check = check_state },
	{ .name = "call.log", .errnos = { EFAULT },
	  .prepare = prepare_event, .run = run_log, .check = check_event },
	{ .name = "call.telemetry", .errnos = { EFAULT },
	  .prepare = prepare_telemetry, .run = run_telemetry,
	  .check = check_telemetry },
};

const struct subject_list call_subjects = {
	.subjects = subjects, .count = ARRAY_SIZE(subjects),
};
