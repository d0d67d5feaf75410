// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: KUnit tests of filter.c. They run with settings of their own, and
 * leave the administrator's as they were.
 */
#include <kunit/test.h>
#include <linux/time64.h>

#include "internal.h"

#define LIMIT 3
#define START (100 * NSEC_PER_SEC)

struct settings {
	unsigned int min_severity;
	unsigned int event_mask;
	unsigned int rate_limit;
};

static int filter_init(struct kunit *test)
{
	struct settings *kept = kunit_kzalloc(test, sizeof(*kept), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, kept);
	kept->min_severity = synos_min_severity;
	kept->event_mask = synos_event_mask;
	kept->rate_limit = synos_rate_limit;
	test->priv = kept;

	synos_min_severity = 0;
	synos_event_mask = ~0U;
	synos_rate_limit = LIMIT;
	return 0;
}

static void filter_exit(struct kunit *test)
{
	struct settings *kept = test->priv;

	if (!kept)
		return;
	synos_min_severity = kept->min_severity;
	synos_event_mask = kept->event_mask;
	synos_rate_limit = kept->rate_limit;
}

static bool match(u32 type, u32 severity)
{
	struct synos_ai_event event = {
		.event_type = type,
		.severity = severity,
	};

	return synos_filter_match(&event);
}

static void severity_below_the_least_is_filtered(struct kunit *test)
{
	synos_min_severity = 5;
	KUNIT_EXPECT_FALSE(test, match(SYNOS_EVENT_SYSCALL, 0));
	KUNIT_EXPECT_FALSE(test, match(SYNOS_EVENT_SYSCALL, 4));
	KUNIT_EXPECT_TRUE(test, match(SYNOS_EVENT_SYSCALL, 5));
	KUNIT_EXPECT_TRUE(test, match(SYNOS_EVENT_SYSCALL, SYNOS_SEVERITY_MAX));
}

static void type_outside_the_mask_is_filtered(struct kunit *test)
{
	u32 type;

	for (type = SYNOS_EVENT_FIRST; type <= SYNOS_EVENT_LAST; type++) {
		synos_event_mask = BIT(type);
		KUNIT_EXPECT_TRUE(test, match(type, 0));
		synos_event_mask = ~BIT(type);
		KUNIT_EXPECT_FALSE(test, match(type, 0));
	}
}

static void empty_mask_filters_everything(struct kunit *test)
{
	u32 type;

	synos_event_mask = 0;
	for (type = SYNOS_EVENT_FIRST; type <= SYNOS_EVENT_LAST; type++)
		KUNIT_EXPECT_FALSE(test, match(type, SYNOS_SEVERITY_MAX));
}

static int take(struct synos_rate *rate, unsigned int limit, u64 now)
{
	int err = synos_rate_check(rate, limit, now);

	if (!err)
		synos_rate_take(rate);
	return err;
}

/* Takes all tokens at @now and returns how many there were */
static unsigned int take_all(struct synos_rate *rate, unsigned int limit,
			     u64 now)
{
	unsigned int taken = 0;

	while (taken < 10 * LIMIT && !take(rate, limit, now))
		taken++;
	return taken;
}

static void limit_holds_within_a_second(struct kunit *test)
{
	struct synos_rate rate = {};

	KUNIT_EXPECT_EQ(test, take_all(&rate, LIMIT, START), LIMIT);
	KUNIT_EXPECT_EQ(test, take_all(&rate, LIMIT, START + NSEC_PER_SEC - 1), 0);
}

static void next_second_has_the_whole_limit(struct kunit *test)
{
	struct synos_rate rate = {};

	KUNIT_EXPECT_EQ(test, take_all(&rate, LIMIT, START), LIMIT);
	KUNIT_EXPECT_EQ(test, take_all(&rate, LIMIT, START + NSEC_PER_SEC), LIMIT);
	KUNIT_EXPECT_EQ(test, take_all(&rate, LIMIT, START + 100 * NSEC_PER_SEC), LIMIT);
}

static void unused_rest_of_a_second_is_not_kept(struct kunit *test)
{
	struct synos_rate rate = {};

	KUNIT_EXPECT_EQ(test, take(&rate, LIMIT, START), 0);
	KUNIT_EXPECT_EQ(test, take_all(&rate, LIMIT, START + NSEC_PER_SEC), LIMIT);
}

static void no_limit_never_exceeds(struct kunit *test)
{
	struct synos_rate rate = {};

	KUNIT_EXPECT_EQ(test, take_all(&rate, 0, START), 10 * LIMIT);
}

static void lower_limit_counts_at_once(struct kunit *test)
{
	struct synos_rate rate = {};

	KUNIT_EXPECT_EQ(test, take(&rate, LIMIT, START), 0);
	KUNIT_EXPECT_EQ(test, take(&rate, 1, START), -EAGAIN);
}

static void check_alone_takes_nothing(struct kunit *test)
{
	struct synos_rate rate = {};
	int i;

	for (i = 0; i < 2 * LIMIT; i++)
		KUNIT_EXPECT_EQ(test, synos_rate_check(&rate, LIMIT, START), 0);
	KUNIT_EXPECT_EQ(test, take_all(&rate, LIMIT, START), LIMIT);
}

static struct kunit_case synos_filter_cases[] = {
	KUNIT_CASE(severity_below_the_least_is_filtered),
	KUNIT_CASE(type_outside_the_mask_is_filtered),
	KUNIT_CASE(empty_mask_filters_everything),
	KUNIT_CASE(limit_holds_within_a_second),
	KUNIT_CASE(next_second_has_the_whole_limit),
	KUNIT_CASE(unused_rest_of_a_second_is_not_kept),
	KUNIT_CASE(no_limit_never_exceeds),
	KUNIT_CASE(lower_limit_counts_at_once),
	KUNIT_CASE(check_alone_takes_nothing),
	{}
};

static struct kunit_suite synos_filter_suite = {
	.name = "synos_filter",
	.init = filter_init,
	.exit = filter_exit,
	.test_cases = synos_filter_cases,
};

kunit_test_suite(synos_filter_suite);
