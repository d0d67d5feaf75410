/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * SynOS AI: a query, as query.c and ask.c see it.
 */
#ifndef _KERNEL_SYNOS_QUERY_H
#define _KERNEL_SYNOS_QUERY_H

#include <linux/list.h>
#include <linux/types.h>
#include <linux/wait.h>
#include <uapi/linux/synos_ai.h>

struct sk_buff;
struct ucounts;

/**
 * struct synos_query - A query of a task
 * @list: In the list of queries in flight.
 * @waitq: Where the waiter sleeps.
 * @user: Who asks; a reference.
 * @privileged: The limit of the user does not apply.
 * @skb: The message; once it is sent, only to be compared with others.
 * @id: Number of the query since boot.
 * @deadline: When its time is over, in jiffies.
 * @result: %-EINPROGRESS while it is in flight, then its result.
 * @to: The caller's argument.
 * @text: The question.
 * @confidence: Of the answer.
 * @response_len: Its length in bytes, without a NUL.
 * @response: The answer, of which no more is set than that.
 */
struct synos_query {
	struct list_head list;
	wait_queue_head_t waitq;
	struct ucounts *user;
	bool privileged;
	struct sk_buff *skb;
	u64 id;
	unsigned long deadline;
	int result;
	struct synos_recommendation __user *to;
	char text[SYNOS_QUERY_LEN];
	u32 confidence;
	size_t response_len;
	char response[SYNOS_RESPONSE_LEN];
};

int synos_query_send(struct synos_query *query);
int synos_query_end(struct synos_query *query, int result);

#endif /* _KERNEL_SYNOS_QUERY_H */
