// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: queries on their way to the daemon and back.
 *
 * A query lives on the stack of the thread that asks. It is on the list while
 * that thread waits; whoever ends it does so under the lock, and the waiter takes
 * the lock once more before it goes. So a reply, a time limit, a signal and the
 * end of the daemon may come together: exactly one of them counts.
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

/* At once, from all callers together */
#define SYNOS_QUERIES_MAX 64

/**
 * struct synos_query - A query in flight
 * @list: In synos_queries.
 * @wait: Where the asking thread waits.
 * @id: Number of the query since boot.
 * @result: %-EINPROGRESS while it is waited for, then the result of the query.
 * @recommendation: The question, and where the answer goes.
 */
struct synos_query {
	struct list_head list;
	wait_queue_head_t wait;
	u64 id;
	int result;
	struct synos_recommendation *recommendation;
};

unsigned int synos_query_timeout_ms = 5000;

/* Protects all below, and every query on the list. Taken in process context
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
 * synos_query_begin - Put a query on the list
 * @query: Query; its number is set.
 * @sk: Where the attached socket goes, with a reference for the caller.
 *
 * Context: Process context. Takes and releases synos_query_lock.
 * Return: 0, %-ENOTCONN if no daemon is attached, or %-EAGAIN if too many
 * queries are in flight.
 */
static int synos_query_begin(struct synos_query *query, struct sock **sk)
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
 * synos_query_end - Take a query off the list
 * @query: Query.
 * @result: Its result, unless another one came first.
 *
 * Context: Process context. Takes and releases synos_query_lock.
 * Return: The result of the query.
 */
static int synos_query_end(struct synos_query *query, int result)
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
 * synos_query_await - Wait for the end of a query
 * @query: Query that has been sent.
 *
 * Return: %-ETIMEDOUT, or %-EINTR on a signal; of no meaning if the query was
 * ended by another.
 */
static int synos_query_await(struct synos_query *query)
{
	unsigned int limit = READ_ONCE(synos_query_timeout_ms);
	long left;

	/* Frozen meanwhile, it goes on waiting */
	left = wait_event_freezable_timeout(query->wait,
					    READ_ONCE(query->result) !=
						    -EINPROGRESS,
					    msecs_to_jiffies(limit));
	return left < 0 ? -EINTR : -ETIMEDOUT;
}

/**
 * synos_query_ask - Ask the attached daemon and wait for its answer
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
int synos_query_ask(struct synos_recommendation *recommendation)
{
	struct synos_query query = {
		.result = -EINPROGRESS,
		.recommendation = recommendation,
	};
	struct sock *sk;
	int err;

	init_waitqueue_head(&query.wait);
	err = synos_query_begin(&query, &sk);
	if (err)
		return err;
	trace_synos_query(query.id, recommendation->query);
	err = synos_nl_send_query(sk, query.id, recommendation->query);
	sock_put(sk);
	if (!err)
		err = synos_query_await(&query);
	err = synos_query_end(&query, err);
	trace_synos_reply(query.id, err, err ? 0 : recommendation->confidence);
	return err;
}

/**
 * synos_query_finish - Give a query its result and wake up who waits for it
 * @query: Query on the list.
 * @result: Its result.
 *
 * Context: Under synos_query_lock, which keeps @query alive.
 */
static void synos_query_finish(struct synos_query *query, int result)
{
	lockdep_assert_held(&synos_query_lock);

	/* Read without the lock by the waiter, who then takes it */
	WRITE_ONCE(query->result, result);
	wake_up(&query->wait);
}

/**
 * synos_query_find - Find a query that is still waited for
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
 * synos_query_answer - Answer a query
 * @from: Socket that the answer came from.
 * @id: Number of the query.
 * @response: String attribute, checked by the policy.
 * @confidence: 0 to %SYNOS_CONFIDENCE_MAX.
 *
 * Context: Process context. Takes and releases synos_query_lock.
 * Return: 0, %-EPERM if @from is not attached, or %-ENOENT if no query @id is
 * waited for.
 */
int synos_query_answer(const struct synos_channel *from, u64 id,
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
		synos_text_seal(query->recommendation->response,
				SYNOS_RESPONSE_LEN);
		query->recommendation->confidence = confidence;
		synos_query_finish(query, 0);
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
				synos_query_finish(query, -ECONNRESET);
	}
	spin_unlock(&synos_query_lock);
	return err;
}

/**
 * synos_query_count - Read the counters, all of one moment
 * @counters: Where they go.
 *
 * Context: Process context. Takes and releases synos_query_lock.
 */
void synos_query_count(struct synos_query_counters *counters)
{
	spin_lock(&synos_query_lock);
	*counters = synos_query_counters;
	spin_unlock(&synos_query_lock);
}
