// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: KUnit tests of sanitize.c.
 */
#include <kunit/test.h>

#include "internal.h"

static const struct synos_consciousness_state good_state = {
	.awareness_level = SYNOS_LEVEL_MAX,
	.threat_level = SYNOS_LEVEL_MAX,
	.learning_state = SYNOS_LEARNING_ACTIVE | SYNOS_LEARNING_PASSIVE |
			  SYNOS_ANALYZING,
	.current_context = "context",
};

static const struct synos_ai_event good_event = {
	.event_type = SYNOS_EVENT_LAST,
	.pid = INT_MAX,
	.description = "description",
	.severity = SYNOS_SEVERITY_MAX,
};

static void highest_state_is_valid(struct kunit *test)
{
	struct synos_consciousness_state state = good_state;

	KUNIT_EXPECT_EQ(test, synos_state_sanitize(&state), 0);
	KUNIT_EXPECT_MEMEQ(test, &state, &good_state, sizeof(state));
}

static void lowest_state_is_valid(struct kunit *test)
{
	struct synos_consciousness_state state = {};

	KUNIT_EXPECT_EQ(test, synos_state_sanitize(&state), 0);
}

static void level_above_maximum_is_refused(struct kunit *test)
{
	static const u64 levels[] = {
		SYNOS_LEVEL_MAX + 1, BIT_ULL(32), U64_MAX
	};
	struct synos_consciousness_state state;
	int i;

	for (i = 0; i < ARRAY_SIZE(levels); i++) {
		state = good_state;
		state.awareness_level = levels[i];
		KUNIT_EXPECT_EQ(test, synos_state_sanitize(&state), -EINVAL);
		state = good_state;
		state.threat_level = levels[i];
		KUNIT_EXPECT_EQ(test, synos_state_sanitize(&state), -EINVAL);
	}
}

static void time_of_a_state_is_refused(struct kunit *test)
{
	struct synos_consciousness_state state = good_state;

	state.last_update = 1;
	KUNIT_EXPECT_EQ(test, synos_state_sanitize(&state), -EINVAL);
	state.last_update = U64_MAX;
	KUNIT_EXPECT_EQ(test, synos_state_sanitize(&state), -EINVAL);
}

static void time_of_an_event_is_refused(struct kunit *test)
{
	struct synos_ai_event event = good_event;

	event.timestamp = 1;
	KUNIT_EXPECT_EQ(test, synos_event_sanitize(&event), -EINVAL);
	event.timestamp = U64_MAX;
	KUNIT_EXPECT_EQ(test, synos_event_sanitize(&event), -EINVAL);
}

static void unknown_learning_flag_is_refused(struct kunit *test)
{
	struct synos_consciousness_state state;
	int bit;

	for (bit = 3; bit < 64; bit++) {
		state = good_state;
		state.learning_state |= BIT_ULL(bit);
		KUNIT_EXPECT_EQ_MSG(test, synos_state_sanitize(&state),
				    -EINVAL, "bit %d", bit);
	}
}

static void unterminated_context_is_refused(struct kunit *test)
{
	struct synos_consciousness_state state = good_state;

	memset(state.current_context, 'x', SYNOS_CONTEXT_LEN);
	KUNIT_EXPECT_EQ(test, synos_state_sanitize(&state), -EINVAL);
	state.current_context[SYNOS_CONTEXT_LEN - 1] = '\0';
	KUNIT_EXPECT_EQ(test, synos_state_sanitize(&state), 0);
}

static void bytes_behind_a_context_are_cleared(struct kunit *test)
{
	struct synos_consciousness_state state = good_state;

	memset(state.current_context + sizeof("context"), 'x',
	       SYNOS_CONTEXT_LEN - sizeof("context"));
	KUNIT_EXPECT_EQ(test, synos_state_sanitize(&state), 0);
	KUNIT_EXPECT_MEMEQ(test, &state, &good_state, sizeof(state));
}

