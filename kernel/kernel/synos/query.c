// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: queries in flight, and the socket that they go to.
 *
 * A query is on the list from the moment in which it is sent until it is
 * completed. Reply, time limit, signal and the end of the daemon may race: the
 * first that takes the lock completes it, and all that this lock protects is in this
 * file. ask.c has the side of the one who asks.
 *
 * What nobody waits for any more is of no use to the daemon: the message is taken
 * out of its queue again, or, if the daemon has read it, a cancel message says so.
 */
#include <linux/errno.h>
#include <linux/jiffies.h>
#include <linux/list.h>
#include <linux/lockdep.h>
#include <linux/spinlock.h>
#include <linux/string.h>
#include <linux/user_namespace.h>
#include <linux/wait.h>

#include <net/netlink.h>
#include <net/sock.h>

#include <trace/events/synos_ai.h>

#include "internal.h"
#include "query.h"

unsigned int synos_query_timeout_ms = 5000;
unsigned int synos_queries_max = 64;
unsigned int synos_user_queries_max = 16;

/*
 * Protects all below, every query on the list, and the numbers of queries of
 * users. Taken in process context only. The locks of wait queues and of the
 * attached socket's queue nest in it.
 */
static DEFINE_SPINLOCK(synos_query_lock);

static LIST_HEAD(synos_queries);
static unsigned int synos_queries_in_flight;
static u64 synos_query_last_id;
static struct synos_query_counters synos_query_counters;

/* The socket that is attached, or NULL */
static struct synos_channel *synos_attached;

/**
 * synos_query_count - Counter of a result
 * @result: Result of a query that was sent.
 *
 * Return: The counter.
 */
static u64 *synos_query_count(int result)
{
	switch (result) {
	case 0:
		return &synos_query_counters.answered;
	case -ETIMEDOUT:
		return &synos_query_counters.timed_out;
	case -ECONNRESET:
		return &synos_query_counters.reset;
	default:
		return &synos_query_counters.interrupted;
	}
}

/**
 * synos_query_complete - Set the result of a query, and wake its waiter
 * @query: Query on the list.
 * @result: Its result.
 *
 * Context: Under synos_query_lock.
 */
static void synos_query_complete(struct synos_query *query, int result)
{
	lockdep_assert_held(&synos_query_lock);

	list_del(&query->list);
	synos_queries_in_flight--;
	query->user->synos.queries--;
	(*synos_query_count(result))++;
	/* The waiter reads it without the lock, and then takes the lock */
	WRITE_ONCE(query->result, result);
	wake_up(&query->waitq);
}

/**
 * synos_query_abandon - Complete a query that the daemon need not answer
 * @query: Query on the list.
 * @result: Its result.
 *
 * Context: Under synos_query_lock.
 */
static void synos_query_abandon(struct synos_query *query, int result)
{
	struct sock *sk = synos_attached->sk;

	synos_query_complete(query, result);
	if (!synos_nl_withdraw_query(sk, query->skb, query->id) &&
	    !synos_nl_send_cancel(sk, query->id))
		synos_query_counters.cancelled++;
}

/**
 * synos_query_expire - Complete the queries whose time is over
 *
 * Waiters do it themselves unless they are stopped, and then they must not stand
 * in the way of others.
 *
 * Context: Under synos_query_lock.
 */
static void synos_query_expire(void)
{
	struct synos_query *query, *next;

	lockdep_assert_held(&synos_query_lock);

	list_for_each_entry_safe(query, next, &synos_queries, list)
		if (time_after_eq(jiffies, query->deadline))
			synos_query_abandon(query, -ETIMEDOUT);
}

/**
 * synos_query_user_is_full - Whether a user has all queries in flight that it may
 * @query: Query of the user.
 *
 * Context: Under synos_query_lock.
 * Return: true if one more is too many.
 */
static bool synos_query_user_is_full(const struct synos_query *query)
{
	return !query->privileged && query->user->synos.queries >=
				     READ_ONCE(synos_user_queries_max);
}

/**
 * synos_query_is_full - Whether all queries that may be are in flight
 *
 * Context: Under synos_query_lock.
 * Return: true if one more is too many.
 */
static bool synos_query_is_full(void)
{
	return synos_queries_in_flight >= READ_ONCE(synos_queries_max);
}

/**
 * synos_query_check_limits - Check that one more query may be in flight
 * @query: Query.
 *
 * Context: Under synos_query_lock.
 * Return: 0, or %-EAGAIN.
 */
static int synos_query_check_limits(const struct synos_query *query)
{
	lockdep_assert_held(&synos_query_lock);

	if (synos_query_user_is_full(query) || synos_query_is_full())
		synos_query_expire();
	if (synos_query_user_is_full(query)) {
		synos_query_counters.limited_user++;
		return -EAGAIN;
	}
	if (synos_query_is_full()) {
		synos_query_counters.limited++;
		return -EAGAIN;
	}
	return 0;
}

/**
 * synos_query_start - Send a query, and put it on the list
 * @query: Query with its message; its number is set.
 *
 * Context: Under synos_query_lock.
 * Return: As of synos_query_send().
 */
static int synos_query_start(struct synos_query *query)
{
	int err;

	lockdep_assert_held(&synos_query_lock);

	if (!synos_attached) {
		synos_query_counters.unattached++;
		return -ENOTCONN;
	}
	err = synos_query_check_limits(query);
	if (err)
		return err;
	err = synos_nl_send_query(synos_attached->sk, query->skb,
				  synos_query_last_id + 1);
	if (err) {
		synos_query_counters.congested++;
		return err;
	}
	query->id = ++synos_query_last_id;
	query->result = -EINPROGRESS;
	query->user->synos.queries++;
	synos_queries_in_flight++;
	list_add_tail(&query->list, &synos_queries);
	trace_synos_query(query->id, query->text);
	return 0;
}

