// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: the numbers of the plan, 440 to 444.
 *
 * The calls are at 548 to 552, always and for everybody. The plan of SynOS has
 * them at numbers that upstream has given to other calls. There stand
 * dispatchers: each passes the call on, with the registers as they are, either
 * to upstream's or to ours. kernel.synos.plan_numbers says for whom it is ours:
 * nobody, the tasks that opted in by a personality bit, or all.
 *
 * A system call that has begun is not touched by a change of the setting. None of
 * the calls here is restarted under its number: a query is resumed by
 * restart_syscall().
 */
#define pr_fmt(fmt) "synos: " fmt

#include <linux/array_size.h>
#include <linux/build_bug.h>
#include <linux/capability.h>
#include <linux/ftrace.h>
#include <linux/init.h>
#include <linux/jump_label.h>
#include <linux/mutex.h>
#include <linux/personality.h>
#include <linux/printk.h>
#include <linux/sched.h>
#include <linux/string.h>
#include <linux/synos_ai.h>
#include <linux/sysctl.h>

#include <asm/syscall.h>

#include "plan.h"

static_assert((unsigned int)SYNOS_PLAN_NUMBERS == SYNOS_PERSONALITY_PLAN);

enum synos_plan { SYNOS_PLAN_OFF, SYNOS_PLAN_OPTED, SYNOS_PLAN_ALL };

static const char * const synos_plan_names[] = {
	[SYNOS_PLAN_OFF] = "off",
	[SYNOS_PLAN_OPTED] = "opted",
	[SYNOS_PLAN_ALL] = "all",
};

/* Protects the setting, and keeps the keys in step with it */
static DEFINE_MUTEX(synos_plan_mutex);

static enum synos_plan synos_plan =
	IS_ENABLED(CONFIG_SYNOS_AI_PLAN_ALL) ? SYNOS_PLAN_ALL :
	IS_ENABLED(CONFIG_SYNOS_AI_PLAN_OPTED) ? SYNOS_PLAN_OPTED :
						 SYNOS_PLAN_OFF;

/* Upstream's calls pay a jump while it is off, and a look at the task with opted */
static DEFINE_STATIC_KEY_TRUE(synos_plan_for_nobody);
static DEFINE_STATIC_KEY_FALSE(synos_plan_for_all);

/**
 * synos_plan_is_upstream - Whether the current task means upstream's call
 *
 * Return: false if the numbers of the plan are those of SynOS calls for it.
 */
static __always_inline bool synos_plan_is_upstream(void)
{
	if (static_branch_likely(&synos_plan_for_nobody))
		return true;
	return !static_branch_unlikely(&synos_plan_for_all) &&
	       likely(!(current->personality & SYNOS_PLAN_NUMBERS));
}

#if defined(CONFIG_X86_64)

#define SYNOS_PLAN_CALL(call, upstream)					\
	SYNOS_DISPATCH(__x64_sys_, call, upstream, __x64_sys_)
#define SYNOS_PLAN_CALL_COMPAT SYNOS_PLAN_CALL
#include "plan_calls.h"
#undef SYNOS_PLAN_CALL
#undef SYNOS_PLAN_CALL_COMPAT

#ifdef CONFIG_IA32_EMULATION
#define SYNOS_PLAN_CALL(call, upstream)					\
	SYNOS_DISPATCH(__ia32_sys_, call, upstream, __ia32_sys_)
#define SYNOS_PLAN_CALL_COMPAT(call, upstream)				\
	SYNOS_DISPATCH(__ia32_compat_sys_, call, upstream, __ia32_sys_)
#include "plan_calls.h"
#undef SYNOS_PLAN_CALL
#undef SYNOS_PLAN_CALL_COMPAT
#endif

#elif defined(CONFIG_ARM64)

/* One table has the 64-bit entries, and that of 32-bit programs most of them */
#define SYNOS_PLAN_CALL(call, upstream)					\
	SYNOS_DISPATCH(__arm64_sys_, call, upstream, __arm64_sys_)
#define SYNOS_PLAN_CALL_COMPAT SYNOS_PLAN_CALL
#include "plan_calls.h"
#undef SYNOS_PLAN_CALL
#undef SYNOS_PLAN_CALL_COMPAT

#ifdef CONFIG_COMPAT
#define SYNOS_PLAN_CALL(call, upstream)
#define SYNOS_PLAN_CALL_COMPAT(call, upstream)				\
	SYNOS_DISPATCH(__arm64_compat_sys_, call, upstream, __arm64_sys_)
#include "plan_calls.h"
#undef SYNOS_PLAN_CALL
#undef SYNOS_PLAN_CALL_COMPAT
#endif

#endif

#ifdef CONFIG_FTRACE_SYSCALLS
/**
 * arch_syscall_addr - Function by whose name ftrace knows a system call
 * @nr: Number of the call.
 *
 * Those of the plan go by upstream's names, as in <asm/unistd.h>.
 *
 * Return: Address of the function.
 */
