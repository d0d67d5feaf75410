/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * SynOS AI: the calls that stand at the numbers of the plan, ours and upstream's.
 * SYNOS_PLAN_CALL_COMPAT() has those whose upstream has an entry of its own for
 * 32-bit programs. Written by gen-tables.sh.
 */

SYNOS_PLAN_CALL(register_consciousness, process_madvise)
SYNOS_PLAN_CALL_COMPAT(update_state, epoll_pwait2)
SYNOS_PLAN_CALL(query_recommendation, mount_setattr)
SYNOS_PLAN_CALL(log_event, quotactl_fd)
SYNOS_PLAN_CALL(get_telemetry, landlock_create_ruleset)
