// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: KUnit tests of ring.c, on small rings of their own.
 */
#include <kunit/test.h>

#include "internal.h"

#define SLOTS 4
#define RESERVE 2

static int ring_init(struct kunit *test)
{
	struct synos_ring *ring = kunit_kzalloc(test, sizeof(*ring), GFP_KERNEL);

	KUNIT_ASSERT_NOT_NULL(test, ring);
	ring->header = kunit_kzalloc(test, sizeof(*ring->header), GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, ring->header);
	ring->records = kunit_kcalloc(test, SLOTS, sizeof(*ring->records),
				      GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, ring->records);
	ring->count = SLOTS;
	ring->reserve = kunit_kcalloc(test, RESERVE, sizeof(*ring->reserve),
				      GFP_KERNEL);
	KUNIT_ASSERT_NOT_NULL(test, ring->reserve);
	ring->reserve_count = RESERVE;
	test->priv = ring;
	return 0;
}

/* Appends events whose severity is their number */
static void append_as(struct kunit *test, int count, bool reserved)
{
	struct synos_ring *ring = test->priv;

	while (count--) {
		struct synos_ai_event event = {
			.severity = (u32)(ring->header->head + 1),
		};

		synos_ring_append(ring, &event, reserved);
	}
}

static void append(struct kunit *test, int count)
{
	append_as(test, count, false);
}

static void append_reserved(struct kunit *test, int count)
{
	append_as(test, count, true);
}

/* Asks for record @seq and expects to get record @expected */
static void expect_read(struct kunit *test, u64 seq, u64 expected)
{
	struct synos_event_record record;

	KUNIT_ASSERT_EQ(test, synos_ring_read(test->priv, seq, &record), 0);
	KUNIT_EXPECT_EQ(test, record.seq, expected);
	KUNIT_EXPECT_EQ(test, record.event.severity, (u32)expected);
}

static void oldest_follows_head_by_the_number_of_slots(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, synos_ring_oldest(0, SLOTS), 1);
	KUNIT_EXPECT_EQ(test, synos_ring_oldest(SLOTS, SLOTS), 1);
	KUNIT_EXPECT_EQ(test, synos_ring_oldest(SLOTS + 1, SLOTS), 2);
	KUNIT_EXPECT_EQ(test, synos_ring_oldest(BIT_ULL(32), SLOTS),
			BIT_ULL(32) - SLOTS + 1);
	KUNIT_EXPECT_EQ(test, synos_ring_oldest(U64_MAX, SLOTS),
			U64_MAX - SLOTS + 1);
}

static void empty_ring_has_nothing(struct kunit *test)
{
	struct synos_event_record record;

	KUNIT_EXPECT_EQ(test, synos_ring_head(test->priv), 0);
	KUNIT_EXPECT_EQ(test, synos_ring_read(test->priv, 1, &record), -ENOENT);
	KUNIT_EXPECT_EQ(test, synos_ring_read(test->priv, U64_MAX, &record), -ENOENT);
}

static void records_are_numbered_from_one(struct kunit *test)
{
	struct synos_ai_event event = {};

	KUNIT_EXPECT_EQ(test, synos_ring_append(test->priv, &event, false), 1);
	KUNIT_EXPECT_EQ(test, synos_ring_append(test->priv, &event, false), 2);
	KUNIT_EXPECT_EQ(test, synos_ring_head(test->priv), 2);
}

static void record_comes_back_as_it_was_appended(struct kunit *test)
{
	struct synos_event_record record;
	struct synos_ai_event event;

	memset(&event, 0xa5, sizeof(event));
	synos_ring_append(test->priv, &event, false);
	KUNIT_ASSERT_EQ(test, synos_ring_read(test->priv, 1, &record), 0);
	KUNIT_EXPECT_MEMEQ(test, &record.event, &event, sizeof(event));
}

static void full_ring_has_lost_nothing(struct kunit *test)
{
	u64 seq;

	append(test, SLOTS);
	for (seq = 1; seq <= SLOTS; seq++)
		expect_read(test, seq, seq);
}

static void nothing_is_beyond_the_head(struct kunit *test)
{
	struct synos_event_record record;

	append(test, SLOTS);
	KUNIT_EXPECT_EQ(test, synos_ring_read(test->priv, SLOTS + 1, &record),
			-ENOENT);
}

static void newest_takes_the_place_of_the_oldest(struct kunit *test)
{
	append(test, SLOTS + 1);
	expect_read(test, 1, 2);
	expect_read(test, 2, 2);
	expect_read(test, SLOTS + 1, SLOTS + 1);
}

static void late_reader_learns_how_many_it_lost(struct kunit *test)
{
	append(test, 5 * SLOTS + 2);
	expect_read(test, 3, 4 * SLOTS + 3);
}

static void numbers_go_on_beyond_32_bits(struct kunit *test)
{
	struct synos_ring *ring = test->priv;
	u64 seq;

	ring->header->head = U32_MAX - 1;
	append(test, SLOTS);
	KUNIT_EXPECT_EQ(test, synos_ring_head(ring), BIT_ULL(32) + 2);
	for (seq = U32_MAX; seq <= BIT_ULL(32) + 2; seq++)
		expect_read(test, seq, seq);
	expect_read(test, 1, U32_MAX);
}

