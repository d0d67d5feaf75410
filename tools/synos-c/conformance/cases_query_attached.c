// SPDX-License-Identifier: MIT
/*
 * The helper daemon is attached. It is told beforehand what to do with the query
 * that comes; what it says last is part of the case.
 */
#include <errno.h>

#include "arguments.h"
#include "case.h"

#define ASK(what) .name = "query." what, .call = SYNOS_QUERY
#define GOOD_QUERY QUERY("what is there to do?")
#define TOO_LATE "ENOENT no query of this id is waited for"

/* Gives it so little time that the case is over soon. */
#define SHORT_TIME .setting = "query_timeout_ms", .value = "50"

static const struct synos_case query_attached_cases[] = {
	{ ASK("answered"), .argument = GOOD_QUERY,
	  .script = "receive 1\nanswer 77 nothing at all\n", .said = "0",
	  .response = "nothing at all", .confidence = 77 },
	{ ASK("answered_lowest_values"), .argument = QUERY("?"),
	  .script = "receive 1\nanswer 0 \n", .said = "0",
	  .response = "", .confidence = 0 },
	{ ASK("answered_highest_values"), .argument = QUERY("everything?"),
	  .script = "receive 1\nanswer 100 " TEXT_1023 "\n", .said = "0",
	  .response = TEXT_1023, .confidence = SYNOS_CONFIDENCE_MAX },
	{ ASK("answered_over_old_text"), .argument = GOOD_QUERY,
	  .change = fill_response,
	  .script = "receive 1\nanswer 5 short\n", .said = "0",
	  .response = "short", .confidence = 5 },
	/* What the daemon has behind its text is its own. */
	{ ASK("bytes_behind_the_response"), .argument = GOOD_QUERY,
	  .change = fill_response,
	  .script = "receive 1\nfill 5 shown\n", .said = "0",
	  .response = "shown", .confidence = 5 },
	/* The daemon sees the whole query, and no byte more. */
	{ ASK("longest_to_daemon"), .argument = QUERY(TEXT_255),
	  .script = "receive 1\necho 1\n", .said = "0",
	  .response = TEXT_255, .confidence = 1 },
	{ ASK("bytes_after_the_text_to_daemon"),
	  .argument = QUERY("shown\0not shown"),
	  .script = "receive 1\necho 1\n", .said = "0",
	  .response = "shown", .confidence = 1 },
	{ ASK("broken_utf8_to_daemon"),
	  .argument = QUERY("\xff\xc3(\n\033[2J\x7f\"\\"),
	  .script = "receive 1\necho 1\n", .said = "0",
	  .response = "\xff\xc3(\n\033[2J\x7f\"\\", .confidence = 1 },
	{ ASK("answered_unaligned"), .argument = GOOD_QUERY,
	  .place = UNALIGNED,
	  .script = "receive 1\nanswer 77 nothing at all\n", .said = "0",
	  .response = "nothing at all", .confidence = 77 },
	{ ASK("answered_without_privilege"), .argument = GOOD_QUERY,
	  .unprivileged = true,
	  .script = "receive 1\nanswer 77 nothing at all\n", .said = "0",
	  .response = "nothing at all", .confidence = 77 },
	{ ASK("answered_in_thread"), .argument = GOOD_QUERY,
	  .in_thread = true,
	  .script = "receive 1\nanswer 77 nothing at all\n", .said = "0",
	  .response = "nothing at all", .confidence = 77 },
	{ ASK("answered_by_thread"), .argument = GOOD_QUERY,
	  .script = "receive 1\nthread 77 from a thread\n", .said = "0",
	  .response = "from a thread", .confidence = 77 },
	{ ASK("answered_twice"), .argument = GOOD_QUERY,
	  .script = "receive 1\nanswer 77 the first\nanswer 78 the second\n",
	  .said = TOO_LATE, .response = "the first", .confidence = 77 },
	{ ASK("answered_after_a_refused_reply"), .argument = GOOD_QUERY,
	  .script = "receive 1\nanswer 101 too sure\nanswer 77 less sure\n",
	  .said = "0", .response = "less sure", .confidence = 77 },

	/* Not even asked: what the daemon says could not be handed over. */
	{ ASK("attached_read_only"), .want = EFAULT, .argument = GOOD_QUERY,
	  .place = READ_ONLY, .after = "pending\n", .said = "none" },
	{ ASK("attached_empty"), .want = EINVAL, .argument = QUERY(""),
	  .after = "pending\n", .said = "none" },
	{ ASK("attached_unterminated"), .want = EINVAL, .argument = GOOD_QUERY,
	  .change = fill_query, .after = "pending\n", .said = "none" },

	{ ASK("timed_out"), .want = ETIMEDOUT, .argument = GOOD_QUERY,
	  SHORT_TIME, .script = "receive 1\n", .after = "answer 1 too late\n",
	  .said = TOO_LATE },
	{ ASK("interrupted"), .want = EINTR, .argument = GOOD_QUERY,
	  .script = "receive 1\nsignal %d\n", .after = "answer 1 too late\n",
	  .said = TOO_LATE },
	/* A query that was asked is not asked once more. */
	{ ASK("interrupted_restart"), .want = EINTR, .argument = GOOD_QUERY,
	  .restart = true, .script = "receive 1\nsignal %d\n",
	  .after = "pending\n", .said = "none" },
	{ ASK("ignored_signal"), .argument = GOOD_QUERY, .ignore = true,
	  .script = "receive 1\nsignal %d\nanswer 77 undisturbed\n",
	  .said = "0", .response = "undisturbed", .confidence = 77 },
	{ ASK("answered_after_failures"), .argument = GOOD_QUERY,
	  .script = "receive 1\nanswer 77 still here\n", .said = "0",
	  .response = "still here", .confidence = 77 },
};
CASE_TABLE(query_attached);

/* The daemon goes away while a query is in flight, and afterwards is away. */
static const struct synos_case query_daemon_detached_cases[] = {
	{ ASK("daemon_detached"), .want = ECONNRESET, .argument = GOOD_QUERY,
	  .script = "receive 1\ndetach\n", .said = "0" },
	{ ASK("after_detach"), .want = ENOTCONN, .argument = GOOD_QUERY },
};
CASE_TABLE(query_daemon_detached);

static const struct synos_case query_daemon_closed_cases[] = {
	{ ASK("daemon_closed"), .want = ECONNRESET, .argument = GOOD_QUERY,
	  .script = "receive 1\nclose\n", .said = "0" },
	{ ASK("after_close"), .want = ENOTCONN, .argument = GOOD_QUERY },
};
CASE_TABLE(query_daemon_closed);

static const struct synos_case query_daemon_quit_cases[] = {
	{ ASK("daemon_exited"), .want = ECONNRESET, .argument = GOOD_QUERY,
	  .script = "receive 1\nquit\n", .said = "gone", .ends_daemon = true },
	{ ASK("after_exit"), .want = ENOTCONN, .argument = GOOD_QUERY },
};
CASE_TABLE(query_daemon_quit);

static const struct synos_case query_daemon_died_cases[] = {
	{ ASK("daemon_killed"), .want = ECONNRESET, .argument = GOOD_QUERY,
	  .script = "receive 1\ndie\n", .said = "gone", .ends_daemon = true },
	{ ASK("after_kill"), .want = ENOTCONN, .argument = GOOD_QUERY },
};
CASE_TABLE(query_daemon_died);
