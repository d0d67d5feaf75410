// SPDX-License-Identifier: MIT
/*
 * The commands of the daemon. Failures hit the whole way: sending the request,
 * the command, and the kernel's answer. When the answer itself is lost (ENOBUFS,
 * or EFAULT while receiving), the command may have been done or not; it must
 * then be possible to do it again.
 */
#include <errno.h>
#include <pthread.h>
#include <string.h>

#include "array_size.h"
#include "asking.h"
#include "ktap.h"
#include "subject.h"

/* Nobody answers in most of these. */
#define SHORT_MS 20
#define LONG_MS 10000

static struct family_socket channel = { .netlink.fd = -1 };
static struct netlink_answer answer;

static void prepare_attach(void)
{
	family_socket_close(&channel);
	asking_open(&channel, LONG_MS);
}

static int run_attach(void)
{
	return family_socket_attach(&channel, &answer);
}

static void check_attach(int result)
{
	if (!result && !asking_attached())
		ktap_fail("attached, but there is no daemon");
	if (result == -ENOMEM && asking_attached())
		ktap_fail("a failing command has attached the socket");
	result = run_attach();
	if (result || !asking_attached())
		ktap_fail("attach afterwards: %s", strerror(-result));
}

static void prepare_detach(void)
{
	int err;

	prepare_attach();
	err = run_attach();
	if (err)
		ktap_bail_out("attach: %s", strerror(-err));
}

static int run_detach(void)
{
	return family_socket_detach(&channel, &answer);
}

static void check_detach(int result)
{
	if (!result && asking_attached())
		ktap_fail("detached, but there is a daemon");
	if (result == -ENOMEM && !asking_attached())
		ktap_fail("a failing command has detached the socket");
	if (!result)
		return;
	result = run_detach();
	if (result && result != -ENOTCONN)
		ktap_fail("detach afterwards: %s", strerror(-result));
	if (asking_attached())
		ktap_fail("detached afterwards, but there is a daemon");
}

static pthread_t asker;
static struct synos_recommendation recommendation;
static struct received_query query;

static void *ask(void *result)
{
	*(int *)result = synos_call(kernel, CALL_QUERY_RECOMMENDATION, &recommendation);
	return NULL;
}

static int asked;

static void prepare_reply(void)
{
	int err;

	asking_set_timeout(LONG_MS);
	prepare_detach();
	memset(&recommendation, 0, sizeof(recommendation));
	strcpy(recommendation.query, ASKED);
	if (pthread_create(&asker, NULL, ask, &asked))
		ktap_bail_out("no thread");
	err = family_socket_next_query(&channel, &query);
	if (err)
		ktap_bail_out("no query: %s", strerror(-err));
}

static int run_reply(void)
{
	return family_socket_reply(&channel, query.id, ANSWERED, 77, &answer);
}

static void check_reply(int result)
{
	bool lost = result == -EFAULT || result == -ENOBUFS;

	if (result) {
		result = run_reply();
		if (result && !(lost && result == -ENOENT))
			ktap_fail("reply afterwards: %s", strerror(-result));
	}
	pthread_join(asker, NULL);
	if (asked || strcmp(recommendation.response, ANSWERED) ||
	    recommendation.confidence != 77)
		ktap_fail("the query was not answered: %s", strerror(-asked));
	asking_set_timeout(SHORT_MS);
}

static void begin(void)
{
	asking_set_timeout(SHORT_MS);
}

static void end(void)
{
	family_socket_close(&channel);
}

static const struct subject subjects[] = {
	{ .name = "command.attach", .errnos = { ENOMEM, ENOBUFS, EFAULT },
	  .goes_on = true, .prepare = prepare_attach, .run = run_attach,
	  .check = check_attach },
	{ .name = "command.detach", .errnos = { ENOMEM, ENOBUFS, EFAULT },
	  .goes_on = true, .prepare = prepare_detach, .run = run_detach,
	  .check = check_detach },
	{ .name = "command.reply", .errnos = { ENOMEM, ENOBUFS, EFAULT },
	  .goes_on = true, .prepare = prepare_reply, .run = run_reply,
	  .check = check_reply },
};

const struct subject_list channel_subjects = {
	.subjects = subjects, .count = ARRAY_SIZE(subjects),
	.begin = begin, .end = end,
};
