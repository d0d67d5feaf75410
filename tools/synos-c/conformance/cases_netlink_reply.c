// SPDX-License-Identifier: MIT
/*
 * Replies that are refused, from the registered process over the attached
 * socket, unless a case says otherwise. A query is in flight where one is needed.
 */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "arguments.h"
#include "daemon.h"
#include "ktap.h"
#include "netlink_case.h"
#include "thread.h"

#define FAILED_POLICY "Attribute failed policy validation"

static void put_id(struct netlink_message *message)
{
	netlink_put_uint(message, SYNOS_AI_A_QUERY_ID, ~0ull);
}

static void put_response(struct netlink_message *message)
{
	netlink_put_string(message, SYNOS_AI_A_QUERY_RESPONSE, "an answer");
}

static void put_confidence(struct netlink_message *message)
{
	netlink_put_u32(message, SYNOS_AI_A_QUERY_CONFIDENCE, 50);
}

static void without_id(struct netlink_message *message)
{
	put_response(message);
	put_confidence(message);
}

static void without_response(struct netlink_message *message)
{
	put_id(message);
	put_confidence(message);
}

static void without_confidence(struct netlink_message *message)
{
	put_id(message);
	put_response(message);
}

static void with_short_id(struct netlink_message *message)
{
	netlink_put_uint(message, SYNOS_AI_A_QUERY_ID, 0);
	put_response(message);
	put_confidence(message);
}

static void with_id_of_2_bytes(struct netlink_message *message)
{
	uint16_t id = 1;

	netlink_put(message, SYNOS_AI_A_QUERY_ID, &id, sizeof(id));
	put_response(message);
	put_confidence(message);
}

static void with_response(struct netlink_message *message, size_t letters,
			  size_t size)
{
	char response[2 * SYNOS_RESPONSE_LEN] = "";

	memset(response, 'x', letters);
	put_id(message);
	netlink_put(message, SYNOS_AI_A_QUERY_RESPONSE, response, size);
	put_confidence(message);
}

static void with_response_of_1024(struct netlink_message *message)
{
	with_response(message, SYNOS_RESPONSE_LEN, SYNOS_RESPONSE_LEN + 1);
}

static void with_unterminated_response(struct netlink_message *message)
{
	with_response(message, 10, 10);
}

static void with_empty_response_attribute(struct netlink_message *message)
{
	with_response(message, 0, 0);
}

/* A short text, and more than the longest may have behind its end. */
static void with_bytes_behind_response(struct netlink_message *message)
{
	with_response(message, 10, SYNOS_RESPONSE_LEN + 10);
}

static void with_confidence(struct netlink_message *message, uint32_t value)
{
	put_id(message);
	put_response(message);
	netlink_put_u32(message, SYNOS_AI_A_QUERY_CONFIDENCE, value);
}

static void with_confidence_101(struct netlink_message *message)
{
	with_confidence(message, SYNOS_CONFIDENCE_MAX + 1);
}

static void with_confidence_all_ones(struct netlink_message *message)
{
	with_confidence(message, ~0u);
}

static void with_text(struct netlink_message *message)
{
	fill_reply(message);
	netlink_put_string(message, SYNOS_AI_A_QUERY_TEXT, "a question");
}

static void with_unknown_attribute(struct netlink_message *message)
{
	fill_reply(message);
	netlink_put_u32(message, SYNOS_AI_A_QUERY_MAX + 1, 0);
}

struct asker {
	const struct synos_kernel *kernel;
	struct synos_recommendation asked;
	struct received_query query;
	int result;
	pthread_t thread;
};

static void *ask(void *context)
{
	struct asker *asker = context;
	sigset_t all;

	/*
	 * The main thread has all signals blocked while it starts a process. If
	 * that ends before, its SIGCHLD would interrupt the query here.
	 */
	sigfillset(&all);
	pthread_sigmask(SIG_BLOCK, &all, NULL);
	asker->result = synos_call(asker->kernel, CALL_QUERY_RECOMMENDATION, &asker->asked);
	return NULL;
}

