// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: the generic netlink family. The tables are generated from
 * Documentation/netlink/specs/synos_ai.yaml into synos-nl-gen.c; here are its
 * operations. notify.c has what the kernel sends by itself.
 */
#define pr_fmt(fmt) "synos: " fmt

#include <linux/array_size.h>
#include <linux/build_bug.h>
#include <linux/init.h>
#include <linux/netlink.h>
#include <linux/printk.h>
#include <linux/sched.h>

#include <net/genetlink.h>
#include <net/net_namespace.h>

#include "internal.h"
#include "synos-nl-gen.h"

static_assert(sizeof_field(struct synos_recommendation, response) ==
	      SYNOS_AI_RESPONSE_MAX + 1);

/**
 * synos_ai_nl_sock_priv_init - Set up what is kept of a socket
 * @channel: What is kept of the socket; zeroed.
 */
void synos_ai_nl_sock_priv_init(struct synos_channel *channel)
{
}

/**
 * synos_ai_nl_sock_priv_destroy - Detach a socket that is being closed
 * @channel: What is kept of the socket; freed next.
 */
void synos_ai_nl_sock_priv_destroy(struct synos_channel *channel)
{
	synos_query_detach(channel);
}

/**
 * synos_ai_nl_attach_doit - Attach the socket that the message came from
 * @skb: Message.
 * @info: What was parsed of it.
 *
 * Return: 0, or:
 *
 * * %-ENOTCONN - No process is registered.
 * * %-EPERM - Another process is registered.
 * * %-EBUSY - Another socket is attached.
 * * %-ENOMEM - Out of memory.
 */
int synos_ai_nl_attach_doit(struct sk_buff *skb, struct genl_info *info)
{
	struct synos_channel *channel;
	int err = synos_state_check_registered();

	if (err == -ENOTCONN)
		NL_SET_ERR_MSG(info->extack, "no process is registered");
	else if (err)
		NL_SET_ERR_MSG(info->extack, "another process is registered");
	if (err)
		return err;

	channel = genl_sk_priv_get(&synos_ai_nl_family, NETLINK_CB(skb).sk);
	if (IS_ERR(channel))
		return PTR_ERR(channel);
	err = synos_query_attach(channel, NETLINK_CB(skb).sk);
	if (err)
		NL_SET_ERR_MSG(info->extack, "another socket is attached");
	return err;
}

/**
 * synos_ai_nl_detach_doit - Detach the socket that the message came from
 * @skb: Message.
 * @info: What was parsed of it.
 *
 * Return: 0, or:
 *
 * * %-ENOTCONN - The socket is not attached.
 * * %-ENOMEM - Out of memory.
 */
int synos_ai_nl_detach_doit(struct sk_buff *skb, struct genl_info *info)
{
	struct synos_channel *channel;
	int err;

	channel = genl_sk_priv_get(&synos_ai_nl_family, NETLINK_CB(skb).sk);
	if (IS_ERR(channel))
		return PTR_ERR(channel);
	err = synos_query_detach(channel);
	if (err)
		NL_SET_ERR_MSG(info->extack, "this socket is not attached");
	return err;
}

/**
 * synos_ai_nl_reply_doit - Pass a reply on to its query
 * @skb: Message.
 * @info: What was parsed of it.
 *
 * That the text is terminated and not too long is what the policy says.
 *
 * Return: 0, or:
 *
 * * %-EINVAL - An attribute is missing or not valid.
 * * %-ERANGE - The confidence or the response is out of range.
 * * %-EPERM - The caller is not the registered process, or the socket is not
 *   the attached one.
 * * %-ENOENT - No query of this number has a waiter.
 * * %-ENOMEM - Out of memory.
 */
