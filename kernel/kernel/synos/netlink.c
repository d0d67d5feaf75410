// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: the generic netlink family. The tables are generated from
 * Documentation/netlink/specs/synos_ai.yaml into synos-nl-gen.c; here are its
 * operations. notify.c has what the kernel sends by itself.
 */
#define pr_fmt(fmt) "synos: " fmt

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
