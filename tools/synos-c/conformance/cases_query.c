// SPDX-License-Identifier: MIT
/*
 * No daemon is attached, so that a query with nothing wrong in it says ENOTCONN.
 * The argument is read and written: each case also shows that it stays as it
 * was when the call fails.
 */
#include <errno.h>

#include "arguments.h"
#include "case.h"

#define ASK(what) .name = "query." what

/* Another process is registered, which does not make it attached. */
static const struct synos_case query_beside_daemon_cases[] = {
	{ ASK("daemon_not_attached"), .want = ENOTCONN },
};
CASE_TABLE(query_beside_daemon);

static const struct synos_case query_unanswered_cases[] = {
	{ ASK("null"), .want = EINVAL },
	{ ASK("unmapped"), .want = EFAULT },
	{ ASK("half_mapped"), .want = EFAULT },
	{ ASK("half_mapped_empty"), .want = EFAULT },
	{ ASK("read_only"), .want = EFAULT },
	{ ASK("read_only_empty"), .want = EFAULT },
	{ ASK("kernel_pointer"), .want = EFAULT },
	{ ASK("non_canonical"), .want = EFAULT },
	{ ASK("empty"), .want = EINVAL },
	{ ASK("unterminated"), .want = EINVAL },
	{ ASK("not_attached"), .want = ENOTCONN },
	{ ASK("longest"), .want = ENOTCONN },
	{ ASK("unaligned"), .want = ENOTCONN },
	{ ASK("without_privilege"), .want = ENOTCONN },
	{ ASK("in_thread"), .want = ENOTCONN },
};
CASE_TABLE(query_unanswered);
