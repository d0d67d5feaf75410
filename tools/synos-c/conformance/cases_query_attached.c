// SPDX-License-Identifier: MIT
/*
 * The helper daemon is attached. It is told beforehand what to do with the query
 * that comes; what it says last is part of what is expected.
 */
#include <errno.h>

#include "arguments.h"
#include "case.h"

#define ASK(what) .name = "query." what
#define TOO_LATE "ENOENT no query of this id is waited for"

static const struct synos_case query_attached_cases[] = {
	{ ASK("answered"), .said = "0", .response = "nothing at all",
	  .confidence = 77 },
	{ ASK("answered_lowest_values"), .said = "0", .response = "",
	  .confidence = 0 },
	{ ASK("answered_highest_values"), .said = "0", .response = TEXT_1023,
	  .confidence = SYNOS_CONFIDENCE_MAX },
	{ ASK("answered_over_old_text"), .said = "0", .response = "short",
	  .confidence = 5 },
	/* What the daemon has behind its text is its own. */
	{ ASK("bytes_behind_the_response"), .said = "0", .response = "shown",
	  .confidence = 5 },
	/* The daemon sees the whole query, and no byte more. */
	{ ASK("longest_to_daemon"), .said = "0", .response = TEXT_255,
	  .confidence = 1 },
	{ ASK("bytes_after_the_text_to_daemon"), .said = "0",
	  .response = "shown", .confidence = 1 },
	{ ASK("broken_utf8_to_daemon"), .said = "0",
	  .response = "\xff\xc3(\n\033[2J\x7f\"\\", .confidence = 1 },
	{ ASK("answered_unaligned"), .said = "0", .response = "nothing at all",
	  .confidence = 77 },
	{ ASK("answered_without_privilege"), .said = "0",
	  .response = "nothing at all", .confidence = 77 },
	{ ASK("answered_in_thread"), .said = "0", .response = "nothing at all",
	  .confidence = 77 },
	{ ASK("answered_by_thread"), .said = "0", .response = "from a thread",
	  .confidence = 77 },
	{ ASK("answered_twice"), .said = TOO_LATE, .response = "the first",
	  .confidence = 77 },
	{ ASK("answered_after_a_refused_reply"), .said = "0",
	  .response = "less sure", .confidence = 77 },

	/* Not even asked: what the daemon says could not be handed over. */
	{ ASK("attached_read_only"), .want = EFAULT, .said = "none" },
	{ ASK("attached_empty"), .want = EINVAL, .said = "none" },
	{ ASK("attached_unterminated"), .want = EINVAL, .said = "none" },

	{ ASK("asker_is_named"), .said = "uid 0 started as_shown timeout 5000",
	  .response = "named", .confidence = 77 },
	{ ASK("timed_out"), .want = ETIMEDOUT, .said = TOO_LATE },
	/* The daemon that has it is told; one that has not never sees it. */
	{ ASK("timed_out_told"), .want = ETIMEDOUT, .said = "last" },
	{ ASK("timed_out_unread"), .want = ETIMEDOUT, .said = "none" },
	{ ASK("interrupted_told"), .want = EINTR, .said = "last" },
	{ ASK("interrupted"), .want = EINTR, .said = TOO_LATE },
	/* A query that was asked is not asked once more. */
	{ ASK("interrupted_restart"), .want = EINTR, .said = "none" },
	{ ASK("ignored_signal"), .said = "0", .response = "undisturbed",
	  .confidence = 77 },
	{ ASK("answered_after_failures"), .said = "0", .response = "still here",
	  .confidence = 77 },
};
CASE_TABLE(query_attached);

/* The daemon goes away while a query is in flight, and afterwards is away. */
static const struct synos_case query_daemon_detached_cases[] = {
	{ ASK("daemon_detached"), .want = ECONNRESET, .said = "0" },
	{ ASK("after_detach"), .want = ENOTCONN },
};
CASE_TABLE(query_daemon_detached);

static const struct synos_case query_daemon_closed_cases[] = {
	{ ASK("daemon_closed"), .want = ECONNRESET, .said = "0" },
	{ ASK("after_close"), .want = ENOTCONN },
};
CASE_TABLE(query_daemon_closed);

static const struct synos_case query_daemon_quit_cases[] = {
	{ ASK("daemon_exited"), .want = ECONNRESET, .said = "gone",
	  .ends_daemon = true },
	{ ASK("after_exit"), .want = ENOTCONN },
};
CASE_TABLE(query_daemon_quit);

static const struct synos_case query_daemon_died_cases[] = {
	{ ASK("daemon_killed"), .want = ECONNRESET, .said = "gone",
	  .ends_daemon = true },
	{ ASK("after_kill"), .want = ENOTCONN },
};
CASE_TABLE(query_daemon_died);
