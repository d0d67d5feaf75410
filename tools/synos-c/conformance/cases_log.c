// SPDX-License-Identifier: MIT
#include <errno.h>

#include "arguments.h"
#include "case.h"
#include "observation.h"
#include "privilege.h"

/* More than any sensible limit lets through at once. */
#define FLOOD 100000

/* A process that always lives, and is never this one. */
#define INIT_PID 1

#define LOG(what) .name = "log." what, .call = SYNOS_LOG

static const struct synos_case log_refused_cases[] = {
	{ LOG("null"), .want = EINVAL, .place = NULL_POINTER },
	{ LOG("unmapped"), .want = EFAULT, .place = UNMAPPED },
	{ LOG("half_mapped"), .want = EFAULT, .argument = GOOD_EVENT,
	  .place = HALF_MAPPED },
	{ LOG("half_mapped_bad_content"), .want = EFAULT,
	  .argument = BAD_EVENT, .place = HALF_MAPPED },
	{ LOG("kernel_pointer"), .want = EFAULT, .place = KERNEL_POINTER },
	{ LOG("non_canonical"), .want = EFAULT, .place = NON_CANONICAL },
	{ LOG("type_0"), .want = EINVAL,
	  .argument = EVENT(0, 0, "of no type", 5, 0) },
	{ LOG("type_5"), .want = EINVAL, .argument = BAD_EVENT },
	{ LOG("type_all_ones"), .want = EINVAL,
	  .argument = EVENT(~0u, 0, "minus one", 5, 0) },
	{ LOG("severity_11"), .want = EINVAL,
	  .argument = EVENT(SYNOS_EVENT_NETWORK, 0, "too severe", 11, 0) },
	{ LOG("severity_all_ones"), .want = EINVAL,
	  .argument = EVENT(SYNOS_EVENT_NETWORK, 0, "minus one", ~0u, 0) },
	{ LOG("pid_negative"), .want = EINVAL,
	  .argument = EVENT(SYNOS_EVENT_NETWORK, -1, "no such process", 5, 0) },
	{ LOG("reserved_1"), .want = EINVAL,
	  .argument = EVENT(SYNOS_EVENT_NETWORK, 0, "from later", 5, 1) },
	{ LOG("unterminated_description"), .want = EINVAL,
	  .argument = GOOD_EVENT, .change = fill_description },
	{ LOG("other_pid_without_privilege"), .want = EPERM,
	  .argument = EVENT(SYNOS_EVENT_SECURITY, INIT_PID, "not mine", 5, 0),
	  .unprivileged = true },
	{ LOG("other_pid_without_privilege_bad_content"), .want = EINVAL,
	  .argument = EVENT(5, INIT_PID, "of no known type", 5, 0),
	  .unprivileged = true },
};
CASE_TABLE(log_refused);

static const struct synos_case log_accepted_cases[] = {
	{ LOG("syscall"), .argument = GOOD_EVENT },
	{ LOG("security"),
	  .argument = EVENT(SYNOS_EVENT_SECURITY, 0, "a wrong key", 7, 0) },
	{ LOG("network"),
	  .argument = EVENT(SYNOS_EVENT_NETWORK, 0, "a packet", 3, 0) },
	{ LOG("filesystem"),
	  .argument = EVENT(SYNOS_EVENT_FILESYSTEM, 0, "a file", 2, 0) },
	{ LOG("highest_values"),
	  .argument = EVENT(SYNOS_EVENT_FILESYSTEM, 0, TEXT_127,
			    SYNOS_SEVERITY_MAX, 0) },
	{ LOG("lowest_values"),
	  .argument = EVENT(SYNOS_EVENT_SYSCALL, 0, "", 0, 0) },
	{ LOG("read_only"), .argument = GOOD_EVENT, .place = READ_ONLY },
	{ LOG("unaligned"), .argument = GOOD_EVENT, .place = UNALIGNED },
	{ LOG("in_thread"), .argument = GOOD_EVENT, .in_thread = true },
	{ LOG("own_pid"), .argument = GOOD_EVENT, .change = set_own_pid },
	{ LOG("other_pid"),
	  .argument = EVENT(SYNOS_EVENT_SECURITY, INIT_PID, "of init", 5, 0) },
	{ LOG("without_privilege"), .argument = GOOD_EVENT,
	  .unprivileged = true },
	{ LOG("own_pid_without_privilege"), .argument = GOOD_EVENT,
	  .change = set_own_pid, .unprivileged = true },
	{ LOG("bytes_after_the_text"),
	  .argument = EVENT(SYNOS_EVENT_SYSCALL, 0, "shown\0not shown", 1, 0) },
	{ LOG("forged_lines"),
	  .argument = EVENT(SYNOS_EVENT_SYSCALL, 0,
			    "x\" pid=1\nseq=1 time=1 type=security\n\033[2J\\",
			    1, 0) },
	{ LOG("broken_utf8"),
	  .argument = EVENT(SYNOS_EVENT_SYSCALL, 0, "\xff\xc3(\xe2\x82\t\x7f",
			    1, 0) },
};
CASE_TABLE(log_accepted);

/* Logs without privilege until the limit; how often is the limit's business. */
static void run_flood(const struct synos_kernel *kernel,
		      const struct synos_case *tested, struct outcome *outcome,
		      struct expectation *expectation)
{
	struct synos_ai_event event = *GOOD_EVENT;
	struct observation before, after;
	unsigned long long calls = 0;

	observe(&before);
	privilege_drop();
	do {
		outcome->result = synos_call(kernel, SYNOS_LOG, &event);
		calls++;
	} while (!outcome->result && calls < FLOOD);
	privilege_regain();
	observe(&after);

	line_hex(&outcome->out, &event, sizeof(event));
	line_key(&outcome->keys, "others", "%s",
		 counted(&before, &after, EVENTS_ACCEPTED) == calls - 1 ?
			 "accepted" : "lost");
	line_key(&outcome->keys, "limited", "%llu",
		 counted(&before, &after, EVENTS_LIMITED));
	expectation->result = -tested->want;
	line_add(&expectation->keys, " others=accepted limited=1");
}

/* The limit is not one for privileged callers. */
static const struct synos_case log_limited_cases[] = {
	{ LOG("past_the_limit"), .want = EAGAIN, .run = run_flood },
	{ LOG("past_the_limit_bad_content"), .want = EINVAL,
	  .argument = BAD_EVENT, .unprivileged = true },
	{ LOG("past_the_limit_with_privilege"), .argument = GOOD_EVENT },
};
CASE_TABLE(log_limited);