static void event_at_its_limits_is_valid(struct kunit *test)
{
	struct synos_ai_event event = good_event;

	KUNIT_EXPECT_EQ(test, synos_event_sanitize(&event), 0);
	KUNIT_EXPECT_MEMEQ(test, &event, &good_event, sizeof(event));
	event = (struct synos_ai_event){ .event_type = SYNOS_EVENT_FIRST };
	KUNIT_EXPECT_EQ(test, synos_event_sanitize(&event), 0);
}

static void unknown_event_type_is_refused(struct kunit *test)
{
	static const u32 types[] = { 0, SYNOS_EVENT_LAST + 1, U32_MAX };
	struct synos_ai_event event = good_event;
	int i;

	for (i = 0; i < ARRAY_SIZE(types); i++) {
		event.event_type = types[i];
		KUNIT_EXPECT_EQ(test, synos_event_sanitize(&event), -EINVAL);
	}
}

static void severity_above_maximum_is_refused(struct kunit *test)
{
	struct synos_ai_event event = good_event;

	event.severity = SYNOS_SEVERITY_MAX + 1;
	KUNIT_EXPECT_EQ(test, synos_event_sanitize(&event), -EINVAL);
	event.severity = U32_MAX;
	KUNIT_EXPECT_EQ(test, synos_event_sanitize(&event), -EINVAL);
}

static void negative_process_id_is_refused(struct kunit *test)
{
	struct synos_ai_event event = good_event;

	event.pid = -1;
	KUNIT_EXPECT_EQ(test, synos_event_sanitize(&event), -EINVAL);
	event.pid = INT_MIN;
	KUNIT_EXPECT_EQ(test, synos_event_sanitize(&event), -EINVAL);
}

static void reserved_field_of_an_event_is_refused(struct kunit *test)
{
	struct synos_ai_event event = good_event;

	event.reserved = 1;
	KUNIT_EXPECT_EQ(test, synos_event_sanitize(&event), -EINVAL);
}

static void unterminated_description_is_refused(struct kunit *test)
{
	struct synos_ai_event event = good_event;

	memset(event.description, 'x', SYNOS_DESCRIPTION_LEN);
	KUNIT_EXPECT_EQ(test, synos_event_sanitize(&event), -EINVAL);
	event.description[SYNOS_DESCRIPTION_LEN - 1] = '\0';
	KUNIT_EXPECT_EQ(test, synos_event_sanitize(&event), 0);
}

static void empty_or_unterminated_query_is_refused(struct kunit *test)
{
	char *query = kunit_kzalloc(test, SYNOS_QUERY_LEN, GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, query);
	query[1] = 'x';
	KUNIT_EXPECT_EQ(test, synos_query_sanitize(query), -EINVAL);
	memset(query, 'x', SYNOS_QUERY_LEN);
	KUNIT_EXPECT_EQ(test, synos_query_sanitize(query), -EINVAL);
	query[SYNOS_QUERY_LEN - 1] = '\0';
	KUNIT_EXPECT_EQ(test, synos_query_sanitize(query), 0);
}

static struct kunit_case synos_sanitize_cases[] = {
	KUNIT_CASE(highest_state_is_valid),
	KUNIT_CASE(lowest_state_is_valid),
	KUNIT_CASE(level_above_maximum_is_refused),
	KUNIT_CASE(time_of_a_state_is_refused),
	KUNIT_CASE(time_of_an_event_is_refused),
	KUNIT_CASE(unknown_learning_flag_is_refused),
	KUNIT_CASE(unterminated_context_is_refused),
	KUNIT_CASE(bytes_behind_a_context_are_cleared),
	KUNIT_CASE(event_at_its_limits_is_valid),
	KUNIT_CASE(unknown_event_type_is_refused),
	KUNIT_CASE(severity_above_maximum_is_refused),
	KUNIT_CASE(negative_process_id_is_refused),
	KUNIT_CASE(reserved_field_of_an_event_is_refused),
	KUNIT_CASE(unterminated_description_is_refused),
	KUNIT_CASE(empty_or_unterminated_query_is_refused),
	{}
};

static struct kunit_suite synos_sanitize_suite = {
	.name = "synos_sanitize",
	.test_cases = synos_sanitize_cases,
};

kunit_test_suite(synos_sanitize_suite);
