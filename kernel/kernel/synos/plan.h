/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * SynOS AI: a dispatcher at a number of the plan.
 */
#ifndef _KERNEL_SYNOS_PLAN_H
#define _KERNEL_SYNOS_PLAN_H

struct pt_regs;

/*
 * An entry of a table: its prefix, our call, upstream's, and the prefix of ours
 * where only upstream's has an entry for 32-bit programs.
 */
#define SYNOS_DISPATCH(prefix, call, upstream, ours)			\
	long prefix##synos_or_##upstream(const struct pt_regs *regs);	\
	long prefix##upstream(const struct pt_regs *regs);		\
	long ours##synos_##call(const struct pt_regs *regs);		\
	long prefix##synos_or_##upstream(const struct pt_regs *regs)	\
	{								\
		if (synos_plan_is_upstream())				\
			return prefix##upstream(regs);			\
		return ours##synos_##call(regs);			\
	}

#endif /* _KERNEL_SYNOS_PLAN_H */
