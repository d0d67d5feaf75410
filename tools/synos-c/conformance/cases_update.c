// SPDX-License-Identifier: MIT
#include <errno.h>

#include "arguments.h"
#include "case.h"

#define UPDATE(what) .name = "update." what

/* Nobody is registered: what is wrong with the call itself is said first. */
static const struct synos_case update_refused_cases[] = {
	{ UPDATE("unregistered"), .want = ENOTCONN },
	{ UPDATE("null"), .want = EINVAL },
	{ UPDATE("null_without_privilege"), .want = EINVAL },
	{ UPDATE("without_privilege"), .want = EPERM },
	{ UPDATE("without_privilege_unmapped"), .want = EPERM },
	{ UPDATE("without_privilege_bad_content"), .want = EPERM },
	{ UPDATE("unmapped"), .want = EFAULT },
	{ UPDATE("half_mapped"), .want = EFAULT },
	{ UPDATE("half_mapped_bad_content"), .want = EFAULT },
	{ UPDATE("kernel_pointer"), .want = EFAULT },
	{ UPDATE("non_canonical"), .want = EFAULT },
	{ UPDATE("awareness_101"), .want = EINVAL },
	{ UPDATE("threat_101"), .want = EINVAL },
	{ UPDATE("unknown_flag"), .want = EINVAL },
	{ UPDATE("time_1"), .want = EINVAL },
	{ UPDATE("unterminated_context"), .want = EINVAL },
};
CASE_TABLE(update_refused);

/* Another process is registered. */
static const struct synos_case update_beside_daemon_cases[] = {
	{ UPDATE("other_process"), .want = EPERM },
	{ UPDATE("other_process_unmapped"), .want = EFAULT },
	{ UPDATE("other_process_bad_content"), .want = EINVAL },
};
CASE_TABLE(update_beside_daemon);

/* The daemon was killed; its parent has not waited for it. */
static const struct synos_case update_daemon_killed_cases[] = {
	{ UPDATE("daemon_killed"), .want = ENOTCONN },
};
CASE_TABLE(update_daemon_killed);

static const struct synos_case update_daemon_reaped_cases[] = {
	{ UPDATE("daemon_reaped"), .want = ENOTCONN },
};
CASE_TABLE(update_daemon_reaped);

/* A new process has registered after the first one's death. */
static const struct synos_case update_beside_new_daemon_cases[] = {
	{ UPDATE("new_daemon"), .want = EPERM },
};
CASE_TABLE(update_beside_new_daemon);

/* That one ended by itself. */
static const struct synos_case update_daemon_exited_cases[] = {
	{ UPDATE("daemon_exited"), .want = ENOTCONN },
};
CASE_TABLE(update_daemon_exited);

/* This process is registered. Each state differs from the one before. */
static const struct synos_case update_accepted_cases[] = {
	{ UPDATE("good") },
	{ UPDATE("in_thread") },
	{ UPDATE("highest_values") },
	{ UPDATE("lowest_values") },
	{ UPDATE("read_only") },
	{ UPDATE("unaligned") },
	{ UPDATE("forged_lines") },
	{ UPDATE("registered_null"), .want = EINVAL },
	{ UPDATE("registered_without_privilege"), .want = EPERM },
	{ UPDATE("registered_half_mapped"), .want = EFAULT },
	{ UPDATE("registered_bad_content"), .want = EINVAL },
};
CASE_TABLE(update_accepted);
