// SPDX-License-Identifier: MIT
#include <errno.h>

#include "arguments.h"
#include "case.h"
#include "observation.h"
#include "privilege.h"

/* More than any sensible limit lets through at once. */
#define FLOOD 100000

#define LOG(what) .name = "log." what

static const struct synos_case log_refused_cases[] = {
	{ LOG("null"), .want = EINVAL },
	{ LOG("unmapped"), .want = EFAULT },
	{ LOG("half_mapped"), .want = EFAULT },
	{ LOG("half_mapped_bad_content"), .want = EFAULT },
	{ LOG("kernel_pointer"), .want = EFAULT },
	{ LOG("non_canonical"), .want = EFAULT },
	{ LOG("type_0"), .want = EINVAL },
	{ LOG("type_99"), .want = EINVAL },
	{ LOG("type_all_ones"), .want = EINVAL },
	{ LOG("severity_11"), .want = EINVAL },
	{ LOG("severity_all_ones"), .want = EINVAL },
	{ LOG("pid_negative"), .want = EINVAL },
	{ LOG("reserved_1"), .want = EINVAL },
	{ LOG("time_1"), .want = EINVAL },
	{ LOG("time_all_ones"), .want = EINVAL },
	{ LOG("unterminated_description"), .want = EINVAL },
	{ LOG("other_pid_without_privilege"), .want = EPERM },
	{ LOG("other_pid_without_privilege_bad_content"), .want = EINVAL },
};
CASE_TABLE(log_refused);

static const struct synos_case log_accepted_cases[] = {
	{ LOG("syscall") },
	{ LOG("security") },
	{ LOG("network") },
	{ LOG("filesystem") },
	{ LOG("highest_values") },
	{ LOG("lowest_values") },
	{ LOG("read_only") },
	{ LOG("unaligned") },
	{ LOG("in_thread") },
	{ LOG("own_pid") },
	{ LOG("other_pid") },
	{ LOG("without_privilege") },
	{ LOG("own_pid_without_privilege") },
	{ LOG("bytes_after_the_text") },
	{ LOG("forged_lines") },
	{ LOG("broken_utf8") },
};
CASE_TABLE(log_accepted);

/* Logs without privilege until the limit; how often is the limit's business. */
static void run_flood(struct run *run)
{
	struct synos_ai_event event = *GOOD_EVENT;
	struct observation before, after;
	unsigned long long calls = 0;

	observe(&before);
	privilege_drop();
	do {
		run->result = synos_call(run->kernel, CALL_LOG_EVENT, &event);
		calls++;
	} while (!run->result && calls < FLOOD);
	privilege_regain();
	observe(&after);

	line_hex(&run->out, &event, sizeof(event));
	line_key(&run->keys, "others", "%s",
		 counted(&before, &after, EVENTS_ACCEPTED) == calls - 1 ?
			 "accepted" : "lost");
	line_key(&run->keys, "limited", "%llu",
		 counted(&before, &after, EVENTS_LIMITED));
	line_add(&run->expected, " others=accepted limited=1");
}

/* The limit is not one for privileged callers. */
static const struct synos_case log_limited_cases[] = {
	{ LOG("past_the_limit"), .call = CALL_LOG_EVENT, .want = EAGAIN, .run = run_flood },
	{ LOG("past_the_limit_bad_content"), .want = EINVAL },
	{ LOG("past_the_limit_with_privilege") },
};
CASE_TABLE(log_limited);
