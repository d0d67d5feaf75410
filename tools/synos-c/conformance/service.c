// SPDX-License-Identifier: MIT
/*
 * The helper daemon: registers, then reads commands from its input and says one
 * line for each, until its input is closed.
 *
 *   attach, detach, close	the socket; attach opens one when there is none
 *   receive N			N queries, which it keeps; says whose the last was
 *   answer CONFIDENCE TEXT	the query that came last
 *   thread CONFIDENCE TEXT	the same from another thread
 *   echo CONFIDENCE		answers with the query itself
 *   fill CONFIDENCE TEXT	answers with the text, and fills the attribute with x
 *				from the NUL of the text to its own
 *   release			answers all it has, the newest first, with
 *				"answer to" and the query; says how many it could
 *   pending			whether a query has come that it has not received
 *   cancelled			waits until nobody waits for a query any more; says
 *				whether that is the last
 *   who			user of who asked last, whether the time of the
 *				start is that of /proc, and how long it waits
 *   signal TID			SIGUSR1 to this thread of who asked last
 *   storm			makes calls from four threads for ever
 *   quit, die			ends by itself or by SIGKILL
 *
 * What it says of a message to the kernel is the name of the errno, and behind
 * it the kernel's explanation.
 */
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "arguments.h"
#include "array_size.h"
#include "daemon.h"
#include "family_socket.h"
#include "process_started.h"
#include "storm.h"

/* Longer than any case waits, so that a query that does not come shows. */
#define RECEIVE_MS 5000

static const struct synos_kernel *running_kernel;
static struct family_socket channel = { .netlink.fd = -1 };
static struct received_query kept[QUERIES_IN_FLIGHT];
static int kept_count;
static struct received_query last;

static void say_result(int result, const struct netlink_answer *answer)
{
	printf("%s%s%s\n", result ? strerrorname_np(-result) : "0",
	       answer->text[0] ? " " : "", answer->text);
}

static void attach(const char *rest)
{
	struct netlink_answer answer = { .text = "" };
	int err = 0;

	(void)rest;
	if (channel.netlink.fd < 0)
		err = family_socket_open(&channel, RECEIVE_MS);
	if (!err)
		err = family_socket_attach(&channel, &answer);
	say_result(err, &answer);
}

static void detach(const char *rest)
{
	struct netlink_answer answer;
	int err = family_socket_detach(&channel, &answer);

	(void)rest;
	say_result(err, &answer);
}

static void close_socket(const char *rest)
{
	(void)rest;
	family_socket_close(&channel);
	printf("0\n");
}

static void receive(const char *rest)
{
	int count = atoi(rest);
	int err = 0;

	kept_count = 0;
	while (!err && kept_count < count && kept_count < QUERIES_IN_FLIGHT) {
		err = family_socket_next_query(&channel, &last);
		if (!err)
			kept[kept_count++] = last;
	}
	if (err)
		printf("%s\n", strerrorname_np(-err));
	else
		printf("from %d\n", last.pid);
}

static void reply(const char *response, int confidence)
{
	struct netlink_answer answer;
	int err = family_socket_reply(&channel, last.id, response, confidence,
				      &answer);

	say_result(err, &answer);
}

static void answer_last(const char *rest)
{
	char *response;
	long confidence = strtol(rest, &response, 10);

	reply(response + (*response == ' '), confidence);
}

static void *answer_in_thread(void *rest)
{
	answer_last(rest);
	return NULL;
}

static void thread(const char *rest)
{
	pthread_t other;

	if (pthread_create(&other, NULL, answer_in_thread, (void *)rest) ||
	    pthread_join(other, NULL))
		printf("no thread\n");
}

static void echo(const char *rest)
{
	reply(last.text, atoi(rest));
}

