// SPDX-License-Identifier: MIT
/* A query whose caller's memory gets another tag while it is under way. */
#include <pthread.h>
#include <stddef.h>
#include <string.h>

#include "family_socket.h"
#include "ktap.h"
#include "tags.h"
#include "thread.h"

#define TIMEOUT_MS 5000
#define ANSWER "as asked"

static int result;

static void *make_call(void *recommendation)
{
	result = synos_call(&kernel, CALL_QUERY_RECOMMENDATION, recommendation);
	return NULL;
}

/* Returns what a query came to; the place of its answer may be spoiled meanwhile. */
static int ask(struct family_socket *socket, char *memory, bool spoiled)
{
	size_t from = offsetof(struct synos_recommendation, response);
	size_t size = sizeof(struct synos_recommendation) - from;
	pthread_t asker = thread_start(make_call, memory);
	struct netlink_answer said;
	struct received_query query;
	int err = family_socket_next_query(socket, &query);

	if (err)
		ktap_bail_out("no query: %s", strerror(-err));
	if (spoiled)
		tagged_spoil(memory + from, size);
	err = family_socket_reply(socket, query.id, ANSWER, 7, &said);
	if (err)
		ktap_fail("the reply: %s", strerrorname_np(-err));
	pthread_join(asker, NULL);
	tagged_restore(memory + from, size);
	return result;
}

void test_answer(void)
{
	const struct synos_recommendation asked = { .query = "which tag?" };
	struct synos_recommendation *answered;
	struct netlink_answer said;
	struct family_socket socket;
	struct argument argument;
	int err = family_socket_open(&socket, TIMEOUT_MS);

	if (!err)
		err = family_socket_attach(&socket, &said);
	if (err)
		ktap_bail_out("attach: %s", strerror(-err));
	argument_begin(&argument, sizeof(asked));
	memcpy(argument.memory, &asked, sizeof(asked));
	memcpy(argument.given, &asked, sizeof(asked));
	argument_expect_fault(&argument, "answer",
			      ask(&socket, argument.memory, true));
	/* That it was the tags: */
	err = ask(&socket, argument.memory, false);
	answered = (struct synos_recommendation *)argument.memory;
	if (err || strcmp(answered->response, ANSWER))
		ktap_fail("all tags alike: %s",
			  err ? strerrorname_np(-err) : "another answer");
	argument_end(&argument);
	family_socket_close(&socket);
}
