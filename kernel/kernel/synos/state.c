// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: the registered process, and the state it publishes.
 */
#include <linux/lockdep.h>
#include <linux/pid.h>
#include <linux/sched.h>
#include <linux/sched/signal.h>
#include <linux/spinlock.h>
#include <linux/timekeeping.h>

#include "internal.h"

/* Protects both below. Taken in process context only, nothing nests in it. */
static DEFINE_SPINLOCK(synos_state_lock);

/* The last state that was published; outlives the process that did it */
static struct synos_consciousness_state synos_state;

/*
 * Thread group that is registered, or NULL. Holds a reference, taken by
 * synos_state_register() and released by synos_exit_process(): while it stands
 * here, no other process can be mistaken for it.
 */
static struct pid *synos_daemon;

/**
 * synos_state_store - Make a state the current one
 * @state: State to store; its last_update is set.
 *
 * Context: Under synos_state_lock, so that last_update never goes back.
 */
static void synos_state_store(struct synos_consciousness_state *state)
{
	lockdep_assert_held(&synos_state_lock);

	state->last_update = ktime_get_ns();
	synos_state = *state;
}

/**
 * synos_state_register - Register the current process and store its state
 * @state: State to store; its last_update is set on success.
 *
 * Context: Process context. Takes and releases synos_state_lock.
 * Return: 0, or %-EBUSY if another living process is registered.
 */
int synos_state_register(struct synos_consciousness_state *state)
{
	struct pid *self = task_tgid(current);
	int err = 0;

	spin_lock(&synos_state_lock);
	if (synos_daemon && synos_daemon != self) {
		err = -EBUSY;
	} else {
		if (!synos_daemon)
			WRITE_ONCE(synos_daemon, get_pid(self));
		synos_state_store(state);
	}
	spin_unlock(&synos_state_lock);
	return err;
}

/**
 * synos_state_update - Store a new state of the registered process
 * @state: State to store; its last_update is set on success.
 *
 * Context: Process context. Takes and releases synos_state_lock.
 * Return: 0, %-ENOTCONN if no process is registered, or %-EPERM if it is
 * another than the current one.
 */
int synos_state_update(struct synos_consciousness_state *state)
{
	int err = 0;

	spin_lock(&synos_state_lock);
	if (!synos_daemon)
		err = -ENOTCONN;
	else if (synos_daemon != task_tgid(current))
		err = -EPERM;
	else
		synos_state_store(state);
	spin_unlock(&synos_state_lock);
	return err;
}

/**
 * synos_state_check_registered - Ask whether the current process is registered
 *
 * The answer lasts as long as the process.
 *
 * Context: Process context. Takes and releases synos_state_lock.
 * Return: 0, %-ENOTCONN if no process is registered, or %-EPERM if it is
 * another than the current one.
 */
int synos_state_check_registered(void)
{
	int err = 0;

	spin_lock(&synos_state_lock);
	if (!synos_daemon)
		err = -ENOTCONN;
	else if (synos_daemon != task_tgid(current))
		err = -EPERM;
	spin_unlock(&synos_state_lock);
	return err;
}

/**
 * synos_state_get - Read the state and the registered process together
 * @state: Where the state goes.
 *
 * Context: Process context. Takes and releases synos_state_lock.
 * Return: The registered process, as seen from the initial pid namespace, or 0.
 */
pid_t synos_state_get(struct synos_consciousness_state *state)
{
	pid_t daemon;

	spin_lock(&synos_state_lock);
	*state = synos_state;
	daemon = pid_nr(synos_daemon);
	spin_unlock(&synos_state_lock);
	return daemon;
}

/**
 * synos_exit_process - End the registration of a process that is gone
 * @task: Last thread of the process, on its way out.
 *
 * Most processes never registered, so that is found out without the lock. It is
 * safe: only a thread of the process itself could register it, and there is
 * none left to do so.
 *
 * Its socket may live on in another process; it is detached here at the latest,
 * and before another process can register.
 *
 * Context: Process context, from do_exit(). Takes and releases
 * synos_query_lock and synos_state_lock, one after the other.
 */
void synos_exit_process(struct task_struct *task)
{
	struct pid *daemon = task_tgid(task);

	if (likely(READ_ONCE(synos_daemon) != daemon))
		return;

	synos_query_detach(NULL);
	spin_lock(&synos_state_lock);
	WRITE_ONCE(synos_daemon, NULL);
	spin_unlock(&synos_state_lock);
	put_pid(daemon);
}
