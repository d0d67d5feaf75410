// SPDX-License-Identifier: MIT
/*
 * No daemon is attached, so that a query with nothing wrong in it says ENOTCONN.
 * The argument is read and written: each case also shows that it stays as it
 * was when the call fails.
 */
#include <errno.h>

#include "arguments.h"
#include "case.h"

#define ASK(what) .name = "query." what, .call = SYNOS_QUERY
#define GOOD_QUERY QUERY("what is there to do?")

/* Another process is registered, which does not make it attached. */
static const struct synos_case query_beside_daemon_cases[] = {
	{ ASK("daemon_not_attached"), .want = ENOTCONN,
	  .argument = GOOD_QUERY },
};
CASE_TABLE(query_beside_daemon);

static const struct synos_case query_unanswered_cases[] = {
	{ ASK("null"), .want = EINVAL, .place = NULL_POINTER },
	{ ASK("unmapped"), .want = EFAULT, .place = UNMAPPED },
	{ ASK("half_mapped"), .want = EFAULT, .argument = GOOD_QUERY,
	  .place = HALF_MAPPED },
	{ ASK("half_mapped_empty"), .want = EFAULT, .argument = QUERY(""),
	  .place = HALF_MAPPED },
	{ ASK("read_only"), .want = EFAULT, .argument = GOOD_QUERY,
	  .place = READ_ONLY },
	{ ASK("read_only_empty"), .want = EFAULT, .argument = QUERY(""),
	  .place = READ_ONLY },
	{ ASK("kernel_pointer"), .want = EFAULT, .place = KERNEL_POINTER },
	{ ASK("non_canonical"), .want = EFAULT, .place = NON_CANONICAL },
	{ ASK("empty"), .want = EINVAL, .argument = QUERY("") },
	{ ASK("unterminated"), .want = EINVAL, .argument = GOOD_QUERY,
	  .change = fill_query },
	{ ASK("not_attached"), .want = ENOTCONN, .argument = GOOD_QUERY },
	{ ASK("longest"), .want = ENOTCONN, .argument = QUERY(TEXT_255) },
	{ ASK("unaligned"), .want = ENOTCONN, .argument = GOOD_QUERY,
	  .place = UNALIGNED },
	{ ASK("without_privilege"), .want = ENOTCONN, .argument = GOOD_QUERY,
	  .unprivileged = true },
	{ ASK("in_thread"), .want = ENOTCONN, .argument = GOOD_QUERY,
	  .in_thread = true },
};
CASE_TABLE(query_unanswered);
