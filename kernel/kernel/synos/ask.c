// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: synos_query_recommendation(2), from the question to the answer.
 *
 * What stops a task or only looks like a signal (SIGSTOP and SIGCONT, a tracer, a
 * signal that is ignored) interrupts the sleep, but not the query: it stays in
 * flight, kept by the task, and restart_syscall() goes on waiting for what is left
 * of its time. A signal that is for the caller ends it. If the call is restarted
 * nevertheless, since a tracer took the signal away, it is asked once more.
 *
 * A handler that runs instead does not tell us. What is kept then goes with the
 * next query of the task, or with the task.
 */
#include <linux/errno.h>
#include <linux/freezer.h>
#include <linux/jiffies.h>
#include <linux/rcupdate.h>
#include <linux/restart_block.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/signal.h>
#include <linux/skbuff.h>
#include <linux/slab.h>
#include <linux/uaccess.h>
#include <linux/user_namespace.h>

#include <trace/events/synos_ai.h>

#include "internal.h"
#include "query.h"

/**
 * synos_ask_free - Free a query that is not in flight
 * @query: Query.
 */
static void synos_ask_free(struct synos_query *query)
{
	put_ucounts(query->user);
	kfree(query);
}

/**
 * synos_exit_task - Free what a task that exits has kept
 * @task: The current task.
 *
 * Context: Process context, from do_exit().
 */
void synos_exit_task(struct task_struct *task)
{
	struct synos_query *query = task->synos_query;

	if (likely(!query))
		return;
	task->synos_query = NULL;
	synos_query_end(query, -EINTR);
	synos_ask_free(query);
}

/**
 * synos_ask_is_ended - Whether a pending signal ends the call
 *
 * Return: true if one has a handler or kills.
 */
static bool synos_ask_is_ended(void)
{
	/* It stays until the task exits */
	struct sighand_struct *sighand =
		rcu_dereference_protected(current->sighand, true);
	bool ended = false;
	sigset_t pending;
	int sig;

	spin_lock_irq(&sighand->siglock);
	sigorsets(&pending, &current->pending.signal,
		  &current->signal->shared_pending.signal);
	sigandnsets(&pending, &pending, &current->blocked);
	for (sig = 1; sig <= _NSIG && !ended; sig++) {
		__sighandler_t handler = sighand->action[sig - 1].sa.sa_handler;

		if (!sigismember(&pending, sig) || handler == SIG_IGN)
			continue;
		ended = handler != SIG_DFL ||
			!(sig_kernel_ignore(sig) || sig_kernel_stop(sig));
	}
	spin_unlock_irq(&sighand->siglock);
	return ended || fatal_signal_pending(current);
}

/**
 * synos_ask_wait - Wait until a query is completed
 * @query: Query that was sent.
 *
 * Return: The result of the query; %-EINPROGRESS if it goes on.
 */
static int synos_ask_wait(struct synos_query *query)
{
	long left = query->deadline - jiffies;

	/* Frozen meanwhile, it goes on waiting */
	left = wait_event_freezable_timeout(query->waitq,
					    READ_ONCE(query->result) !=
						    -EINPROGRESS,
					    max(left, 0L));
	if (left >= 0)
		return synos_query_end(query, -ETIMEDOUT);
	return synos_query_end(query, synos_ask_is_ended() ? -EINTR :
							     -EINPROGRESS);
}

/**
 * synos_ask_give - Give the caller the answer
 * @query: Query that was answered.
 *
 * The answer alone: the question is the caller's own. What follows the end of the
 * response is cleared where it goes, since mostly that is nearly all.
 *
 * Return: 0, or %-EFAULT.
 */
static int synos_ask_give(const struct synos_query *query)
{
	struct synos_recommendation __user *to = query->to;
	size_t len = query->response_len;

	if (synos_prepare_writable(to->response,
				   sizeof(*to) - offsetof(typeof(*to), response)) ||
	    copy_to_user(to->response, query->response, len) ||
	    clear_user(to->response + len, SYNOS_RESPONSE_LEN - len) ||
	    put_user(query->confidence, &to->confidence))
		return -EFAULT;
	return 0;
}

static long synos_ask_restart(struct restart_block *restart);

/**
 * synos_ask_finish - Wait for a query, and give the caller the answer
 * @query: Query that was sent; freed, or kept by the task.
 *
 * Return: 0, or the error of the call.
 */
static long synos_ask_finish(struct synos_query *query)
{
	int err = synos_ask_wait(query);

	if (err == -EINPROGRESS || err == -EINTR) {
		current->synos_query = query;
		if (err == -EINTR)
			trace_synos_reply(query->id, err, 0);
		return set_restart_fn(&current->restart_block,
				      synos_ask_restart);
	}
	trace_synos_reply(query->id, err, err ? 0 : query->confidence);
	if (!err)
		err = synos_ask_give(query);
	synos_ask_free(query);
	if (!err)
		synos_telemetry_count_call();
	return err;
}

/**
 * synos_ask_send - Send a query to the daemon, and wait for the answer
 * @query: Query; freed, or kept by the task.
 * @left: What is left of its time, in jiffies.
 *
 * Return: 0, or the error of the call.
 */
static long synos_ask_send(struct synos_query *query, unsigned long left)
{
	int err;

	query->deadline = jiffies + left;
	query->skb = synos_nl_new_query(query->text, left);
	if (!query->skb)
		err = -ENOMEM;
	else
		err = synos_query_send(query);
	if (!err)
		return synos_ask_finish(query);
	kfree_skb(query->skb);
	synos_ask_free(query);
	return err;
}

/**
 * synos_ask_restart - Go on with what the task has kept
 * @restart: Unused: the task has it.
 *
 * Return: 0, or the error of the call.
 */
static long synos_ask_restart(struct restart_block *restart)
{
	struct synos_query *query = current->synos_query;
	long left;

	if (!query)
		return -EINTR;
	current->synos_query = NULL;
	if (READ_ONCE(query->result) != -EINTR)
		return synos_ask_finish(query);
	left = query->deadline - jiffies;
	if (left > 0)
		return synos_ask_send(query, left);
	synos_ask_free(query);
	return -ETIMEDOUT;
}

/**
 * synos_ask_prepare - Fill in a query
 * @query: Query.
 *
 * Return: 0, or the error of the call.
 */
static int synos_ask_prepare(struct synos_query *query)
{
	/* Before the query is sent: the daemon's answer must not get lost */
	if (copy_from_user(query->text, query->to->query, SYNOS_QUERY_LEN) ||
	    synos_fault_in_writable(query->to, sizeof(*query->to)))
		return -EFAULT;
	return synos_query_sanitize(query->text);
}

/**
 * synos_ask - Ask the daemon, and wait for its answer
 * @to: The caller's argument.
 *
 * Context: Process context. Sleeps.
 * Return: 0, or the error of the call.
 */
long synos_ask(struct synos_recommendation __user *to)
{
	struct synos_query *query;
	int err;

	/* A handler ran instead of the restart */
	synos_exit_task(current);
	query = kmalloc(sizeof(*query), GFP_KERNEL_ACCOUNT);
	if (!query)
		return -ENOMEM;
	query->to = to;
	query->user = get_ucounts(synos_user_current());
	if (!query->user) {
		kfree(query);
		return -ENOMEM;
	}
	err = synos_ask_prepare(query);
	if (err) {
		synos_ask_free(query);
		return err;
	}
	init_waitqueue_head(&query->waitq);
	query->privileged = synos_is_privileged();
	return synos_ask_send(query, msecs_to_jiffies(READ_ONCE(synos_query_timeout_ms)));
}