static void record_that_is_being_overwritten_is_lost(struct kunit *test)
{
	struct synos_ring *ring = test->priv;

	append(test, SLOTS);
	/* A writer that has begun with record SLOTS + 1 */
	ring->records[1].seq = 0;
	expect_read(test, 1, 2);
}

static void record_that_was_overwritten_before_the_head_moved(struct kunit *test)
{
	struct synos_ring *ring = test->priv;

	append(test, SLOTS);
	/* A writer that has yet to publish the head */
	ring->records[1].seq = SLOTS + 1;
	expect_read(test, 1, 2);
}

static void newest_record_that_is_being_overwritten(struct kunit *test)
{
	struct synos_ring *ring = test->priv;
	struct synos_event_record record;

	append(test, 1);
	ring->records[1].seq = 0;
	KUNIT_EXPECT_EQ(test, synos_ring_read(ring, 1, &record), -ENOENT);
}

static void reserved_records_are_in_the_ring_like_others(struct kunit *test)
{
	append_reserved(test, 1);
	append(test, 1);
	append_reserved(test, 1);
	expect_read(test, 1, 1);
	expect_read(test, 2, 2);
	expect_read(test, 3, 3);
}

static void flood_does_not_overwrite_what_is_reserved(struct kunit *test)
{
	append_reserved(test, 1);
	append(test, 2);
	append_reserved(test, 1);
	append(test, 100 * SLOTS);
	expect_read(test, 1, 1);
	expect_read(test, 2, 4);
	expect_read(test, 5, 100 * SLOTS + 1);
	KUNIT_EXPECT_EQ(test, synos_ring_lost(test->priv), 99 * SLOTS + 2);
}

static void reserved_records_overwrite_each_other(struct kunit *test)
{
	append_reserved(test, RESERVE + 1);
	append(test, SLOTS);
	expect_read(test, 1, 2);
	KUNIT_EXPECT_EQ(test, synos_ring_lost(test->priv), 1);
}

static void reserved_record_that_is_still_in_the_ring_is_not_lost(struct kunit *test)
{
	append_reserved(test, SLOTS);
	KUNIT_EXPECT_EQ(test, synos_ring_lost(test->priv), 0);
	expect_read(test, 1, 1);
}

static void reserved_record_that_is_being_overwritten_is_lost(struct kunit *test)
{
	struct synos_ring *ring = test->priv;

	append_reserved(test, RESERVE);
	append(test, SLOTS);
	/* A writer that has begun with the next one */
	ring->reserve[1].seq = 0;
	expect_read(test, 1, 2);
}

static void reserved_record_of_a_later_head_is_left_for_later(struct kunit *test)
{
	struct synos_ring *ring = test->priv;

	append_reserved(test, RESERVE);
	append(test, SLOTS);
	/* A writer that has yet to publish both heads */
	ring->reserve[1].seq = RESERVE + SLOTS + 1;
	expect_read(test, 1, 2);
	expect_read(test, 3, 3);
}

static void record_that_is_being_overwritten_is_found_in_the_reserve(struct kunit *test)
{
	struct synos_ring *ring = test->priv;

	append_reserved(test, 1);
	append(test, SLOTS - 1);
	ring->records[1].seq = 0;
	expect_read(test, 1, 1);
}

static struct kunit_case synos_ring_cases[] = {
	KUNIT_CASE(oldest_follows_head_by_the_number_of_slots),
	KUNIT_CASE(empty_ring_has_nothing),
	KUNIT_CASE(records_are_numbered_from_one),
	KUNIT_CASE(record_comes_back_as_it_was_appended),
	KUNIT_CASE(full_ring_has_lost_nothing),
	KUNIT_CASE(nothing_is_beyond_the_head),
	KUNIT_CASE(newest_takes_the_place_of_the_oldest),
	KUNIT_CASE(late_reader_learns_how_many_it_lost),
	KUNIT_CASE(numbers_go_on_beyond_32_bits),
	KUNIT_CASE(record_that_is_being_overwritten_is_lost),
	KUNIT_CASE(record_that_was_overwritten_before_the_head_moved),
	KUNIT_CASE(newest_record_that_is_being_overwritten),
	KUNIT_CASE(reserved_records_are_in_the_ring_like_others),
	KUNIT_CASE(flood_does_not_overwrite_what_is_reserved),
	KUNIT_CASE(reserved_records_overwrite_each_other),
	KUNIT_CASE(reserved_record_that_is_still_in_the_ring_is_not_lost),
	KUNIT_CASE(reserved_record_that_is_being_overwritten_is_lost),
	KUNIT_CASE(reserved_record_of_a_later_head_is_left_for_later),
	KUNIT_CASE(record_that_is_being_overwritten_is_found_in_the_reserve),
	{}
};

static struct kunit_suite synos_ring_suite = {
	.name = "synos_ring",
	.init = ring_init,
	.test_cases = synos_ring_cases,
};

kunit_test_suite(synos_ring_suite);
