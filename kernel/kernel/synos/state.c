// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: the registered process, and the state it publishes.
 */
#include <linux/lockdep.h>
#include <linux/mutex.h>
#include <linux/pid.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/timekeeping.h>

#include <trace/events/synos_ai.h>

#include "internal.h"

/*
 * Protects all below. It is held until everybody has been notified, so that
 * states arrive in the order in which they were stored.
 */
static DEFINE_MUTEX(synos_state_mutex);

/* The last state that was published; outlives the process that did it */
static struct synos_consciousness_state synos_state;

/*
 * Thread group that is registered, or NULL. Holds a reference, taken by
 * synos_state_register() and released by synos_exit_process(): while it stands
 * here, no other process can be mistaken for it.
 */
static struct pid *synos_daemon;

/**
 * synos_state_publish - Make a state the current one, and notify listeners
 * @state: State to store; its last_update is set.
 *
 * Context: Under synos_state_mutex. May sleep.
 */
static void synos_state_publish(struct synos_consciousness_state *state)
{
	lockdep_assert_held(&synos_state_mutex);

	state->last_update = ktime_get_ns();
	synos_state = *state;
	trace_synos_state(state);
	synos_nl_notify_state(state, task_tgid_nr(current));
}

/**
 * synos_state_check_owner - Compare the registered process with the current one
 *
 * Context: Under synos_state_mutex.
 * Return: 0, %-ENOTCONN if no process is registered, or %-EPERM if it is
 * another than the current one.
 */
static int synos_state_check_owner(void)
{
	lockdep_assert_held(&synos_state_mutex);

	if (!synos_daemon)
		return -ENOTCONN;
	return synos_daemon == task_tgid(current) ? 0 : -EPERM;
}

/**
 * synos_state_register - Register the current process and publish its state
 * @state: State to publish; its last_update is set on success.
 *
 * Context: Process context. Takes and releases synos_state_mutex.
 * Return: 0, or %-EBUSY if another living process is registered.
 */
int synos_state_register(struct synos_consciousness_state *state)
{
	int err;

	mutex_lock(&synos_state_mutex);
	err = synos_state_check_owner();
	if (err == -ENOTCONN) {
		/* Pairs with READ_ONCE() in synos_exit_process() */
		WRITE_ONCE(synos_daemon, get_pid(task_tgid(current)));
		err = 0;
	}
	if (!err)
		synos_state_publish(state);
	mutex_unlock(&synos_state_mutex);
	return err ? -EBUSY : 0;
}

/**
 * synos_state_update - Publish a new state of the registered process
 * @state: State to publish; its last_update is set on success.
 *
 * Context: Process context. Takes and releases synos_state_mutex.
 * Return: 0, %-ENOTCONN if no process is registered, or %-EPERM if it is
 * another than the current one.
 */
int synos_state_update(struct synos_consciousness_state *state)
{
	int err;

	mutex_lock(&synos_state_mutex);
	err = synos_state_check_owner();
	if (!err)
		synos_state_publish(state);
	mutex_unlock(&synos_state_mutex);
	return err;
}

/**
 * synos_state_check_registered - Check that the current process is registered
 *
 * The result holds as long as the process lives.
 *
 * Context: Process context. Takes and releases synos_state_mutex.
 * Return: 0, %-ENOTCONN if no process is registered, or %-EPERM if it is
 * another than the current one.
 */
int synos_state_check_registered(void)
{
	int err;

	mutex_lock(&synos_state_mutex);
	err = synos_state_check_owner();
	mutex_unlock(&synos_state_mutex);
	return err;
}

/**
 * synos_state_get - Read the state and the registered process together
 * @state: Where the state goes.
 *
 * Context: Process context. Takes and releases synos_state_mutex.
 * Return: The registered process, as seen from the initial pid namespace, or 0.
 */
pid_t synos_state_get(struct synos_consciousness_state *state)
{
	pid_t daemon;

	mutex_lock(&synos_state_mutex);
	*state = synos_state;
	daemon = pid_nr(synos_daemon);
	mutex_unlock(&synos_state_mutex);
	return daemon;
}

/**
 * synos_exit_process - End the registration of a process that exits
 * @task: Last thread of the process.
 *
 * Most processes never registered, so that is found out without the lock. It is
 * safe: only a thread of the process itself could register it, and there is
 * none left to do so.
 *
 * Its socket may live on in another process; it is detached here at the latest,
 * and before another process can register.
 *
 * Context: Process context, from do_exit(). Takes and releases
 * synos_query_lock and synos_state_mutex, one after the other.
 */
void synos_exit_process(struct task_struct *task)
{
	struct pid *daemon = task_tgid(task);

	if (likely(READ_ONCE(synos_daemon) != daemon))
		return;

	synos_query_detach(NULL);
	mutex_lock(&synos_state_mutex);
	WRITE_ONCE(synos_daemon, NULL);
	synos_nl_notify_end(pid_nr(daemon));
	mutex_unlock(&synos_state_mutex);
	put_pid(daemon);
}
