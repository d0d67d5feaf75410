// SPDX-License-Identifier: MIT
#include <errno.h>

#include "synos_channel.h"

int synos_channel_open(struct synos_channel *channel, unsigned int timeout_ms)
{
	int err = netlink_open(&channel->netlink, timeout_ms);

	if (err)
		return err;
	err = netlink_resolve(&channel->netlink, SYNOS_AI_FAMILY_NAME,
			      &channel->family);
	if (err)
		netlink_close(&channel->netlink);
	return err;
}

void synos_channel_close(struct synos_channel *channel)
{
	netlink_close(&channel->netlink);
}

static int request(struct synos_channel *channel, uint8_t command,
		   struct netlink_answer *answer)
{
	struct netlink_message message;

	netlink_begin(&message, channel->family.id, command);
	return netlink_request(&channel->netlink, &message, answer, NULL);
}

int synos_channel_attach(struct synos_channel *channel,
			 struct netlink_answer *answer)
{
	return request(channel, SYNOS_AI_CMD_ATTACH, answer);
}

int synos_channel_detach(struct synos_channel *channel,
			 struct netlink_answer *answer)
{
	return request(channel, SYNOS_AI_CMD_DETACH, answer);
}

int synos_channel_reply(struct synos_channel *channel, uint64_t id,
			const char *response, uint32_t confidence,
			struct netlink_answer *answer)
{
	struct netlink_message message;

	netlink_begin(&message, channel->family.id, SYNOS_AI_CMD_REPLY);
	netlink_put_uint(&message, SYNOS_AI_A_QUERY_ID, id);
	netlink_put_string(&message, SYNOS_AI_A_QUERY_RESPONSE, response);
	netlink_put_u32(&message, SYNOS_AI_A_QUERY_CONFIDENCE, confidence);
	return netlink_request(&channel->netlink, &message, answer, NULL);
}

int synos_channel_next_query(struct synos_channel *channel,
			     struct synos_query *query)
{
	struct netlink_message message;
	uint32_t pid;
	int err;

	do {
		err = netlink_receive(&channel->netlink, &message);
		if (err)
			return err;
	} while (message.header.nlmsg_type != channel->family.id ||
		 netlink_command(&message) != SYNOS_AI_CMD_QUERY);
	if (!netlink_get_uint(&message, SYNOS_AI_A_QUERY_ID, &query->id) ||
	    !netlink_get_u32(&message, SYNOS_AI_A_QUERY_PID, &pid) ||
	    !netlink_get_string(&message, SYNOS_AI_A_QUERY_TEXT, query->text,
				sizeof(query->text)))
		return -EBADMSG;
	query->pid = pid;
	return 0;
}