/* Asks in another thread, and receives the query in this one. */
static void ask_self(struct asker *asker, const struct synos_kernel *kernel)
{
	struct family_socket *channel = channel_open(FIRST_SOCKET);

	asker->kernel = kernel;
	asker->asked = *QUERY("who are you?");
	asker->thread = thread_start(ask, asker);
	if (family_socket_next_query(channel, &asker->query))
		ktap_bail_out("no query");
}

static void answer_self(struct asker *asker, struct line *keys)
{
	struct netlink_answer answer;
	int err;

	err = family_socket_reply(channel_open(FIRST_SOCKET), asker->query.id,
				  "the right one", 60, &answer);
	pthread_join(asker->thread, NULL);
	line_key(keys, "reply", "%s", err ? strerrorname_np(-err) : "0");
	line_key(keys, "query", "%s",
		 asker->result ? strerrorname_np(-asker->result) : "0");
	line_text(keys, "response", asker->asked.response);
}

static void expect_answered(struct line *keys)
{
	line_add(keys, " reply=0 query=0 response=\"the right one\"");
}

/* Sends a second reply to @asker's query, over @socket. */
static void reply_again(const struct asker *asker, enum socket_name socket,
			struct run *run)
{
	struct family_socket *channel = channel_open(socket);
	struct netlink_message request;
	struct netlink_answer answer;

	netlink_begin(&request, channel->family.id, SYNOS_AI_CMD_REPLY);
	netlink_put_uint(&request, SYNOS_AI_A_QUERY_ID, asker->query.id);
	netlink_put_string(&request, SYNOS_AI_A_QUERY_RESPONSE,
			   "the wrong one");
	netlink_put_u32(&request, SYNOS_AI_A_QUERY_CONFIDENCE, 1);
	run->result = netlink_request(&channel->netlink, &request, &answer,
					  NULL);
	answer_keys(&request, &answer, &run->keys);
}

static void run_finished(struct run *run)
{
	struct line first = { .len = 0 };
	struct asker asker;

	ask_self(&asker, run->kernel);
	answer_self(&asker, &first);
	reply_again(&asker, FIRST_SOCKET, run);
	line_add(&run->keys, "%s", first.text);
	expected_answer_keys(run->tested->data, &run->expected);
	expect_answered(&run->expected);
}

static void run_second_socket(struct run *run)
{
	struct asker asker;

	ask_self(&asker, run->kernel);
	reply_again(&asker, SECOND_SOCKET, run);
	answer_self(&asker, &run->keys);
	expected_answer_keys(run->tested->data, &run->expected);
	expect_answered(&run->expected);
}

/* The attached socket is handed to another process. It says what it was told. */
static void run_inherited(struct run *run)
{
	char said[256] = "";
	struct asker asker;
	int output[2];
	ssize_t len;
	pid_t other;

	ask_self(&asker, run->kernel);
	if (pipe2(output, O_CLOEXEC))
		ktap_bail_out("pipe: %m");
	other = other_start(REPLY_ARGUMENT,
			    channel_open(FIRST_SOCKET)->netlink.fd, output[1]);
	close(output[1]);
	run->result = -other_wait(other);
	len = read(output[0], said, sizeof(said) - 1);
	said[len > 0 ? len : 0] = '\0';
	close(output[0]);
	line_text(&run->keys, "extack", said);
	answer_self(&asker, &run->keys);
	line_text(&run->expected, "extack",
		  "only the registered process may reply");
	expect_answered(&run->expected);
}

int reply_main(void)
{
	struct family_socket channel = { .netlink.fd = STDIN_FILENO };
	struct netlink_message request;
	struct netlink_answer answer;
	int err;

	err = netlink_resolve(&channel.netlink, SYNOS_AI_FAMILY_NAME,
			      &channel.family);
	if (err)
		return -err;
	netlink_begin(&request, channel.family.id, SYNOS_AI_CMD_REPLY);
	fill_reply(&request);
	err = netlink_request(&channel.netlink, &request, &answer, NULL);
	printf("%s", answer.text);
	fflush(stdout);
	return -err;
}

