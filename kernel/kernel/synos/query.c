// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: queries on their way to the daemon and back.
 *
 * A query lives on the stack of its waiter, and is on the list while that one
 * waits. It is completed under the lock, and the waiter takes the lock once
 * more before it returns. So a reply, the timeout, a signal and the end of the
 * daemon may race: exactly one of them counts.
 */
#include <linux/errno.h>
#include <linux/freezer.h>
#include <linux/jiffies.h>
#include <linux/list.h>
#include <linux/lockdep.h>
#include <linux/sched.h>
#include <linux/spinlock.h>
#include <linux/wait.h>

#include <net/netlink.h>
#include <net/sock.h>

#include <trace/events/synos_ai.h>

#include "internal.h"

/* In flight at once, of all callers together */
#define SYNOS_QUERIES_MAX 64

/**
 * struct synos_query - A query in flight
 * @list: In synos_queries.
 * @waitq: Where the waiter sleeps.
 * @id: Number of the query since boot.
 * @result: %-EINPROGRESS until it is completed, then its result.
 * @recommendation: The question, and where the answer goes.
 */
struct synos_query {
	struct list_head list;
	wait_queue_head_t waitq;
	u64 id;
	int result;
	struct synos_recommendation *recommendation;
};

unsigned int synos_query_timeout_ms = 5000;

/*
 * Protects all below, and every query on the list. Taken in process context
 * only. The locks of the wait queues nest in it.
 */
static DEFINE_SPINLOCK(synos_query_lock);

static LIST_HEAD(synos_queries);
static unsigned int synos_queries_in_flight;
static u64 synos_query_last_id;
static struct synos_query_counters synos_query_counters;

/* The socket that is attached, or NULL */
static struct synos_channel *synos_attached;

/**
 * synos_query_enqueue - Put a query on the list
 * @query: Query; its number is set.
 * @sk: Where the attached socket goes, with a reference for the caller.
 *
 * Context: Process context. Takes and releases synos_query_lock.
 * Return: 0, %-ENOTCONN if no daemon is attached, or %-EAGAIN if too many
 * queries are in flight.
 */
static int synos_query_enqueue(struct synos_query *query, struct sock **sk)
{
	int err = 0;

	spin_lock(&synos_query_lock);
	synos_query_counters.asked++;
	if (!synos_attached) {
		err = -ENOTCONN;
	} else if (synos_queries_in_flight >= SYNOS_QUERIES_MAX) {
		err = -EAGAIN;
	} else {
		*sk = synos_attached->sk;
		sock_hold(*sk);
		query->id = ++synos_query_last_id;
		synos_queries_in_flight++;
		list_add_tail(&query->list, &synos_queries);
	}
	spin_unlock(&synos_query_lock);
	return err;
}

/**
 * synos_query_dequeue - Take a query off the list
 * @query: Query.
 * @result: Its result, unless it has been completed.
 *
 * Context: Process context. Takes and releases synos_query_lock.
 * Return: The result of the query.
 */
static int synos_query_dequeue(struct synos_query *query, int result)
{
	spin_lock(&synos_query_lock);
	list_del(&query->list);
	synos_queries_in_flight--;
	if (query->result == -EINPROGRESS)
		query->result = result;
	if (!query->result)
		synos_query_counters.answered++;
	else if (query->result == -ETIMEDOUT)
		synos_query_counters.timed_out++;
	spin_unlock(&synos_query_lock);
	return query->result;
}

/**
 * synos_query_wait - Wait until a query is completed
 * @query: Query that has been sent.
 *
 * Return: %-ETIMEDOUT, or %-EINTR on a signal; of no meaning if the query has
 * been completed.
 */
static int synos_query_wait(struct synos_query *query)
{
	unsigned int timeout = READ_ONCE(synos_query_timeout_ms);
	long left;

	/* Frozen meanwhile, it goes on waiting */
	left = wait_event_freezable_timeout(query->waitq,
					    READ_ONCE(query->result) !=
						    -EINPROGRESS,
					    msecs_to_jiffies(timeout));
	return left < 0 ? -EINTR : -ETIMEDOUT;
}

/**
 * synos_query_send_and_wait - Send a query to the daemon and wait for its reply
 * @recommendation: The question; the answer is set on success.
 *
 * Context: Process context. Takes and releases synos_query_lock. Sleeps.
 * Return: 0, or:
 *
 * * %-ENOTCONN - No daemon is attached.
 * * %-EAGAIN - Too many queries are in flight, or the daemon's socket is full.
 * * %-ENOMEM - Out of memory.
 * * %-ETIMEDOUT - The daemon did not answer in time.
 * * %-EINTR - A signal.
 * * %-ECONNRESET - The daemon went away meanwhile.
 */
int synos_query_send_and_wait(struct synos_recommendation *recommendation)
{
	struct synos_query query = {
		.result = -EINPROGRESS,
		.recommendation = recommendation,
	};
	struct sock *sk;
	int err;

	init_waitqueue_head(&query.waitq);
	err = synos_query_enqueue(&query, &sk);
	if (err)
		return err;
	trace_synos_query(query.id, recommendation->query);
	err = synos_nl_send_query(sk, query.id, recommendation->query);
	sock_put(sk);
	if (!err)
		err = synos_query_wait(&query);
	err = synos_query_dequeue(&query, err);
	trace_synos_reply(query.id, err, err ? 0 : recommendation->confidence);
	return err;
}

/**
 * synos_query_complete - Set the result of a query, and wake its waiter
 * @query: Query on the list.
 * @result: Its result.
 *
 * Context: Under synos_query_lock, which keeps @query alive.
 */
static void synos_query_complete(struct synos_query *query, int result)
{
	lockdep_assert_held(&synos_query_lock);

	/* The waiter reads it without the lock, and then takes the lock */
	WRITE_ONCE(query->result, result);
	wake_up(&query->waitq);
}

/**
 * synos_query_find - Find a query that is not completed
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
			return query->result == -EINPROGRESS ? query : NULL;
	return NULL;
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
 * has a waiter.
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
	} else {
		nla_strscpy(query->recommendation->response, response,
			    SYNOS_RESPONSE_LEN);
		/* An attribute may have more behind its first NUL */
		synos_text_sanitize(query->recommendation->response,
				    SYNOS_RESPONSE_LEN);
		query->recommendation->confidence = confidence;
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
	struct synos_query *query;
	int err = 0;

	spin_lock(&synos_query_lock);
	if (!synos_attached || (channel && synos_attached != channel)) {
		err = -ENOTCONN;
	} else {
		synos_attached = NULL;
		list_for_each_entry(query, &synos_queries, list)
			if (query->result == -EINPROGRESS)
				synos_query_complete(query, -ECONNRESET);
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
