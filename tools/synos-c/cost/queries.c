// SPDX-License-Identifier: MIT
/*
 * A query, from the call to the answer of a daemon that has it ready, beside a
 * bare round trip of generic netlink: a request to the kernel and its reply. The
 * caller is the registered process, its thread the daemon.
 */
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

#include "cost.h"
#include "ktap.h"
#include "sample.h"
#include "family_socket.h"

#define SAMPLES 200
#define TIMEOUT_MS 5000
#define LAST_QUERY "end"

static int send_bare(struct netlink *netlink, struct netlink_message *message)
{
	struct sockaddr_nl to = { .nl_family = AF_NETLINK };

	/* An acknowledgement would be a second message for each. */
	message->header.nlmsg_flags &= ~NLM_F_ACK;
	return sendto(netlink->fd, message->bytes, message->header.nlmsg_len, 0,
		      (struct sockaddr *)&to, sizeof(to)) < 0 ? -errno : 0;
}

static void measure_bare(struct family_socket *channel)
{
	struct netlink_message message;
	struct cost cost = { .samples = 0 };
	int sample, err = 0;

	for (sample = 0; sample < SAMPLES && !err; sample++) {
		uint64_t start;

		netlink_begin(&message, GENL_ID_CTRL, CTRL_CMD_GETFAMILY);
		netlink_put_string(&message, CTRL_ATTR_FAMILY_NAME,
				   SYNOS_AI_FAMILY_NAME);
		start = ticks_now();
		err = send_bare(&channel->netlink, &message);
		if (!err)
			err = netlink_receive(&channel->netlink, &message);
		cost_add(&cost, ticks_now() - start);
	}
	if (err)
		ktap_fail("a bare round trip: %s", strerror(-err));
	cost_note("genetlink_round_trip", &cost, 1);
}

static void *answer_queries(void *context)
{
	struct family_socket *channel = context;
	struct netlink_message reply;
	struct received_query query;

	do {
		if (family_socket_next_query(channel, &query))
			break;
		netlink_begin(&reply, channel->family.id, SYNOS_AI_CMD_REPLY);
		netlink_put_uint(&reply, SYNOS_AI_A_QUERY_ID, query.id);
		netlink_put_string(&reply, SYNOS_AI_A_QUERY_RESPONSE,
				   "leave it as it is");
		netlink_put_u32(&reply, SYNOS_AI_A_QUERY_CONFIDENCE, 50);
		if (send_bare(&channel->netlink, &reply))
			break;
	} while (strcmp(query.text, LAST_QUERY));
	return NULL;
}

static int ask(const struct synos_kernel *kernel, const char *text,
	       struct cost *cost)
{
	struct synos_recommendation asked = { .confidence = 0 };
	uint64_t start;
	int err;

	snprintf(asked.query, sizeof(asked.query), "%s", text);
	start = ticks_now();
	err = synos_call(kernel, CALL_QUERY_RECOMMENDATION, &asked);
	cost_add(cost, ticks_now() - start);
	return err;
}

void cost_of_queries(const struct synos_kernel *kernel)
{
	struct cost cost = { .samples = 0 };
	struct netlink_answer answer;
	struct family_socket channel;
	pthread_t daemon;
	int sample, err = family_socket_open(&channel, TIMEOUT_MS);

	if (err) {
		ktap_fail("the channel: %s", strerror(-err));
		ktap_end_test("queries");
		return;
	}
	measure_bare(&channel);
	err = family_socket_attach(&channel, &answer);
	if (!err)
		err = -pthread_create(&daemon, NULL, answer_queries, &channel);
	if (!err) {
		for (sample = 1; sample < SAMPLES && !err; sample++)
			err = ask(kernel, "what is there to do?", &cost);
		if (!err)
			err = ask(kernel, LAST_QUERY, &cost);
		pthread_join(daemon, NULL);
	}
	if (err)
		ktap_fail("a query: %s", strerror(-err));
	else
		cost_note("query_round_trip", &cost, 1);
	family_socket_close(&channel);
	ktap_end_test("queries");
}