#define SPECIAL(what, how, ...) .name = "netlink.reply_" what, \
	.label = "netlink:reply", .run = (how), \
	.data = MESSAGE(.command = SYNOS_AI_CMD_REPLY, __VA_ARGS__)
#define REPLY(what, ...) SPECIAL(what, run_message, __VA_ARGS__)
#define INCOMPLETE .text = "a reply has an id, a response and a confidence"
#define NOT_WAITED_FOR .text = "no query of this id is waited for", .at = "id"

static const struct synos_case netlink_reply_cases[] = {
	{ REPLY("unattached", .fill = fill_reply,
		.text = "this socket is not attached"), .want = EPERM },
	{ .name = "netlink.attach_for_replies", .label = "netlink:attach",
	  .run = run_message,
	  .data = MESSAGE(.command = SYNOS_AI_CMD_ATTACH) },
	{ REPLY("unknown_id", .fill = fill_reply, NOT_WAITED_FOR),
	  .want = ENOENT },
	{ REPLY("unknown_id_of_4_bytes", .fill = with_short_id,
		NOT_WAITED_FOR), .want = ENOENT },
	{ REPLY("id_of_2_bytes", .fill = with_id_of_2_bytes,
		.text = "invalid attribute length", .at = "id"),
	  .want = EINVAL },
	{ SPECIAL("finished_id", run_finished, NOT_WAITED_FOR),
	  .want = ENOENT },
	{ SPECIAL("second_socket", run_second_socket,
		  .text = "this socket is not attached"), .want = EPERM },
	{ .name = "netlink.reply_inherited_socket", .label = "netlink:reply",
	  .want = EPERM, .run = run_inherited },
	{ REPLY("without_id", .fill = without_id, INCOMPLETE,
		.missing = "id"), .want = EINVAL },
	{ REPLY("without_response", .fill = without_response, INCOMPLETE,
		.missing = "response"), .want = EINVAL },
	{ REPLY("without_confidence", .fill = without_confidence, INCOMPLETE,
		.missing = "confidence"), .want = EINVAL },
	{ REPLY("empty", INCOMPLETE, .missing = "id"), .want = EINVAL },
	{ REPLY("response_1024", .fill = with_response_of_1024,
		.text = FAILED_POLICY, .at = "response"), .want = EINVAL },
	{ REPLY("response_unterminated", .fill = with_unterminated_response,
		.text = FAILED_POLICY, .at = "response"), .want = EINVAL },
	{ REPLY("response_without_bytes",
		.fill = with_empty_response_attribute,
		.text = FAILED_POLICY, .at = "response"), .want = EINVAL },
	{ REPLY("bytes_behind_response", .fill = with_bytes_behind_response,
		.text = FAILED_POLICY, .at = "response"), .want = ERANGE },
	{ REPLY("confidence_101", .fill = with_confidence_101,
		.text = "integer out of range", .at = "confidence"),
	  .want = ERANGE },
	{ REPLY("confidence_all_ones", .fill = with_confidence_all_ones,
		.text = "integer out of range", .at = "confidence"),
	  .want = ERANGE },
	{ REPLY("attribute_of_query", .fill = with_text,
		.text = "Unsupported attribute", .at = "text"),
	  .want = EINVAL },
	{ REPLY("unknown_attribute", .fill = with_unknown_attribute,
		.text = "Unknown attribute type", .at = "unknown"),
	  .want = EINVAL },
	{ .name = "netlink.detach_after_replies", .label = "netlink:detach",
	  .run = run_message,
	  .data = MESSAGE(.command = SYNOS_AI_CMD_DETACH) },
};
CASE_TABLE(netlink_reply);
