// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: messages of queries, to the socket that is attached.
 */
#include <linux/cred.h>
#include <linux/jiffies.h>
#include <linux/netlink.h>
#include <linux/sched.h>
#include <linux/skbuff.h>
#include <linux/user_namespace.h>

#include <net/genetlink.h>
#include <net/sock.h>

#include "internal.h"
#include "synos-nl-gen.h"

/**
 * synos_nl_cmd - What a message of the family is
 * @skb: Message.
 *
 * Return: The command.
 */
static u8 synos_nl_cmd(const struct sk_buff *skb)
{
	const struct genlmsghdr *header = nlmsg_data(nlmsg_hdr(skb));

	return header->cmd;
}

/**
 * synos_nl_query_id - Attribute with the number of a query
 * @skb: Message that synos_nl_new_query() has made.
 *
 * Return: The attribute, which is the first.
 */
static struct nlattr *synos_nl_query_id(const struct sk_buff *skb)
{
	return genlmsg_data(nlmsg_data(nlmsg_hdr(skb)));
}

/**
 * synos_nl_new_query - Make the message of a query
 * @text: The question.
 * @left: Time that the daemon has for the answer, in jiffies.
 *
 * Who asks is the current process: its number may be another's later, and so the
 * time of its start is said too. The number of the query is set when it is sent.
 *
 * Return: The message, or NULL if out of memory.
 */
struct sk_buff *synos_nl_new_query(const char *text, unsigned long left)
{
	u64 started = current->group_leader->start_boottime;
	struct sk_buff *skb;
	void *header;

	skb = synos_nl_new(SYNOS_AI_CMD_QUERY,
			   2 * nla_total_size(sizeof(u64)) +
			   3 * nla_total_size(sizeof(u32)) +
			   nla_total_size(SYNOS_QUERY_LEN), GFP_KERNEL,
			   &header);
	if (!skb)
		return NULL;
	if (!nla_reserve(skb, SYNOS_AI_A_QUERY_ID, sizeof(u64)) ||
	    nla_put_u32(skb, SYNOS_AI_A_QUERY_PID, task_tgid_nr(current)) ||
	    nla_put_string(skb, SYNOS_AI_A_QUERY_TEXT, text) ||
	    nla_put_u32(skb, SYNOS_AI_A_QUERY_UID,
			from_kuid(&init_user_ns, current_euid())) ||
	    nla_put_uint(skb, SYNOS_AI_A_QUERY_START_TIME, started) ||
	    nla_put_u32(skb, SYNOS_AI_A_QUERY_TIMEOUT,
			jiffies_to_msecs(left))) {
		nlmsg_free(skb);
		return NULL;
	}
	genlmsg_end(skb, header);
	return skb;
}

/**
 * synos_nl_send - Put a message into a socket's queue
 * @sk: The daemon's socket.
 * @skb: Message; the socket's on success.
 *
 * Not by the address of the socket: once it is closed, another process may have
 * taken that. Nor by netlink_attachskb(): a message for which there is no room
 * would have the socket report that it has lost something, which it has not.
 *
 * Context: Under synos_query_lock, which keeps @sk alive, and others from taking
 * the room.
 * Return: 0, or %-EAGAIN if the socket's buffer is full.
 */
static int synos_nl_send(struct sock *sk, struct sk_buff *skb)
{
	if (atomic_read(&sk->sk_rmem_alloc) + skb->truesize >
	    READ_ONCE(sk->sk_rcvbuf))
		return -EAGAIN;
	skb_set_owner_r(skb, sk);
	/* Drops a reference */
	sock_hold(sk);
	netlink_sendskb(sk, skb);
	return 0;
}

/**
 * synos_nl_send_query - Send a query to the daemon
 * @sk: The daemon's socket.
 * @skb: Message that synos_nl_new_query() has made; the socket's on success.
 * @id: Number of the query.
 *
 * Context: Under synos_query_lock.
 * Return: 0, or %-EAGAIN if the socket's buffer is full.
 */
int synos_nl_send_query(struct sock *sk, struct sk_buff *skb, u64 id)
{
	memcpy(nla_data(synos_nl_query_id(skb)), &id, sizeof(id));
	return synos_nl_send(sk, skb);
}

/**
 * synos_nl_withdraw_query - Take a query out of a socket's queue
 * @sk: The daemon's socket.
 * @sent: The message as it was sent. It may be freed and another one be in its
 *	place, and so it is looked at only if it is in the queue.
 * @id: Number of the query.
 *
 * Context: Under synos_query_lock.
 * Return: true, or false if the daemon has read it.
 */
bool synos_nl_withdraw_query(struct sock *sk, const struct sk_buff *sent, u64 id)
{
	struct sk_buff_head *queue = &sk->sk_receive_queue;
	struct sk_buff *skb, *found = NULL;
	unsigned long flags;

	spin_lock_irqsave(&queue->lock, flags);
	skb_queue_walk(queue, skb) {
		/* Processes can send to the socket too, but not from port 0 */
		if (skb != sent || NETLINK_CB(skb).portid ||
		    nlmsg_hdr(skb)->nlmsg_type != synos_ai_nl_family.id ||
		    synos_nl_cmd(skb) != SYNOS_AI_CMD_QUERY ||
		    memcmp(nla_data(synos_nl_query_id(skb)), &id, sizeof(id)))
			continue;
		__skb_unlink(skb, queue);
		found = skb;
		break;
	}
	spin_unlock_irqrestore(&queue->lock, flags);
	kfree_skb(found);
	return found;
}

/**
 * synos_nl_send_cancel - Tell the daemon that nobody waits for a query any more
 * @sk: The daemon's socket.
 * @id: Number of the query, which the daemon has read.
 *
 * What is lost here costs the daemon an answer that is refused. Messages that it
 * has not read are never more than queries that it has.
 *
 * Context: Under synos_query_lock.
 * Return: 0, or:
 *
 * * %-ENOMEM - Out of memory.
 * * %-EAGAIN - The socket's buffer is full.
 */
int synos_nl_send_cancel(struct sock *sk, u64 id)
{
	struct sk_buff *skb;
	void *header;
	int err;

	skb = synos_nl_new(SYNOS_AI_CMD_CANCEL, nla_total_size(sizeof(u64)),
			   GFP_ATOMIC, &header);
	if (!skb)
		return -ENOMEM;
	err = nla_put_uint(skb, SYNOS_AI_A_QUERY_ID, id);
	if (!err) {
		genlmsg_end(skb, header);
		err = synos_nl_send(sk, skb);
	}
	if (err)
		nlmsg_free(skb);
	return err;
}
