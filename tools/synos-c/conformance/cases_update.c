// SPDX-License-Identifier: MIT
#include <errno.h>

#include "arguments.h"
#include "case.h"

#define UPDATE(what) .name = "update." what, .call = SYNOS_UPDATE

/* Nobody is registered: what is wrong with the call itself is said first. */
static const struct synos_case update_refused_cases[] = {
	{ UPDATE("unregistered"), .want = ENOTCONN, .argument = GOOD_STATE },
	{ UPDATE("null"), .want = EINVAL, .place = NULL_POINTER },
	{ UPDATE("null_without_privilege"), .want = EINVAL,
	  .place = NULL_POINTER, .unprivileged = true },
	{ UPDATE("without_privilege"), .want = EPERM, .argument = GOOD_STATE,
	  .unprivileged = true },
	{ UPDATE("without_privilege_unmapped"), .want = EPERM,
	  .place = UNMAPPED, .unprivileged = true },
	{ UPDATE("without_privilege_bad_content"), .want = EPERM,
	  .argument = BAD_STATE, .unprivileged = true },
	{ UPDATE("unmapped"), .want = EFAULT, .place = UNMAPPED },
	{ UPDATE("half_mapped"), .want = EFAULT, .argument = GOOD_STATE,
	  .place = HALF_MAPPED },
	{ UPDATE("half_mapped_bad_content"), .want = EFAULT,
	  .argument = BAD_STATE, .place = HALF_MAPPED },
	{ UPDATE("kernel_pointer"), .want = EFAULT, .place = KERNEL_POINTER },
	{ UPDATE("non_canonical"), .want = EFAULT, .place = NON_CANONICAL },
	{ UPDATE("awareness_101"), .want = EINVAL,
	  .argument = STATE(101, 17, 0, "too aware") },
	{ UPDATE("threat_101"), .want = EINVAL,
	  .argument = STATE(42, 101, 0, "too threatened") },
	{ UPDATE("unknown_flag"), .want = EINVAL,
	  .argument = STATE(42, 17, 1 << 3, "a flag too many") },
	{ UPDATE("unterminated_context"), .want = EINVAL,
	  .argument = GOOD_STATE, .change = fill_context },
};
CASE_TABLE(update_refused);

/* Another process is registered. */
static const struct synos_case update_beside_daemon_cases[] = {
	{ UPDATE("other_process"), .want = EPERM, .argument = GOOD_STATE },
	{ UPDATE("other_process_unmapped"), .want = EFAULT,
	  .place = UNMAPPED },
	{ UPDATE("other_process_bad_content"), .want = EINVAL,
	  .argument = BAD_STATE },
};
CASE_TABLE(update_beside_daemon);

/* The daemon was killed; its parent has not waited for it. */
static const struct synos_case update_daemon_killed_cases[] = {
	{ UPDATE("daemon_killed"), .want = ENOTCONN, .argument = GOOD_STATE },
};
CASE_TABLE(update_daemon_killed);

static const struct synos_case update_daemon_reaped_cases[] = {
	{ UPDATE("daemon_reaped"), .want = ENOTCONN, .argument = GOOD_STATE },
};
CASE_TABLE(update_daemon_reaped);

/* A new process has registered after the first one's death. */
static const struct synos_case update_beside_new_daemon_cases[] = {
	{ UPDATE("new_daemon"), .want = EPERM, .argument = GOOD_STATE },
};
CASE_TABLE(update_beside_new_daemon);

/* That one ended by itself. */
static const struct synos_case update_daemon_exited_cases[] = {
	{ UPDATE("daemon_exited"), .want = ENOTCONN, .argument = GOOD_STATE },
};
CASE_TABLE(update_daemon_exited);

/* This process is registered. Each state differs from the one before. */
static const struct synos_case update_accepted_cases[] = {
	{ UPDATE("good"), .argument = STATE(44, 19, SYNOS_ANALYZING, "good") },
	{ UPDATE("in_thread"), .argument = STATE(45, 20, 0, "a thread"),
	  .in_thread = true },
	{ UPDATE("highest_values"),
	  .argument = STATE(SYNOS_LEVEL_MAX, SYNOS_LEVEL_MAX,
			    SYNOS_LEARNING_ACTIVE | SYNOS_LEARNING_PASSIVE |
			    SYNOS_ANALYZING, TEXT_63) },
	{ UPDATE("lowest_values"), .argument = STATE(0, 0, 0, "") },
	{ UPDATE("read_only"), .argument = GOOD_STATE, .place = READ_ONLY },
	{ UPDATE("unaligned"), .argument = STATE(46, 21, 0, "unaligned"),
	  .place = UNALIGNED },
	{ UPDATE("last_update_ignored"),
	  .argument = STATE(47, 22, 0, "stamped anew"), .change = set_last_update },
	{ UPDATE("forged_lines"),
	  .argument = STATE(1, 2, 0, "x\nDaemon PID: none\n\033[2J\"\\") },
	{ UPDATE("registered_null"), .want = EINVAL, .place = NULL_POINTER },
	{ UPDATE("registered_without_privilege"), .want = EPERM,
	  .argument = GOOD_STATE, .unprivileged = true },
	{ UPDATE("registered_half_mapped"), .want = EFAULT,
	  .argument = GOOD_STATE, .place = HALF_MAPPED },
	{ UPDATE("registered_bad_content"), .want = EINVAL,
	  .argument = BAD_STATE },
};
CASE_TABLE(update_accepted);
