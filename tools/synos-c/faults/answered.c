// SPDX-License-Identifier: MIT
/*
 * The query, with a daemon that answers; update and log, with a listener. A
 * listener that cannot be told of something learns at least that.
 */
#include <errno.h>
#include <pthread.h>
#include <string.h>

#include "array_size.h"
#include "asking.h"
#include "ktap.h"
#include "observed.h"
#include "subject.h"

#define TIMEOUT_MS 10000

static struct family_socket daemon_channel, listener;
static pthread_t daemon_thread;
static struct synos_recommendation recommendation, given;
static struct synos_consciousness_state state = {
	.current_context = "faults, listened to",
};
static struct synos_ai_event event = {
	.event_type = SYNOS_EVENT_NETWORK,
	.description = "faults, listened to",
};

static void *answer_all(void *unused)
{
	struct netlink_answer answer;
	struct received_query query;

	(void)unused;
	while (!family_socket_next_query(&daemon_channel, &query)) {
		if (!strcmp(query.text, "end"))
			return NULL;
		/* The query may have ended since. */
		family_socket_reply(&daemon_channel, query.id, ANSWERED, 42,
				    &answer);
	}
	ktap_fail("the daemon has ended too early");
	return NULL;
}

static void begin(void)
{
	struct netlink_answer answer;
	int err;

	asking_set_timeout(TIMEOUT_MS);
	asking_open(&daemon_channel, 0);
	err = family_socket_attach(&daemon_channel, &answer);
	if (err || pthread_create(&daemon_thread, NULL, answer_all, NULL))
		ktap_bail_out("no daemon: %s", strerror(-err));
	asking_open(&listener, 1000);
	if (netlink_join(&listener.netlink,
			 netlink_group(&listener.family,
				       SYNOS_AI_MCGRP_STATE)) ||
	    netlink_join(&listener.netlink,
			 netlink_group(&listener.family, SYNOS_AI_MCGRP_EVENT)))
		ktap_bail_out("the groups: %s", strerror(errno));
}

static void end(void)
{
	struct synos_recommendation last = { .query = "end" };

	asking_set_timeout(20);
	synos_call(kernel, CALL_QUERY_RECOMMENDATION, &last);
	pthread_join(daemon_thread, NULL);
	family_socket_close(&daemon_channel);
	family_socket_close(&listener);
	asking_set_timeout(5000);
}

static void prepare_query(void)
{
	memset(&recommendation, 0xa5, sizeof(recommendation));
	memset(recommendation.query, 0, sizeof(recommendation.query));
	strcpy(recommendation.query, ASKED);
	given = recommendation;
	observed_note();
}

static int run_query(void)
{
	return synos_call(kernel, CALL_QUERY_RECOMMENDATION, &recommendation);
}

static void check_answer(void)
{
	static const char zeros[SYNOS_RESPONSE_LEN];

	if (memcmp(recommendation.query, given.query, SYNOS_QUERY_LEN))
		ktap_fail("the call has written to the query");
	if (strcmp(recommendation.response, ANSWERED) ||
	    memcmp(recommendation.response + strlen(ANSWERED), zeros,
		   SYNOS_RESPONSE_LEN - strlen(ANSWERED)) ||
	    recommendation.confidence != 42)
		ktap_fail("the answer is not the daemon's");
}

static void check_query(int result)
{
	if (result) {
		if (memcmp(&recommendation, &given, sizeof(given)))
			ktap_fail("a failing call has written to the caller's memory");
		observed_expect_same();
		result = run_query();
	}
	if (result)
		ktap_fail("query afterwards: %s", strerror(-result));
	else
		check_answer();
}

static int run_update(void)
{
	return synos_call(kernel, CALL_UPDATE_STATE, &state);
}

static int run_log(void)
{
	return synos_call(kernel, CALL_LOG_EVENT, &event);
}

static unsigned int overruns;

/* Either the message itself, or that one is lost. */
static void check_told(int result, uint8_t command)
{
	struct netlink_message message = { .bytes = "" };
	int err;

	if (result)
		return;
	err = netlink_receive(&listener.netlink, &message);
	if (err == -ENOBUFS)
		overruns++;
	else if (err)
		ktap_fail("the listener was not told: %s", strerror(-err));
	else if (netlink_command(&message) != command)
		ktap_fail("the listener was told something else");
}

static void check_update(int result)
{
	check_told(result, SYNOS_AI_CMD_STATE);
}

static void check_log(int result)
{
	check_told(result, SYNOS_AI_CMD_EVENT);
}

static void check_overruns(void)
{
	if (!overruns)
		ktap_fail("the listener has never learned of a lost message");
	overruns = 0;
}

static const struct subject subjects[] = {
	{ .name = "call.query", .errnos = { ENOMEM, EFAULT }, .goes_on = true,
	  .prepare = prepare_query, .run = run_query, .check = check_query },
	{ .name = "call.update.listened_to", .errnos = { EFAULT },
	  .goes_on = true, .run = run_update, .check = check_update,
	  .conclude = check_overruns },
	{ .name = "call.log.listened_to", .errnos = { EFAULT },
	  .goes_on = true, .run = run_log, .check = check_log,
	  .conclude = check_overruns },
};

const struct subject_list answered_subjects = {
	.subjects = subjects, .count = ARRAY_SIZE(subjects),
	.begin = begin, .end = end,
};
