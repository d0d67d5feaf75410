/* SPDX-License-Identifier: MIT */
#ifndef SYNOS_CHANNEL_H
#define SYNOS_CHANNEL_H

#include <linux/synos_ai.h>
#include <linux/synos_ai_netlink.h>

#include "netlink.h"

/* A socket of the family synos_ai. */
struct synos_channel {
	struct netlink netlink;
	struct netlink_family family;
};

/* A query on its way to the daemon. */
struct synos_query {
	uint64_t id;
	int pid;
	char text[SYNOS_QUERY_LEN];
};

/*
 * Receptions end after @timeout_ms with EAGAIN; 0 is never. Released by
 * synos_channel_close().
 */
int synos_channel_open(struct synos_channel *channel, unsigned int timeout_ms);
void synos_channel_close(struct synos_channel *channel);

/* Return the answer's result, or the error of the socket. */
int synos_channel_attach(struct synos_channel *channel,
			 struct netlink_answer *answer);
int synos_channel_detach(struct synos_channel *channel,
			 struct netlink_answer *answer);
int synos_channel_reply(struct synos_channel *channel, uint64_t id,
			const char *response, uint32_t confidence,
			struct netlink_answer *answer);

/* Waits for the next query; what else comes in is dropped. */
int synos_channel_next_query(struct synos_channel *channel,
			     struct synos_query *query);

#endif
