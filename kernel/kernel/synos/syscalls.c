// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: the system calls.
 *
 * Each call checks in the same order: NULL, privilege, memory, content, state.
 * User memory is copied once and checked in the copy. Nothing is changed, here
 * or in the caller's memory, before the last check has passed; only the
 * counters of events and queries know of calls that failed.
 *
 * What each call returns is said by its prototype in <uapi/linux/synos_ai.h>,
 * and here in the same words.
 */
#define pr_fmt(fmt) "synos: " fmt

#include <linux/capability.h>
#include <linux/printk.h>
#include <linux/sched.h>
#include <linux/syscalls.h>
#include <linux/uaccess.h>

#include "internal.h"

/**
 * synos_copy_state_from_user - Copy a state from user space and check it
 * @state: Where the state goes.
 * @from: The caller's argument.
 *
 * Return: 0, or the error of the call.
 */
static int
synos_copy_state_from_user(struct synos_consciousness_state *state,
			   const struct synos_consciousness_state __user *from)
{
	if (!from)
		return -EINVAL;
	if (!capable(CAP_SYS_ADMIN))
		return -EPERM;
	if (copy_from_user(state, from, sizeof(*state)))
		return -EFAULT;
	return synos_state_sanitize(state);
}

/**
 * synos_copy_event_from_user - Copy an event from user space and check it
 * @event: Where the event goes, with the process id filled in.
 * @from: The caller's argument.
 *
 * Return: 0, or the error of the call.
 */
static int synos_copy_event_from_user(struct synos_ai_event *event,
				      const struct synos_ai_event __user *from)
{
	pid_t self = task_tgid_nr(current);
	int err;

	if (!from)
		return -EINVAL;
	if (copy_from_user(event, from, sizeof(*event)))
		return -EFAULT;
	err = synos_event_sanitize(event);
	if (err)
		return err;

	if (!event->pid)
		event->pid = self;
	else if (event->pid != self && !capable(CAP_SYS_ADMIN))
		return -EPERM;
	return 0;
}

/**
 * sys_synos_register_consciousness - Register the current process as the daemon
 * @state: State to publish.
 *
 * The registration belongs to the thread group and ends with it. It survives
 * execve(), and is not inherited by fork().
 *
 * Return:
 * * %0 - Success.
 * * %-EINVAL - @state is NULL.
 * * %-EPERM - The caller lacks CAP_SYS_ADMIN in the initial user namespace.
 * * %-EFAULT - @state is not readable.
 * * %-EINVAL - A level is above %SYNOS_LEVEL_MAX, a flag of the learning state
 *   is unknown, the context is not terminated, or the time is not 0.
 * * %-EBUSY - Another living process is registered.
 */
SYSCALL_DEFINE1(synos_register_consciousness,
		const struct synos_consciousness_state __user *, state)
{
	char context[SYNOS_ESCAPED_LEN(SYNOS_CONTEXT_LEN)];
	struct synos_consciousness_state copy;
	int err;

	err = synos_copy_state_from_user(&copy, state);
	if (err)
		return err;
	err = synos_state_register(&copy);
	if (err)
		return err;
	synos_telemetry_count_call();

	synos_text_escape(copy.current_context, context, sizeof(context));
	pr_info("process %d registered: awareness %llu, threat %llu, context \"%s\"\n",
		task_tgid_nr(current), copy.awareness_level, copy.threat_level,
		context);
	return 0;
}

/**
 * sys_synos_update_state - Publish a new state of the registered process
 * @state: State to publish.
 *
 * Return:
 * * %0 - Success.
 * * %-EINVAL - @state is NULL.
 * * %-EPERM - The caller lacks CAP_SYS_ADMIN in the initial user namespace.
 * * %-EFAULT - @state is not readable.
 * * %-EINVAL - A level is above %SYNOS_LEVEL_MAX, a flag of the learning state
 *   is unknown, the context is not terminated, or the time is not 0.
 * * %-ENOTCONN - No process is registered.
 * * %-EPERM - Another process is registered.
 */
SYSCALL_DEFINE1(synos_update_state,
		const struct synos_consciousness_state __user *, state)
{
	struct synos_consciousness_state copy;
	int err;

	err = synos_copy_state_from_user(&copy, state);
	if (err)
		return err;
	err = synos_state_update(&copy);
	if (err)
		return err;
	synos_telemetry_count_call();
	return 0;
}

/**
 * sys_synos_query_recommendation - Ask the daemon and wait for its answer
 * @recommendation: The query in, the answer out.
 *
 * Return:
 * * %0 - Success.
 * * %-EINVAL - @recommendation is NULL.
 * * %-EFAULT - @recommendation is not readable or not writable.
 * * %-EINVAL - The query is empty or not terminated.
 * * %-ENOTCONN - No daemon is attached.
 * * %-EAGAIN - Too many queries are in flight, of this user or of all, or the
 *   daemon does not keep up.
 * * %-ETIMEDOUT - The daemon did not answer within the time limit, the sysctl
 *   kernel.synos.query_timeout_ms.
 * * %-EINTR - A signal was caught while waiting.
 * * %-ECONNRESET - The daemon went away while the query was in flight.
 * * %-ENOMEM - The kernel is out of memory.
 */
SYSCALL_DEFINE1(synos_query_recommendation,
		struct synos_recommendation __user *, recommendation)
{
	if (!recommendation)
		return -EINVAL;
	return synos_ask(recommendation);
}

/**
 * sys_synos_log_event - Add an event to the log
 * @event: Event to add.
 *
 * Return:
 * * %0 - Success.
 * * %-EINVAL - @event is NULL.
 * * %-EFAULT - @event is not readable.
 * * %-EINVAL - The type is unknown, the process id is negative, the severity is
 *   above %SYNOS_SEVERITY_MAX, the description is not terminated, or the time
 *   or the reserved field is not 0.
 * * %-EPERM - The event is about another process, and the caller lacks
 *   CAP_SYS_ADMIN in the initial user namespace.
 * * %-EAGAIN - The caller lacks CAP_SYS_ADMIN in the initial user namespace and
 *   its user, or all users together, are over the rate limit.
 */
SYSCALL_DEFINE1(synos_log_event, const struct synos_ai_event __user *, event)
{
	struct synos_ai_event copy;
	int err;

	err = synos_copy_event_from_user(&copy, event);
	if (err) {
		synos_event_count_refused();
		return err;
	}
	err = synos_event_log(&copy, synos_is_privileged());
	if (err)
		return err;
	synos_telemetry_count_call();
	return 0;
}

/**
 * sys_synos_get_telemetry - Read the telemetry
 * @telemetry: Where it goes.
 *
 * A call counts itself once it has succeeded, so what it returns does not
 * contain it.
 *
 * Return:
 * * %0 - Success.
 * * %-EINVAL - @telemetry is NULL.
 * * %-EFAULT - @telemetry is not writable.
 */
SYSCALL_DEFINE1(synos_get_telemetry, struct synos_telemetry __user *, telemetry)
{
	struct synos_telemetry copy;
	int err;

	if (!telemetry)
		return -EINVAL;
	synos_telemetry_get(&copy);
	err = synos_copy_all_to_user(telemetry, &copy, sizeof(copy));
	if (err)
		return err;
	synos_telemetry_count_call();
	return 0;
}
