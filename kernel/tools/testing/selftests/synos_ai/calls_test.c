// SPDX-License-Identifier: GPL-2.0-only
/*
 * Selftests of SynOS AI: the calls, without a daemon that answers.
 */
#include "common.h"

FIXTURE(calls)
{
	long long min_severity;
	long long rate_limit;
};

FIXTURE_SETUP(calls)
{
	if (!synos_base())
		SKIP(return, "no /proc/synos/version");
	self->min_severity = read_number(SETTINGS "min_severity", "");
	self->rate_limit = read_number(SETTINGS "rate_limit", "");
	ASSERT_LE(0, self->min_severity);
	ASSERT_LE(0, self->rate_limit);
}

FIXTURE_TEARDOWN_PARENT(calls)
{
	EXPECT_EQ(0, write_setting("min_severity", self->min_severity));
	EXPECT_EQ(0, write_setting("rate_limit", self->rate_limit));
}

TEST_F(calls, null_is_invalid)
{
	EXPECT_EQ(EINVAL, synos_call(register_consciousness, NULL));
	EXPECT_EQ(EINVAL, synos_call(update_state, NULL));
	EXPECT_EQ(EINVAL, synos_call(query_recommendation, NULL));
	EXPECT_EQ(EINVAL, synos_call(log_event, NULL));
	EXPECT_EQ(EINVAL, synos_call(get_telemetry, NULL));
}

TEST_F(calls, bad_address_faults)
{
	void *bad = (void *)8;

	EXPECT_EQ(EFAULT, synos_call(register_consciousness, bad));
	EXPECT_EQ(EFAULT, synos_call(update_state, bad));
	EXPECT_EQ(EFAULT, synos_call(query_recommendation, bad));
	EXPECT_EQ(EFAULT, synos_call(log_event, bad));
	EXPECT_EQ(EFAULT, synos_call(get_telemetry, bad));
}

TEST_F(calls, publishing_takes_a_capability)
{
	struct synos_consciousness_state state = some_state();

	ASSERT_EQ(0, synos_call(register_consciousness, &state));
	ASSERT_EQ(0, drop_capabilities());
	EXPECT_EQ(EPERM, synos_call(register_consciousness, &state));
	EXPECT_EQ(EPERM, synos_call(update_state, &state));
	/* Before memory is looked at */
	EXPECT_EQ(EPERM, synos_call(update_state, (void *)8));
}

TEST_F(calls, state_is_published)
{
	struct synos_consciousness_state state = some_state();
	const char *file = "/proc/synos/consciousness";
	long long before;

	ASSERT_EQ(0, synos_call(register_consciousness, &state));
	EXPECT_EQ(40, read_number(file, "Awareness Level: "));
	EXPECT_EQ(getpid(), read_number(file, "Daemon PID: "));
	before = read_number(file, "Last Update: ");

	state.awareness_level = 41;
	ASSERT_EQ(0, synos_call(update_state, &state));
	EXPECT_EQ(41, read_number(file, "Awareness Level: "));
	EXPECT_LE(before, read_number(file, "Last Update: "));
}

TEST_F(calls, content_of_a_state_is_checked)
{
	struct synos_consciousness_state state = some_state();

	state.awareness_level = SYNOS_LEVEL_MAX + 1;
	EXPECT_EQ(EINVAL, synos_call(register_consciousness, &state));
	state = some_state();
	state.threat_level = SYNOS_LEVEL_MAX + 1;
	EXPECT_EQ(EINVAL, synos_call(register_consciousness, &state));
	state = some_state();
	state.learning_state = SYNOS_ANALYZING << 1;
	EXPECT_EQ(EINVAL, synos_call(register_consciousness, &state));
	state = some_state();
	memset(state.current_context, 'x', SYNOS_CONTEXT_LEN);
	EXPECT_EQ(EINVAL, synos_call(register_consciousness, &state));
	/* None of them registered */
	state = some_state();
	EXPECT_EQ(ENOTCONN, synos_call(update_state, &state));
}

TEST_F(calls, one_process_is_registered)
{
	struct synos_consciousness_state state = some_state();
	pid_t child;

	ASSERT_EQ(0, synos_call(register_consciousness, &state));
	EXPECT_EQ(0, synos_call(register_consciousness, &state));
	child = fork();
	ASSERT_LE(0, child);
	if (!child)
		_exit(synos_call(register_consciousness, &state) != EBUSY ||
		      synos_call(update_state, &state) != EPERM);
	EXPECT_EQ(0, wait_for(child));
}

