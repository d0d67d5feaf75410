// SPDX-License-Identifier: MIT
#include <errno.h>

#include "arguments.h"
#include "case.h"

#define REGISTER(what) .name = "register." what, .call = SYNOS_REGISTER

/* Nobody is registered, and nobody is afterwards. */
static const struct synos_case register_refused_cases[] = {
	{ REGISTER("null"), .want = EINVAL, .place = NULL_POINTER },
	{ REGISTER("null_without_privilege"), .want = EINVAL,
	  .place = NULL_POINTER, .unprivileged = true },
	{ REGISTER("without_privilege"), .want = EPERM,
	  .argument = GOOD_STATE, .unprivileged = true },
	{ REGISTER("without_privilege_unmapped"), .want = EPERM,
	  .place = UNMAPPED, .unprivileged = true },
	{ REGISTER("without_privilege_bad_content"), .want = EPERM,
	  .argument = BAD_STATE, .unprivileged = true },
	{ REGISTER("unmapped"), .want = EFAULT, .place = UNMAPPED },
	{ REGISTER("half_mapped"), .want = EFAULT, .argument = GOOD_STATE,
	  .place = HALF_MAPPED },
	{ REGISTER("half_mapped_bad_content"), .want = EFAULT,
	  .argument = BAD_STATE, .place = HALF_MAPPED },
	{ REGISTER("kernel_pointer"), .want = EFAULT,
	  .place = KERNEL_POINTER },
	{ REGISTER("non_canonical"), .want = EFAULT, .place = NON_CANONICAL },
	{ REGISTER("awareness_101"), .want = EINVAL,
	  .argument = STATE(101, 17, 0, "too aware") },
	/* Zero, for a kernel that looks at the low half alone. */
	{ REGISTER("awareness_2_32"), .want = EINVAL,
	  .argument = STATE(1ull << 32, 17, 0, "far too aware") },
	{ REGISTER("awareness_all_ones"), .want = EINVAL,
	  .argument = STATE(~0ull, 17, 0, "minus one") },
	{ REGISTER("threat_101"), .want = EINVAL,
	  .argument = STATE(42, 101, 0, "too threatened") },
	{ REGISTER("threat_2_32"), .want = EINVAL,
	  .argument = STATE(42, 1ull << 32, 0, "far too threatened") },
	{ REGISTER("unknown_flag"), .want = EINVAL,
	  .argument = STATE(42, 17, 1 << 3, "a flag too many") },
	{ REGISTER("unknown_flag_63"), .want = EINVAL,
	  .argument = STATE(42, 17, 1ull << 63, "the last flag") },
	{ REGISTER("unterminated_context"), .want = EINVAL,
	  .argument = GOOD_STATE, .change = fill_context },
};
CASE_TABLE(register_refused);

/* Another process is registered. */
static const struct synos_case register_beside_daemon_cases[] = {
	{ REGISTER("second_daemon"), .want = EBUSY, .argument = GOOD_STATE },
	{ REGISTER("second_daemon_in_thread"), .want = EBUSY,
	  .argument = GOOD_STATE, .in_thread = true },
	{ REGISTER("second_daemon_null"), .want = EINVAL,
	  .place = NULL_POINTER },
	{ REGISTER("second_daemon_without_privilege"), .want = EPERM,
	  .argument = GOOD_STATE, .unprivileged = true },
	{ REGISTER("second_daemon_unmapped"), .want = EFAULT,
	  .place = UNMAPPED },
	{ REGISTER("second_daemon_bad_content"), .want = EINVAL,
	  .argument = BAD_STATE },
};
CASE_TABLE(register_beside_daemon);

/*
 * The first one registers this process, in a thread that ends at once: the
 * registration is the process's, so that all that follow come from its owner.
 * Each state differs from the one before: on a coarse clock two may get the
 * same time.
 */
static const struct synos_case register_accepted_cases[] = {
	{ REGISTER("in_thread"), .argument = GOOD_STATE, .in_thread = true },
	{ REGISTER("again"), .argument = STATE(43, 18, 0, "once more") },
	{ REGISTER("highest_values"),
	  .argument = STATE(SYNOS_LEVEL_MAX, SYNOS_LEVEL_MAX,
			    SYNOS_LEARNING_ACTIVE | SYNOS_LEARNING_PASSIVE |
			    SYNOS_ANALYZING, TEXT_63) },
	{ REGISTER("lowest_values"), .argument = STATE(0, 0, 0, "") },
	{ REGISTER("read_only"), .argument = GOOD_STATE, .place = READ_ONLY },
	{ REGISTER("unaligned"), .argument = STATE(46, 21, 0, "unaligned"),
	  .place = UNALIGNED },
	{ REGISTER("last_update_ignored"),
	  .argument = STATE(47, 22, 0, "stamped anew"), .change = set_last_update },
	{ REGISTER("bytes_after_the_text"),
	  .argument = STATE(1, 2, 0, "shown\0not shown") },
	{ REGISTER("forged_lines"),
	  .argument = STATE(1, 2, 0, "x\nDaemon PID: none\n\033[2J\"\\") },
	{ REGISTER("broken_utf8"),
	  .argument = STATE(1, 2, 0, "\xff\xc3(\xe2\x82\t\x7f") },
	{ REGISTER("registered_null"), .want = EINVAL,
	  .place = NULL_POINTER },
	{ REGISTER("registered_without_privilege"), .want = EPERM,
	  .argument = GOOD_STATE, .unprivileged = true },
	{ REGISTER("registered_half_mapped"), .want = EFAULT,
	  .argument = GOOD_STATE, .place = HALF_MAPPED },
	{ REGISTER("registered_bad_content"), .want = EINVAL,
	  .argument = BAD_STATE },
};
CASE_TABLE(register_accepted);