int synos_ai_nl_reply_doit(struct sk_buff *skb, struct genl_info *info)
{
	struct synos_channel *channel;
	int err;

	if (GENL_REQ_ATTR_CHECK(info, SYNOS_AI_A_QUERY_ID) ||
	    GENL_REQ_ATTR_CHECK(info, SYNOS_AI_A_QUERY_RESPONSE) ||
	    GENL_REQ_ATTR_CHECK(info, SYNOS_AI_A_QUERY_CONFIDENCE)) {
		NL_SET_ERR_MSG(info->extack,
			       "a reply has an id, a response and a confidence");
		return -EINVAL;
	}
	/* A socket can be passed to another process; the registration cannot */
	if (synos_state_check_registered()) {
		NL_SET_ERR_MSG(info->extack,
			       "only the registered process may reply");
		return -EPERM;
	}
	channel = genl_sk_priv_get(&synos_ai_nl_family, NETLINK_CB(skb).sk);
	if (IS_ERR(channel))
		return PTR_ERR(channel);
	err = synos_query_reply(channel,
				nla_get_uint(info->attrs[SYNOS_AI_A_QUERY_ID]),
				info->attrs[SYNOS_AI_A_QUERY_RESPONSE],
				nla_get_u32(info->attrs[SYNOS_AI_A_QUERY_CONFIDENCE]));
	if (err == -EPERM)
		NL_SET_ERR_MSG(info->extack, "this socket is not attached");
	else if (err)
		NL_SET_ERR_MSG_ATTR(info->extack,
				    info->attrs[SYNOS_AI_A_QUERY_ID],
				    "no query of this id is waited for");
	return err;
}

/**
 * synos_nl_send_reply - Send the reply to a message
 * @info: What was parsed of the message.
 * @skb: Reply.
 * @header: Its header.
 * @err: 0, or an error that occurred while it was filled.
 *
 * Return: 0, or the error.
 */
static int synos_nl_send_reply(struct genl_info *info, struct sk_buff *skb,
			       void *header, int err)
{
	if (err) {
		nlmsg_free(skb);
		return err;
	}
	genlmsg_end(skb, header);
	return genlmsg_reply(skb, info);
}

/**
 * synos_ai_nl_get_state_doit - Tell the last state and who is registered
 * @skb: Message.
 * @info: What was parsed of it.
 *
 * Return: 0, or %-ENOMEM.
 */
int synos_ai_nl_get_state_doit(struct sk_buff *skb, struct genl_info *info)
{
	struct synos_consciousness_state state;
	pid_t pid = synos_state_get(&state);
	struct sk_buff *reply;
	void *header;

	reply = synos_nl_new_as(info, SYNOS_NL_STATE_SIZE, GFP_KERNEL, &header);
	if (!reply)
		return -ENOMEM;
	return synos_nl_send_reply(info, reply, header,
				   synos_nl_put_state(reply, &state, pid));
}

/**
 * synos_ai_nl_get_limits_doit - Tell the limits of users
 * @skb: Message.
 * @info: What was parsed of it.
 *
 * Return: 0, or %-ENOMEM.
 */
int synos_ai_nl_get_limits_doit(struct sk_buff *skb, struct genl_info *info)
{
	const struct {
		int attribute;
		unsigned int value;
	} limits[] = {
		{ SYNOS_AI_A_LIMITS_MIN_SEVERITY, READ_ONCE(synos_min_severity) },
		{ SYNOS_AI_A_LIMITS_EVENT_MASK, READ_ONCE(synos_event_mask) },
		{ SYNOS_AI_A_LIMITS_RATE, READ_ONCE(synos_rate_limit) },
		{ SYNOS_AI_A_LIMITS_USER_RATE, READ_ONCE(synos_user_rate_limit) },
		{ SYNOS_AI_A_LIMITS_QUERY_TIMEOUT,
		  READ_ONCE(synos_query_timeout_ms) },
		{ SYNOS_AI_A_LIMITS_QUERIES, READ_ONCE(synos_queries_max) },
		{ SYNOS_AI_A_LIMITS_USER_QUERIES,
		  READ_ONCE(synos_user_queries_max) },
	};
	struct sk_buff *reply;
	void *header;
	int i, err = 0;

	reply = synos_nl_new_as(info, ARRAY_SIZE(limits) *
				nla_total_size(sizeof(u32)), GFP_KERNEL,
				&header);
	if (!reply)
		return -ENOMEM;
	for (i = 0; i < ARRAY_SIZE(limits) && !err; i++)
		err = nla_put_u32(reply, limits[i].attribute, limits[i].value);
	return synos_nl_send_reply(info, reply, header, err);
}

/**
 * synos_nl_init - Register the family
 *
 * Return: 0, or the error of genl_register_family().
 */
static int __init synos_nl_init(void)
{
	int err = genl_register_family(&synos_ai_nl_family);

	if (err)
		pr_err("no netlink family %s: %d\n", SYNOS_AI_FAMILY_NAME, err);
	return err;
}
fs_initcall(synos_nl_init);