static void fill(const char *rest)
{
	char response[SYNOS_RESPONSE_LEN], *text;
	struct netlink_message message;
	struct netlink_answer answer;
	long confidence = strtol(rest, &text, 10);

	memset(response, 'x', sizeof(response));
	snprintf(response, sizeof(response), "%s", text + (*text == ' '));
	response[sizeof(response) - 1] = '\0';
	netlink_begin(&message, channel.family.id, SYNOS_AI_CMD_REPLY);
	netlink_put_uint(&message, SYNOS_AI_A_QUERY_ID, last.id);
	netlink_put(&message, SYNOS_AI_A_QUERY_RESPONSE, response,
		    sizeof(response));
	netlink_put_u32(&message, SYNOS_AI_A_QUERY_CONFIDENCE, confidence);
	say_result(netlink_request(&channel.netlink, &message, &answer, NULL),
		   &answer);
}

static void release(const char *rest)
{
	struct netlink_answer answer;
	char response[SYNOS_RESPONSE_LEN];
	int done = 0;

	(void)rest;
	while (kept_count > 0) {
		kept_count--;
		snprintf(response, sizeof(response), "answer to %s",
			 kept[kept_count].text);
		done += !family_socket_reply(&channel, kept[kept_count].id,
					     response, kept_count, &answer);
	}
	printf("%d\n", done);
}

static void pending(const char *rest)
{
	struct pollfd waited = { .fd = channel.netlink.fd, .events = POLLIN };
	struct netlink_message message;

	(void)rest;
	while (channel.netlink.first || poll(&waited, 1, 0) > 0)
		if (netlink_receive(&channel.netlink, &message) ||
		    netlink_command(&message) == SYNOS_AI_CMD_QUERY) {
			printf("some\n");
			return;
		}
	printf("none\n");
}

static void cancelled(const char *rest)
{
	uint64_t id = 0;
	int err = family_socket_next_cancel(&channel, &id);

	(void)rest;
	printf("%s\n", err ? strerrorname_np(-err) :
		       id == last.id ? "last" : "other");
}

static void who(const char *rest)
{
	uint64_t tick = 1000000000ull / sysconf(_SC_CLK_TCK);

	(void)rest;
	printf("uid %u started %s timeout %u\n", last.uid,
	       last.start_time / tick == process_started(last.pid) ?
		       "as_shown" : "otherwise", last.timeout_ms);
}

static void signal_asker(const char *rest)
{
	long err = syscall(SYS_tgkill, last.pid, atoi(rest), SIGUSR1);

	printf("%s\n", err ? strerrorname_np(errno) : "0");
}

static void begin_storm(const char *rest)
{
	int err = storm(running_kernel);

	(void)rest;
	printf("%s\n", err ? strerrorname_np(err) : "0");
}

static void quit(const char *rest)
{
	(void)rest;
	exit(0);
}

static void die(const char *rest)
{
	(void)rest;
	raise(SIGKILL);
}

static const struct {
	const char *name;
	void (*run)(const char *rest);
} commands[] = {
	{ "attach", attach },	{ "detach", detach },
	{ "close", close_socket }, { "receive", receive },
	{ "answer", answer_last }, { "thread", thread },
	{ "echo", echo },	{ "release", release },
	{ "fill", fill },	{ "pending", pending },
	{ "signal", signal_asker }, { "storm", begin_storm },
	{ "cancelled", cancelled }, { "who", who },
	{ "quit", quit },	{ "die", die },
};

static void run(char *line)
{
	char *rest = line + strcspn(line, " ");
	size_t i;

	if (*rest)
		*rest++ = '\0';
	for (i = 0; i < ARRAY_SIZE(commands); i++) {
		if (!strcmp(commands[i].name, line)) {
			commands[i].run(rest);
			return;
		}
	}
	printf("what is \"%s\"?\n", line);
}

int daemon_main(const struct synos_kernel *kernel)
{
	struct synos_consciousness_state state = *DAEMON_STATE;
	static char line[2048];
	int err = synos_call(kernel, CALL_REGISTER_CONSCIOUSNESS, &state);

	if (err) {
		fprintf(stderr, "register: %s\n", strerror(-err));
		return 1;
	}
	running_kernel = kernel;
	printf("ready\n");
	while (fgets(line, sizeof(line), stdin)) {
		line[strcspn(line, "\n")] = '\0';
		run(line);
	}
	return 0;
}