unsigned long __init arch_syscall_addr(int nr)
{
	static const struct {
		unsigned long dispatcher, upstream;
	} planned[] = {
#ifdef CONFIG_X86_64
#define SYNOS_PLAN_CALL(call, upstream)					\
		{ (unsigned long)__x64_sys_synos_or_##upstream,		\
		  (unsigned long)__x64_sys_##upstream },
#else
#define SYNOS_PLAN_CALL(call, upstream)					\
		{ (unsigned long)__arm64_sys_synos_or_##upstream,	\
		  (unsigned long)__arm64_sys_##upstream },
#endif
#define SYNOS_PLAN_CALL_COMPAT SYNOS_PLAN_CALL
#include "plan_calls.h"
	};
	unsigned long address = (unsigned long)sys_call_table[nr];
	int i;

	for (i = 0; i < ARRAY_SIZE(planned); i++)
		if (address == planned[i].dispatcher)
			return planned[i].upstream;
	return address;
}
#endif

/**
 * synos_plan_setting - The setting of kernel.synos.plan_numbers
 *
 * Return: Its name.
 */
const char *synos_plan_setting(void)
{
	return synos_plan_names[READ_ONCE(synos_plan)];
}

/**
 * synos_plan_apply - Have the dispatchers follow the setting
 *
 * In this order, nobody is served meanwhile who is not by one of the two
 * settings, the old or the new.
 *
 * Context: Under synos_plan_mutex. Sleeps.
 */
static void synos_plan_apply(void)
{
	if (synos_plan == SYNOS_PLAN_ALL)
		static_branch_enable(&synos_plan_for_all);
	else
		static_branch_disable(&synos_plan_for_all);
	if (synos_plan == SYNOS_PLAN_OFF)
		static_branch_enable(&synos_plan_for_nobody);
	else
		static_branch_disable(&synos_plan_for_nobody);
}

/**
 * synos_plan_setup - Take the setting from the kernel's command line
 * @text: What follows synos.plan_numbers=.
 *
 * Return: 1, since the parameter is ours.
 */
static int __init synos_plan_setup(char *text)
{
	int plan = match_string(synos_plan_names, ARRAY_SIZE(synos_plan_names),
				text);

	if (plan < 0)
		pr_warn("synos.plan_numbers=%s is none of off, opted, all; it stays %s\n",
			text, synos_plan_setting());
	else
		synos_plan = plan;
	return 1;
}
__setup("synos.plan_numbers=", synos_plan_setup);

/**
 * synos_plan_init - Apply the setting before the first process
 *
 * Return: 0.
 */
static int __init synos_plan_init(void)
{
	mutex_lock(&synos_plan_mutex);
	synos_plan_apply();
	mutex_unlock(&synos_plan_mutex);
	return 0;
}
core_initcall(synos_plan_init);

#ifdef CONFIG_SYSCTL
/* Longer than any name, so that one that is cut off is none */
#define SYNOS_PLAN_NAME_LEN 16

/**
 * synos_plan_set - Change the setting
 * @name: Name of the new one.
 *
 * Context: Under synos_plan_mutex. Sleeps.
 * Return: 0, or %-EINVAL if there is no setting @name.
 */
static int synos_plan_set(const char *name)
{
	int plan = match_string(synos_plan_names, ARRAY_SIZE(synos_plan_names),
				name);

	if (plan < 0)
		return plan;
	if (plan != synos_plan) {
		WRITE_ONCE(synos_plan, plan);
		synos_plan_apply();
		pr_info("process %d set plan_numbers to %s\n",
			task_tgid_nr(current), name);
	}
	return 0;
}

/**
 * synos_plan_handler - Read or write kernel.synos.plan_numbers
 * @table: Setting.
 * @write: Whether it is written.
 * @buffer: Text.
 * @size: Its size in bytes.
 * @offset: Where in the file.
 *
 * Return: 0, or:
 *
 * * %-EPERM - A writer has no CAP_SYS_ADMIN in the initial user namespace.
 * * %-EINVAL - What is written is no setting.
 */
static int synos_plan_handler(const struct ctl_table *table, int write,
			      void *buffer, size_t *size, loff_t *offset)
{
	char text[SYNOS_PLAN_NAME_LEN] = "";
	const struct ctl_table name = { .data = text, .maxlen = sizeof(text) };
	int err;

	if (write && !capable(CAP_SYS_ADMIN))
		return -EPERM;
	mutex_lock(&synos_plan_mutex);
	if (!write)
		strscpy(text, synos_plan_setting());
	err = proc_dostring(&name, write, buffer, size, offset);
	if (!err && write)
		err = synos_plan_set(text);
	mutex_unlock(&synos_plan_mutex);
	return err;
}

static struct ctl_table synos_plan_sysctls[] = {
	{
		/* Whose calls at 440 to 444 are those of SynOS */
		.procname	= "plan_numbers",
		.mode		= 0644,
		.proc_handler	= synos_plan_handler,
	},
};

/**
 * synos_plan_sysctl_init - Make the setting appear
 *
 * Return: 0.
 */
static int __init synos_plan_sysctl_init(void)
{
	register_sysctl_init("kernel/synos", synos_plan_sysctls);
	return 0;
}
fs_initcall(synos_plan_sysctl_init);
#endif