/**
 * synos_query_send - Send a query to the daemon
 * @query: Query with its message; its number is set.
 *
 * Context: Process context. Takes and releases synos_query_lock.
 * Return: 0, or the message is the caller's still:
 *
 * * %-ENOTCONN - No daemon is attached.
 * * %-EAGAIN - Too many queries are in flight, of the user or of all, or the
 *   daemon's socket is full.
 */
int synos_query_send(struct synos_query *query)
{
	int err;

	spin_lock(&synos_query_lock);
	synos_query_counters.asked++;
	err = synos_query_start(query);
	spin_unlock(&synos_query_lock);
	return err;
}

/**
 * synos_query_end - End the wait for a query
 * @query: Query that was sent.
 * @result: Its result, unless it has been completed; %-EINPROGRESS if it is to
 *	go on.
 *
 * Context: Process context. Takes and releases synos_query_lock.
 * Return: The result of the query. Unless it is %-EINPROGRESS, the query is the
 * caller's alone.
 */
int synos_query_end(struct synos_query *query, int result)
{
	spin_lock(&synos_query_lock);
	if (query->result == -EINPROGRESS && result != -EINPROGRESS)
		synos_query_abandon(query, result);
	result = query->result;
	spin_unlock(&synos_query_lock);
	return result;
}

/**
 * synos_query_find - Find a query that may be answered
 * @id: Its number.
 *
 * Context: Under synos_query_lock.
 * Return: The query, or NULL.
 */
static struct synos_query *synos_query_find(u64 id)
{
	struct synos_query *query;

	lockdep_assert_held(&synos_query_lock);

	list_for_each_entry(query, &synos_queries, list)
		if (query->id == id)
			return query;
	return NULL;
}

/**
 * synos_query_take_response - Copy a response, and nothing that follows its end
 * @query: Query on the list.
 * @response: String attribute, checked by the policy. It may have more behind its
 *	first NUL.
 */
static void synos_query_take_response(struct synos_query *query,
				      const struct nlattr *response)
{
	query->response_len = strnlen(nla_data(response), nla_len(response));
	memcpy(query->response, nla_data(response), query->response_len);
}

/**
 * synos_query_reply - Complete a query with a reply
 * @from: Socket that the reply came from.
 * @id: Number of the query.
 * @response: String attribute, checked by the policy.
 * @confidence: 0 to %SYNOS_CONFIDENCE_MAX.
 *
 * Context: Process context. Takes and releases synos_query_lock.
 * Return: 0, %-EPERM if @from is not attached, or %-ENOENT if no query @id
 * has a waiter, or its time is over.
 */
int synos_query_reply(const struct synos_channel *from, u64 id,
		      const struct nlattr *response, u32 confidence)
{
	struct synos_query *query;
	int err = 0;

	spin_lock(&synos_query_lock);
	query = synos_query_find(id);
	if (synos_attached != from) {
		err = -EPERM;
	} else if (!query) {
		err = -ENOENT;
	} else if (time_after_eq(jiffies, query->deadline)) {
		/* Its waiter is stopped, or about to wake up */
		synos_query_complete(query, -ETIMEDOUT);
		err = -ENOENT;
	} else {
		synos_query_take_response(query, response);
		query->confidence = confidence;
		synos_query_complete(query, 0);
	}
	spin_unlock(&synos_query_lock);
	return err;
}

/**
 * synos_query_attach - Make a socket the one that receives queries
 * @channel: Socket of the registered process.
 * @sk: The same socket.
 *
 * Context: Process context. Takes and releases synos_query_lock.
 * Return: 0, also if it is attached already, or %-EBUSY if another one is.
 */
int synos_query_attach(struct synos_channel *channel, struct sock *sk)
{
	int err = 0;

	spin_lock(&synos_query_lock);
	if (synos_attached && synos_attached != channel) {
		err = -EBUSY;
	} else {
		channel->sk = sk;
		synos_attached = channel;
	}
	spin_unlock(&synos_query_lock);
	return err;
}

/**
 * synos_query_detach - Undo synos_query_attach()
 * @channel: Socket, or NULL for whichever is attached.
 *
 * All queries in flight end with %-ECONNRESET.
 *
 * Context: Process context. Takes and releases synos_query_lock.
 * Return: 0, or %-ENOTCONN if @channel is not attached.
 */
int synos_query_detach(const struct synos_channel *channel)
{
	struct synos_query *query, *next;
	int err = 0;

	spin_lock(&synos_query_lock);
	if (!synos_attached || (channel && synos_attached != channel)) {
		err = -ENOTCONN;
	} else {
		list_for_each_entry_safe(query, next, &synos_queries, list) {
			synos_nl_withdraw_query(synos_attached->sk, query->skb,
						query->id);
			synos_query_complete(query, -ECONNRESET);
		}
		synos_attached = NULL;
	}
	spin_unlock(&synos_query_lock);
	return err;
}

/**
 * synos_query_get_counters - Read the counters, all of one moment
 * @counters: Where they go.
 *
 * Context: Process context. Takes and releases synos_query_lock.
 */
void synos_query_get_counters(struct synos_query_counters *counters)
{
	spin_lock(&synos_query_lock);
	*counters = synos_query_counters;
	spin_unlock(&synos_query_lock);
}