TEST_F(calls, registration_ends_with_its_process)
{
	struct synos_consciousness_state state = some_state();
	pid_t child = fork();

	ASSERT_LE(0, child);
	if (!child) {
		if (synos_call(register_consciousness, &state))
			_exit(1);
		kill(getpid(), SIGKILL);
	}
	EXPECT_EQ(-SIGKILL, wait_for(child));
	EXPECT_EQ(ENOTCONN, synos_call(update_state, &state));
	EXPECT_EQ(0, synos_call(register_consciousness, &state));
}

TEST_F(calls, content_of_an_event_is_checked)
{
	struct synos_ai_event event = some_event();

	event.event_type = 0;
	EXPECT_EQ(EINVAL, synos_call(log_event, &event));
	event = some_event();
	event.severity = SYNOS_SEVERITY_MAX + 1;
	EXPECT_EQ(EINVAL, synos_call(log_event, &event));
	event = some_event();
	event.reserved = 1;
	EXPECT_EQ(EINVAL, synos_call(log_event, &event));
	event = some_event();
	event.pid = -1;
	EXPECT_EQ(EINVAL, synos_call(log_event, &event));
	event = some_event();
	memset(event.description, 'x', SYNOS_DESCRIPTION_LEN);
	EXPECT_EQ(EINVAL, synos_call(log_event, &event));
}

TEST_F(calls, event_of_another_process_takes_a_capability)
{
	struct synos_ai_event event = some_event();

	event.pid = getppid();
	EXPECT_EQ(0, synos_call(log_event, &event));
	ASSERT_EQ(0, drop_capabilities());
	EXPECT_EQ(EPERM, synos_call(log_event, &event));
	event.pid = getpid();
	EXPECT_EQ(0, synos_call(log_event, &event));
}

TEST_F(calls, rate_limit_is_for_the_unprivileged)
{
	struct synos_ai_event event = some_event();
	int i, err = 0;

	ASSERT_EQ(0, write_setting("rate_limit", 1));
	/* Of so many calls, two are in the same second */
	for (i = 0; i < 100; i++)
		ASSERT_EQ(0, synos_call(log_event, &event));
	ASSERT_EQ(0, drop_capabilities());
	for (i = 0; i < 100 && !err; i++)
		err = synos_call(log_event, &event);
	EXPECT_EQ(EAGAIN, err);
}

TEST_F(calls, filtered_event_is_not_stored)
{
	const char *file = "/proc/synos/telemetry";
	struct synos_ai_event event = some_event();
	long long accepted, filtered;

	ASSERT_EQ(0, write_setting("min_severity", event.severity + 1));
	accepted = read_number(file, "Events Accepted: ");
	filtered = read_number(file, "Events Filtered: ");
	EXPECT_EQ(0, synos_call(log_event, &event));
	EXPECT_EQ(accepted, read_number(file, "Events Accepted: "));
	EXPECT_EQ(filtered + 1, read_number(file, "Events Filtered: "));
}

TEST_F(calls, telemetry_counts)
{
	struct synos_telemetry before, after;
	struct synos_ai_event event = some_event();

	ASSERT_EQ(0, synos_call(get_telemetry, &before));
	ASSERT_EQ(0, synos_call(log_event, &event));
	ASSERT_EQ(0, synos_call(get_telemetry, &after));
	/* The first of both, and the event; others may call too */
	EXPECT_LE(before.syscall_count + 2, after.syscall_count);
	EXPECT_LE(before.security_events + 1, after.security_events);
	EXPECT_LT(0, after.memory_bytes);
}

TEST_F(calls, query_takes_a_daemon)
{
	struct synos_recommendation recommendation = {};

	EXPECT_EQ(EINVAL, synos_call(query_recommendation, &recommendation));
	memset(recommendation.query, 'x', SYNOS_QUERY_LEN);
	EXPECT_EQ(EINVAL, synos_call(query_recommendation, &recommendation));
	recommendation.query[1] = '\0';
	EXPECT_EQ(ENOTCONN, synos_call(query_recommendation, &recommendation));
}

TEST_HARNESS_MAIN
