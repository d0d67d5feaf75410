// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: KUnit tests of text.c.
 */
#include <kunit/test.h>
#include <linux/ctype.h>
#include <linux/seq_file.h>

#include "internal.h"

#define LEN 16
#define ESCAPED_LEN SYNOS_ESCAPED_LEN(SYNOS_DESCRIPTION_LEN)

static void text_with_an_end_is_sanitized(struct kunit *test)
{
	char text[LEN] = "abc\0secret";
	static const char sanitized[LEN] = "abc";

	KUNIT_EXPECT_EQ(test, synos_text_sanitize(text, LEN), 0);
	KUNIT_EXPECT_MEMEQ(test, text, sanitized, LEN);
}

static void empty_text_is_sanitized(struct kunit *test)
{
	char text[LEN] = "\0secret";
	static const char sanitized[LEN];

	KUNIT_EXPECT_EQ(test, synos_text_sanitize(text, LEN), 0);
	KUNIT_EXPECT_MEMEQ(test, text, sanitized, LEN);
}

static void longest_text_is_sanitized(struct kunit *test)
{
	char text[LEN + 1];

	memset(text, 'x', sizeof(text));
	text[LEN - 1] = '\0';
	KUNIT_EXPECT_EQ(test, synos_text_sanitize(text, LEN), 0);
	KUNIT_EXPECT_EQ(test, strlen(text), LEN - 1);
	KUNIT_EXPECT_EQ(test, text[LEN], 'x');
}

static void text_without_end_is_left_alone(struct kunit *test)
{
	char text[LEN + 1], before[LEN + 1];

	memset(text, 'x', sizeof(text));
	text[LEN] = '\0';
	memcpy(before, text, sizeof(text));
	KUNIT_EXPECT_EQ(test, synos_text_sanitize(text, LEN), -EINVAL);
	KUNIT_EXPECT_MEMEQ(test, text, before, sizeof(text));
}

/* Escapes for dmesg and for /proc, which must give the same */
static const char *escape(struct kunit *test, const char *text)
{
	char *escaped = kunit_kzalloc(test, ESCAPED_LEN, GFP_KERNEL);
	char *shown = kunit_kzalloc(test, ESCAPED_LEN, GFP_KERNEL);
	struct seq_file m = { .buf = shown, .size = ESCAPED_LEN };

	KUNIT_ASSERT_NOT_NULL(test, escaped);
	KUNIT_ASSERT_NOT_NULL(test, shown);
	synos_text_escape(text, escaped, ESCAPED_LEN);
	synos_seq_text(&m, text);
	KUNIT_EXPECT_EQ(test, m.count, strlen(escaped));
	KUNIT_EXPECT_STREQ(test, shown, escaped);
	return escaped;
}

static void printable_text_stays_as_it_is(struct kunit *test)
{
	char text[SYNOS_DESCRIPTION_LEN] = "";
	char *end = text;
	int c;

	for (c = ' '; c <= '~'; c++)
		if (c != '"' && c != '\\')
			*end++ = c;
	KUNIT_EXPECT_STREQ(test, escape(test, text), text);
	KUNIT_EXPECT_STREQ(test, escape(test, ""), "");
}

static void newline_does_not_begin_a_line(struct kunit *test)
{
	KUNIT_EXPECT_STREQ(test, escape(test, "a\nseq=1\r"),
			   "a\\x0aseq=1\\x0d");
}

static void quote_does_not_end_the_text(struct kunit *test)
{
	KUNIT_EXPECT_STREQ(test, escape(test, "a\" pid=1"), "a\\x22 pid=1");
}

static void backslash_does_not_pass_for_an_escape(struct kunit *test)
{
	KUNIT_EXPECT_STREQ(test, escape(test, "\\x0a"), "\\x5cx0a");
}

static void control_codes_do_not_reach_a_terminal(struct kunit *test)
{
	KUNIT_EXPECT_STREQ(test, escape(test, "\033[2J\a\b\t\177\x9b"),
			   "\\x1b[2J\\x07\\x08\\x09\\x7f\\x9b");
}

static void utf8_is_escaped_whether_broken_or_not(struct kunit *test)
{
	KUNIT_EXPECT_STREQ(test, escape(test, "\xc3\xa4"), "\\xc3\\xa4");
	KUNIT_EXPECT_STREQ(test, escape(test, "\xc3(\xff\xfe\x80"),
			   "\\xc3(\\xff\\xfe\\x80");
}

static void every_byte_is_printable_once_escaped(struct kunit *test)
{
	char text[2] = "";
	int c;

	for (c = 1; c <= 0xff; c++) {
		const char *at;

		text[0] = c;
		for (at = escape(test, text); *at; at++)
			KUNIT_EXPECT_TRUE_MSG(test,
					      isascii(*at) && isprint(*at),
					      "byte 0x%02x", c);
	}
}

static void longest_text_fits_escaped(struct kunit *test)
{
	char text[SYNOS_DESCRIPTION_LEN];
	const char *escaped;

	memset(text, '\n', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	escaped = escape(test, text);
	KUNIT_EXPECT_EQ(test, strlen(escaped), 4 * (sizeof(text) - 1));
	KUNIT_EXPECT_STREQ(test, escaped + strlen(escaped) - 4, "\\x0a");
}

static struct kunit_case synos_text_cases[] = {
	KUNIT_CASE(text_with_an_end_is_sanitized),
	KUNIT_CASE(empty_text_is_sanitized),
	KUNIT_CASE(longest_text_is_sanitized),
	KUNIT_CASE(text_without_end_is_left_alone),
	KUNIT_CASE(printable_text_stays_as_it_is),
	KUNIT_CASE(newline_does_not_begin_a_line),
	KUNIT_CASE(quote_does_not_end_the_text),
	KUNIT_CASE(backslash_does_not_pass_for_an_escape),
	KUNIT_CASE(control_codes_do_not_reach_a_terminal),
	KUNIT_CASE(utf8_is_escaped_whether_broken_or_not),
	KUNIT_CASE(every_byte_is_printable_once_escaped),
	KUNIT_CASE(longest_text_fits_escaped),
	{}
};

static struct kunit_suite synos_text_suite = {
	.name = "synos_text",
	.test_cases = synos_text_cases,
};

kunit_test_suite(synos_text_suite);
