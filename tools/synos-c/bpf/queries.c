// SPDX-License-Identifier: MIT
/* Queries: one that is sent has a reply, be it that there was none. */
#include <errno.h>
#include <string.h>

#include "family_socket.h"
#include "ktap.h"
#include "proc_text.h"
#include "programs.h"
#include "setting.h"
#include "thread.h"

#define ANSWERED 7
#define TEXT "what is \"seen\"?\n"
#define CONFIDENCE 88

static struct family_socket channel;

static void *answer_some(void *unused)
{
	struct netlink_answer answer;
	struct received_query query;
	int i;

	(void)unused;
	for (i = 0; i < ANSWERED; i++)
		if (family_socket_next_query(&channel, &query) ||
		    family_socket_reply(&channel, query.id, "yes", CONFIDENCE,
					&answer))
			ktap_fail("a query was not answered");
	return NULL;
}

static void ask(int expected)
{
	struct synos_recommendation recommendation = { .query = TEXT };
	int err = synos_call(&kernel, CALL_QUERY_RECOMMENDATION,
			     &recommendation);

	if (err != expected)
		ktap_fail("a query gave %s where %s is due", strerror(-err),
			  strerror(-expected));
}

static void ask_answered(void)
{
	pthread_t thread = thread_start(answer_some, NULL);
	const struct seen *seen = programs_seen();
	int i;

	for (i = 0; i < ANSWERED; i++)
		ask(0);
	pthread_join(thread, NULL);
	programs_expect("confidence", seen->reply_confidence, CONFIDENCE);
	programs_expect("the last reply", seen->reply_id, seen->query_id);
	if (strcmp(seen->query, TEXT))
		ktap_fail("BPF has seen the query \"%s\"", seen->query);
}

static void ask_in_vain(void)
{
	const struct seen *seen = programs_seen();

	setting_begin("query_timeout_ms", "20");
	ask(-ETIMEDOUT);
	setting_end("query_timeout_ms");
	programs_expect("the last reply", seen->reply_id, seen->query_id);
	if (seen->reply_result != -ETIMEDOUT)
		ktap_fail("BPF has seen the result %d", seen->reply_result);
}

void queries_counted(void)
{
	unsigned long long asked = proc_counter("Queries Asked");
	unsigned long long answered = proc_counter("Queries Answered");
	unsigned long long unattached = proc_counter("Queries Unattached");
	unsigned long long timed_out = proc_counter("Queries Timed Out");
	const struct seen *seen = programs_seen();
	struct netlink_answer answer;

	programs_reset();
	if (family_socket_open(&channel, 5000) ||
	    family_socket_attach(&channel, &answer))
		ktap_bail_out("no daemon");
	ask_answered();
	ask_in_vain();
	family_socket_detach(&channel, &answer);
	family_socket_close(&channel);
	/* Nobody is there to send it to: it is no query to the daemon. */
	ask(-ENOTCONN);

	programs_expect("queries", seen->queries, ANSWERED + 1);
	programs_expect("replies", seen->replies, ANSWERED + 1);
	asked = proc_counter("Queries Asked") - asked;
	answered = proc_counter("Queries Answered") - answered;
	unattached = proc_counter("Queries Unattached") - unattached;
	timed_out = proc_counter("Queries Timed Out") - timed_out;
	programs_expect("queries that were sent", seen->queries,
			asked - unattached);
	programs_expect("answers", seen->answered, answered);
	programs_expect("replies without an answer",
			seen->replies - seen->answered, timed_out);
}
