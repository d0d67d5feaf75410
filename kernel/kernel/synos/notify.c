// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: notifications of states and events, to those who listen.
 */
#include <linux/netlink.h>
#include <linux/skbuff.h>

#include <net/genetlink.h>
#include <net/net_namespace.h>

#include "internal.h"
#include "synos-nl-gen.h"

/**
 * synos_nl_new_as - Allocate a message, a reply or one that nobody asked for
 * @info: What was parsed of the message that it replies to, or what
 *	genl_info_init_ntf() has set.
 * @size: Room for attributes, in bytes.
 * @flags: How to allocate.
 * @header: Where the header goes, for genlmsg_end().
 *
 * Return: The message, or NULL if out of memory.
 */
struct sk_buff *synos_nl_new_as(const struct genl_info *info, size_t size,
				gfp_t flags, void **header)
{
	struct sk_buff *skb = genlmsg_new(size, flags);

	if (!skb)
		return NULL;
	*header = genlmsg_iput(skb, info);
	if (*header)
		return skb;
	nlmsg_free(skb);
	return NULL;
}

/**
 * synos_nl_new - Allocate a message that nobody asked for
 * @cmd: What it is.
 * @size: Room for attributes, in bytes.
 * @flags: How to allocate.
 * @header: Where the header goes, for genlmsg_end().
 *
 * Return: The message, or NULL if out of memory.
 */
struct sk_buff *synos_nl_new(u8 cmd, size_t size, gfp_t flags, void **header)
{
	struct genl_info info;

	genl_info_init_ntf(&info, &synos_ai_nl_family, cmd);
	return synos_nl_new_as(&info, size, flags, header);
}

/**
 * synos_nl_multicast - Send a message to a multicast group
 * @skb: Message; NULL if it could not be made.
 * @header: Its header.
 * @err: 0, or an error that occurred while it was filled.
 * @group: Group.
 *
 * A message that cannot be sent is lost, and listeners learn that from their
 * sockets: their next recvmsg(2) fails with ENOBUFS.
 */
static void synos_nl_multicast(struct sk_buff *skb, void *header, int err,
			       unsigned int group)
{
	if (!skb || err) {
		nlmsg_free(skb);
		genl_set_err(&synos_ai_nl_family, &init_net, 0, group,
			     -ENOBUFS);
		return;
	}
	genlmsg_end(skb, header);
	genlmsg_multicast(&synos_ai_nl_family, skb, 0, group, GFP_KERNEL);
}

/**
 * synos_nl_put_state - Add a state to a message
 * @skb: Message with room for %SYNOS_NL_STATE_SIZE bytes.
 * @state: State.
 * @pid: Registered process; 0 if there is none.
 *
 * Return: 0, or %-EMSGSIZE.
 */
int synos_nl_put_state(struct sk_buff *skb,
		       const struct synos_consciousness_state *state, pid_t pid)
{
	return nla_put_uint(skb, SYNOS_AI_A_STATE_AWARENESS_LEVEL,
			    state->awareness_level) ?:
	       nla_put_uint(skb, SYNOS_AI_A_STATE_THREAT_LEVEL,
			    state->threat_level) ?:
	       nla_put_uint(skb, SYNOS_AI_A_STATE_LEARNING_STATE,
			    state->learning_state) ?:
	       nla_put_string(skb, SYNOS_AI_A_STATE_CONTEXT,
			      state->current_context) ?:
	       nla_put_uint(skb, SYNOS_AI_A_STATE_LAST_UPDATE,
			    state->last_update) ?:
	       pid ? nla_put_u32(skb, SYNOS_AI_A_STATE_PID, pid) : 0;
}

/**
 * synos_nl_notify_state - Notify listeners of a state
 * @state: The state.
 * @pid: Process that published it.
 *
 * Context: Process context. May sleep.
 */
void synos_nl_notify_state(const struct synos_consciousness_state *state,
			   pid_t pid)
{
	struct sk_buff *skb;
	void *header;
	int err = 0;

	if (!genl_has_listeners(&synos_ai_nl_family, &init_net,
				SYNOS_AI_NLGRP_STATE))
		return;
	skb = synos_nl_new(SYNOS_AI_CMD_STATE, SYNOS_NL_STATE_SIZE, GFP_KERNEL,
			   &header);
	if (skb)
		err = synos_nl_put_state(skb, state, pid);
	synos_nl_multicast(skb, header, err, SYNOS_AI_NLGRP_STATE);
}

/**
 * synos_nl_notify_end - Notify listeners of the end of a registration
 * @pid: Process that was registered.
 *
 * Context: Process context. May sleep.
 */
void synos_nl_notify_end(pid_t pid)
{
	struct sk_buff *skb;
	void *header;
	int err = 0;

	if (!genl_has_listeners(&synos_ai_nl_family, &init_net,
				SYNOS_AI_NLGRP_STATE))
		return;
	skb = synos_nl_new(SYNOS_AI_CMD_END, nla_total_size(sizeof(u32)),
			   GFP_KERNEL, &header);
	if (skb)
		err = nla_put_u32(skb, SYNOS_AI_A_STATE_PID, pid);
	synos_nl_multicast(skb, header, err, SYNOS_AI_NLGRP_STATE);
}

/**
 * synos_nl_notify_event - Notify listeners of an event
 * @record: The event.
 *
 * Context: Process context. May sleep.
 */
void synos_nl_notify_event(const struct synos_event_record *record)
{
	const struct synos_ai_event *event = &record->event;
	struct sk_buff *skb;
	void *header;
	int err = 0;

	if (!genl_has_listeners(&synos_ai_nl_family, &init_net,
				SYNOS_AI_NLGRP_EVENT))
		return;
	skb = synos_nl_new(SYNOS_AI_CMD_EVENT,
			   2 * nla_total_size(sizeof(u64)) +
			   3 * nla_total_size(sizeof(u32)) +
			   nla_total_size(SYNOS_DESCRIPTION_LEN), GFP_KERNEL,
			   &header);
	if (skb)
		err = nla_put_uint(skb, SYNOS_AI_A_EVENT_SEQ, record->seq) ?:
		      nla_put_u32(skb, SYNOS_AI_A_EVENT_TYPE,
				  event->event_type) ?:
		      nla_put_u32(skb, SYNOS_AI_A_EVENT_PID, event->pid) ?:
		      nla_put_uint(skb, SYNOS_AI_A_EVENT_TIMESTAMP,
				   event->timestamp) ?:
		      nla_put_string(skb, SYNOS_AI_A_EVENT_DESCRIPTION,
				     event->description) ?:
		      nla_put_u32(skb, SYNOS_AI_A_EVENT_SEVERITY,
				  event->severity);
	synos_nl_multicast(skb, header, err, SYNOS_AI_NLGRP_EVENT);
}
