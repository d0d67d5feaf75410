// SPDX-License-Identifier: MIT
#include <errno.h>

#include "arguments.h"
#include "case.h"

#define REGISTER(what) .name = "register." what

/* Nobody is registered, and nobody is afterwards. */
static const struct synos_case register_refused_cases[] = {
	{ REGISTER("null"), .want = EINVAL },
	{ REGISTER("null_without_privilege"), .want = EINVAL },
	{ REGISTER("without_privilege"), .want = EPERM },
	{ REGISTER("without_privilege_unmapped"), .want = EPERM },
	{ REGISTER("without_privilege_bad_content"), .want = EPERM },
	{ REGISTER("unmapped"), .want = EFAULT },
	{ REGISTER("half_mapped"), .want = EFAULT },
	{ REGISTER("half_mapped_bad_content"), .want = EFAULT },
	{ REGISTER("kernel_pointer"), .want = EFAULT },
	{ REGISTER("non_canonical"), .want = EFAULT },
	{ REGISTER("awareness_101"), .want = EINVAL },
	/* Zero, for a kernel that looks at the low half alone. */
	{ REGISTER("awareness_2_32"), .want = EINVAL },
	{ REGISTER("awareness_all_ones"), .want = EINVAL },
	{ REGISTER("threat_101"), .want = EINVAL },
	{ REGISTER("threat_2_32"), .want = EINVAL },
	{ REGISTER("unknown_flag"), .want = EINVAL },
	{ REGISTER("unknown_flag_63"), .want = EINVAL },
	{ REGISTER("time_1"), .want = EINVAL },
	{ REGISTER("time_all_ones"), .want = EINVAL },
	{ REGISTER("unterminated_context"), .want = EINVAL },
};
CASE_TABLE(register_refused);

/* Another process is registered. */
static const struct synos_case register_beside_daemon_cases[] = {
	{ REGISTER("second_daemon"), .want = EBUSY },
	{ REGISTER("second_daemon_in_thread"), .want = EBUSY },
	{ REGISTER("second_daemon_null"), .want = EINVAL },
	{ REGISTER("second_daemon_without_privilege"), .want = EPERM },
	{ REGISTER("second_daemon_unmapped"), .want = EFAULT },
	{ REGISTER("second_daemon_bad_content"), .want = EINVAL },
};
CASE_TABLE(register_beside_daemon);

/*
 * The first one registers this process, in a thread that ends at once: the
 * registration is the process's, so that all that follow come from its owner.
 * Each state differs from the one before: on a coarse clock two may get the
 * same time.
 */
static const struct synos_case register_accepted_cases[] = {
	{ REGISTER("in_thread") },
	{ REGISTER("again") },
	{ REGISTER("highest_values") },
	{ REGISTER("lowest_values") },
	{ REGISTER("read_only") },
	{ REGISTER("unaligned") },
	{ REGISTER("bytes_after_the_text") },
	{ REGISTER("forged_lines") },
	{ REGISTER("broken_utf8") },
	{ REGISTER("registered_null"), .want = EINVAL },
	{ REGISTER("registered_without_privilege"), .want = EPERM },
	{ REGISTER("registered_half_mapped"), .want = EFAULT },
	{ REGISTER("registered_bad_content"), .want = EINVAL },
};
CASE_TABLE(register_accepted);
