// SPDX-License-Identifier: MIT
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "array_size.h"
#include "ktap.h"
#include "netlink_case.h"

/* Longer than any case waits, so that a message that does not come shows. */
#define RECEIVE_MS 5000

static struct family_socket channels[SOCKETS];
static bool is_open[SOCKETS];

struct family_socket *channel_open(enum socket_name name)
{
	int err;

	if (is_open[name])
		return &channels[name];
	err = family_socket_open(&channels[name], RECEIVE_MS);
	if (err)
		ktap_bail_out("netlink family %s: %s",
		       SYNOS_AI_FAMILY_NAME, strerror(-err));
	is_open[name] = true;
	return &channels[name];
}

void channel_close(enum socket_name name)
{
	if (is_open[name])
		family_socket_close(&channels[name]);
	is_open[name] = false;
}

const char *attribute_word(int type)
{
	static const char *const words[] = {
		"none", "id", "pid", "text", "response", "confidence",
	};

	return (size_t)type < ARRAY_SIZE(words) ? words[type] : "unknown";
}

/* The attribute at an offset into the request. */
static const char *word_at(const struct netlink_message *request, size_t offset)
{
	const struct nlattr *attribute =
		(const void *)(request->bytes + offset);

	if (!offset || offset + sizeof(*attribute) > request->header.nlmsg_len)
		return "none";
	return attribute_word(attribute->nla_type & NLA_TYPE_MASK);
}

void answer_keys(const struct netlink_message *request,
		 const struct netlink_answer *answer, struct line *keys)
{
	line_text(keys, "extack", answer->text);
	line_key(keys, "at", "%s", word_at(request, answer->offset));
	line_key(keys, "missing", "%s", attribute_word(answer->missing));
}

void expected_answer_keys(const struct message *message, struct line *keys)
{
	line_text(keys, "extack", message->text ? message->text : "");
	line_key(keys, "at", "%s", message->at ? message->at : "none");
	line_key(keys, "missing", "%s",
		 message->missing ? message->missing : "none");
}

void fill_reply(struct netlink_message *message)
{
	netlink_put_uint(message, SYNOS_AI_A_QUERY_ID, ~0ull);
	netlink_put_string(message, SYNOS_AI_A_QUERY_RESPONSE, "an answer");
	netlink_put_u32(message, SYNOS_AI_A_QUERY_CONFIDENCE, 50);
}

void run_message(struct run *run)
{
	const struct message *message = run->tested->data;
	struct family_socket *channel = channel_open(message->socket);
	struct netlink_message request;
	struct netlink_answer answer;

	netlink_begin(&request, channel->family.id, message->command);
	if (message->fill)
		message->fill(&request);
	run->result = netlink_request(&channel->netlink, &request, &answer,
					  NULL);
	answer_keys(&request, &answer, &run->keys);
	expected_answer_keys(message, &run->expected);
}
