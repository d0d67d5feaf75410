// SPDX-License-Identifier: MIT
/*
 * Those who ask the daemon, and a rival who would like to be it.
 */
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "family_socket.h"
#include "torture.h"

#define THREADS 4

static void on_signal(int signal)
{
	(void)signal;
}

static void check_answer(const struct synos_recommendation *recommendation,
			 const struct synos_recommendation *given)
{
	char expected[SYNOS_RESPONSE_LEN] = "";

	snprintf(expected, sizeof(expected), "to %s", given->query);
	if (memcmp(recommendation->query, given->query, SYNOS_QUERY_LEN) ||
	    memcmp(recommendation->response, expected, sizeof(expected)) ||
	    recommendation->confidence != strlen(given->query) % 101)
		wrong("\"%s\" was answered with \"%.64s\", %u", given->query,
		      recommendation->response, recommendation->confidence);
}

/*
 * At the number of the plan. The other arguments make it an error for upstream's
 * mount_setattr(), which has this number too.
 */
static int ask_planned(struct synos_recommendation *recommendation)
{
	if (!syscall(__NR_synos_query_recommendation, recommendation, NULL, 0,
		     NULL, 0))
		return 0;
	return -errno;
}

static int ask_ours(struct synos_recommendation *recommendation)
{
	return synos_call(&kernel, CALL_QUERY_RECOMMENDATION, recommendation);
}

/*
 * @other is the errno of another call that may have the number, or 0. Returns 0
 * or a negated errno.
 */
static int ask(unsigned int n, int (*call)(struct synos_recommendation *),
	       int other)
{
	struct synos_recommendation recommendation = { 0 }, given;
	int err;

	snprintf(recommendation.query, SYNOS_QUERY_LEN, "%d.%u.%.*s", gettid(),
		 n, (int)chance(100),
		 "????????????????????????????????????????????????????????????????????????????????????????????????????");
	given = recommendation;
	err = call(&recommendation);
	if (err && memcmp(&recommendation, &given, sizeof(given)))
		wrong("a failing query has written to the caller's memory");
	switch (-err) {
	case 0:
		check_answer(&recommendation, &given);
		count(ANSWERED, 1);
		break;
	case ENOTCONN:
		count(UNCONNECTED, 1);
		sleep_us(chance(2000));
		break;
	case ETIMEDOUT:
		count(TIMED_OUT, 1);
		break;
	case EINTR:
		count(INTERRUPTED, 1);
		break;
	case ECONNRESET:
		count(RESET, 1);
		break;
	case EAGAIN:
		count(QUERIES_LIMITED, 1);
		sleep_us(chance(2000));
		break;
	default:
		if (-err != other)
			wrong("query: %s", strerrorname_np(-err));
	}
	return err;
}

static void ask_wrongly(void)
{
	struct synos_recommendation empty = { 0 };
	int err;

	err = synos_call(&kernel, CALL_QUERY_RECOMMENDATION, NULL);
	if (err != -EINVAL)
		wrong("query of NULL: %s", strerrorname_np(-err));
	err = synos_call(&kernel, CALL_QUERY_RECOMMENDATION, (void *)8);
	if (err != -EFAULT)
		wrong("query of nowhere: %s", strerrorname_np(-err));
	err = synos_call(&kernel, CALL_QUERY_RECOMMENDATION, &empty);
	if (err != -EINVAL)
		wrong("empty query: %s", strerrorname_np(-err));
}

static void *ask_all(void *unused)
{
	unsigned int n;

	(void)unused;
	for (n = 0; !shared->stop; n++) {
		ask(n, ask_ours, 0);
		if (!chance(50))
			ask_wrongly();
	}
	return NULL;
}

void caller_main(void)
{
	/* Without SA_RESTART. */
	struct sigaction action = { .sa_handler = on_signal };
	pthread_t threads[THREADS];
	int i;

	sigaction(SIGUSR1, &action, NULL);
	for (i = 0; i < THREADS; i++)
		threads[i] = start_thread(ask_all, NULL);
	while (!shared->stop) {
		sleep_us(2000 + chance(20000));
		pthread_kill(threads[chance(THREADS)], SIGUSR1);
	}
	for (i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
}

/* A call that began as ours ends as ours, whatever the setting is by then. */
void planned_caller_main(void)
{
	unsigned int n;

	for (n = 0; !shared->stop; n++)
		count(ask(n, ask_planned, EINVAL) == -EINVAL ? UPSTREAM :
							       PLANNED, 1);
}

static void try_to_be_the_daemon(void)
{
	struct synos_consciousness_state state = {
		.awareness_level = 7, .threat_level = 7,
		.current_context = "level 7",
	};
	int registered = synos_call(&kernel, CALL_REGISTER_CONSCIOUSNESS, &state);
	int updated = synos_call(&kernel, CALL_UPDATE_STATE, &state);
	struct family_socket channel;
	struct netlink_answer answer;
	int attached;

	if (registered && registered != -EBUSY)
		wrong("register: %s", strerrorname_np(-registered));
	if (registered ? updated != -EPERM && updated != -ENOTCONN : updated)
		wrong("update, %sregistered: %s", registered ? "not " : "",
		      updated ? strerrorname_np(-updated) : "0");
	count(registered ? REJECTED : RIVALS, 1);
	if (family_socket_open(&channel, 10000)) {
		wrong("socket");
		return;
	}
	attached = family_socket_attach(&channel, &answer);
	if (registered ? attached != -EPERM && attached != -ENOTCONN : attached)
		wrong("attach, %sregistered: %s", registered ? "not " : "",
		      attached ? strerrorname_np(-attached) : "0");
	attached = family_socket_reply(&channel, chance(1000), "no", 1, &answer);
	/* It does not read its queries: the socket may be full by now. */
	if (attached == -ENOBUFS && !registered)
		return;
	if (attached != (registered ? -EPERM : -ENOENT))
		wrong("reply, %sregistered: %s", registered ? "not " : "",
		      attached ? strerrorname_np(-attached) : "0");
}

void rival_main(void)
{
	while (!shared->stop) {
		pid_t child = fork();
		int status;

		if (!child) {
			try_to_be_the_daemon();
			_exit(0);
		}
		if (child < 0 || waitpid(child, &status, 0) != child || status)
			wrong("a rival did not end well");
		sleep_us(chance(30000));
	}
}
