// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: the events, from the call to those who are notified of them.
 */
#include <linux/capability.h>
#include <linux/lockdep.h>
#include <linux/poll.h>
#include <linux/seqlock.h>
#include <linux/timekeeping.h>
#include <linux/user_namespace.h>
#include <linux/wait.h>

#include <trace/events/synos_ai.h>

#include "internal.h"

/* Waiters for the next event */
static DECLARE_WAIT_QUEUE_HEAD(synos_event_waitq);

unsigned int synos_events_restrict = 1;

/*
 * Protects all below and the rates of users, and keeps the ring to one writer.
 * Taken in process context only, nothing nests in it. The counters and the ring
 * are read as of one moment, without taking it.
 */
static DEFINE_SEQLOCK(synos_event_lock);

/* Without those that are derived from the head of the ring */
static struct synos_event_counters synos_event_counters;

/* The common rate of all callers without CAP_SYS_ADMIN */
static struct synos_rate synos_event_rate;

/**
 * synos_event_notify - Notify waiters and listeners of a new event
 * @record: The event.
 *
 * Context: Process context. May sleep.
 */
static void synos_event_notify(const struct synos_event_record *record)
{
	trace_synos_event(record);
	/*
	 * The barrier in wq_has_sleeper() is paired with that of a waiter
	 * between going to sleep and looking at the head: one of the two sees
	 * the other.
	 */
	if (wq_has_sleeper(&synos_event_waitq))
		wake_up_interruptible_poll(&synos_event_waitq,
					   EPOLLIN | EPOLLRDNORM);
	synos_nl_notify_event(record);
}

/**
 * synos_event_limit - Hold a user to the rate limits
 * @user: Who logs.
 * @now: Time of the event in nanoseconds.
 *
 * That of the user comes first: who is over it takes nothing from the others.
 *
 * Context: Under synos_event_lock.
 * Return: 0, or %-EAGAIN over one of the limits.
 */
static int synos_event_limit(struct synos_user *user, u64 now)
{
	lockdep_assert_held(&synos_event_lock.lock);

	if (synos_rate_check(&user->rate, READ_ONCE(synos_user_rate_limit),
			     now)) {
		synos_event_counters.limited++;
		synos_event_counters.limited_user++;
		return -EAGAIN;
	}
	if (synos_rate_check(&synos_event_rate, READ_ONCE(synos_rate_limit),
			     now)) {
		synos_event_counters.limited++;
		return -EAGAIN;
	}
	synos_rate_take(&user->rate);
	synos_rate_take(&synos_event_rate);
	return 0;
}

/**
 * synos_event_store - Give an event its number and its time, and count it
 * @record: Record with the event in it; number and time are set.
 * @privileged: No rate limit applies, and it goes to the reserve too.
 *
 * Context: Under synos_event_lock, so that a later event has no earlier time.
 * Return: 0, or %-EAGAIN over a rate limit.
 */
static int synos_event_store(struct synos_event_record *record, bool privileged)
{
	struct synos_ai_event *event = &record->event;

	lockdep_assert_held(&synos_event_lock.lock);

	event->timestamp = ktime_get_ns();
	if (!privileged && synos_event_limit(&synos_user_current()->synos,
					     event->timestamp))
		return -EAGAIN;
	record->seq = synos_ring_append(&synos_ring, event, privileged);
	if (event->event_type == SYNOS_EVENT_SECURITY)
		WRITE_ONCE(synos_event_counters.security,
			   synos_event_counters.security + 1);
	return 0;
}

/**
 * synos_event_log - Store a valid event, and notify of it
 * @event: Event; its timestamp is ignored.
 * @privileged: The caller is not subject to the rate limits, and its events are
 *	kept where others do not overwrite them.
 *
 * The filter comes first: what it drops does not reach the ring, so it does not
 * use up the rate limits.
 *
 * Context: Process context. Takes and releases synos_event_lock. May sleep.
 * Return: 0 if @event was stored or filtered, or %-EAGAIN over a rate limit.
 */
int synos_event_log(const struct synos_ai_event *event, bool privileged)
{
	struct synos_event_record record = { .event = *event };
	bool match = synos_filter_match(event);
	int err = 0;

	write_seqlock(&synos_event_lock);
	if (match)
		err = synos_event_store(&record, privileged);
	else
		synos_event_counters.filtered++;
	write_sequnlock(&synos_event_lock);

	if (match && !err)
		synos_event_notify(&record);
	return err;
}

/**
 * synos_event_count_refused - Count an event that was not valid
 *
 * Context: Process context. Takes and releases synos_event_lock.
 */
void synos_event_count_refused(void)
{
	write_seqlock(&synos_event_lock);
	synos_event_counters.refused++;
	write_sequnlock(&synos_event_lock);
}

/**
 * synos_events_check_access - Check that the caller may read the events
 *
 * Events tell what other users do. As with dmesg, who may read them is checked
 * when a file is opened.
 *
 * Return: 0, or %-EPERM if it takes CAP_SYSLOG in the initial user namespace.
 */
int synos_events_check_access(void)
{
	if (READ_ONCE(synos_events_restrict) && !capable(CAP_SYSLOG))
		return -EPERM;
	return 0;
}

/**
 * synos_event_read - Read one of the events that are kept
 * @seq: Number of the event, from 1 on.
 * @record: Where the event goes; a later one if @seq is no longer kept.
 *
 * Return: 0, or %-ENOENT if there is no event @seq yet.
 */
int synos_event_read(u64 seq, struct synos_event_record *record)
{
	return synos_ring_read(&synos_ring, seq, record);
}

/**
 * synos_event_last - Number of the newest event
 *
 * Return: The number, 0 if there is none.
 */
u64 synos_event_last(void)
{
	return synos_ring_head(&synos_ring);
}

/**
 * synos_event_wait - Wait for a newer event
 * @last: Number of the newest event that the caller knows.
 *
 * Context: Process context. Sleeps.
 * Return: 0, or %-ERESTARTSYS on a signal.
 */
int synos_event_wait(u64 last)
{
	return wait_event_interruptible(synos_event_waitq,
					synos_event_last() > last);
}

/**
 * synos_event_poll_wait - Add a poller to the waiters for the next event
 * @file: File that is polled.
 * @table: The poller's.
 */
void synos_event_poll_wait(struct file *file, struct poll_table_struct *table)
{
	poll_wait(file, &synos_event_waitq, table);
}

/**
 * synos_event_get_counters - Read the counters, all of one moment
 * @counters: Where they go.
 *
 * Takes no lock: whoever reads this again and again does not hold up those who
 * log.
 */
void synos_event_get_counters(struct synos_event_counters *counters)
{
	unsigned int seq;

	do {
		seq = read_seqbegin(&synos_event_lock);
		*counters = synos_event_counters;
		counters->accepted = synos_ring_head(&synos_ring);
		counters->overwritten = synos_ring_lost(&synos_ring);
	} while (read_seqretry(&synos_event_lock, seq));
}

/**
 * synos_event_count_security - Number of accepted events of type security
 *
 * Return: The number.
 */
u64 synos_event_count_security(void)
{
	return READ_ONCE(synos_event_counters.security);
}
