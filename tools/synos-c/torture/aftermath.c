// SPDX-License-Identifier: MIT
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "aftermath.h"
#include "ktap.h"
#include "proc_text.h"
#include "family_socket.h"
#include "event_map.h"
#include "torture.h"

#define LEAKS "/sys/kernel/debug/kmemleak"
/* The kernel does not call younger memory a leak. */
#define LEAK_AGE_US 6000000

unsigned long long aftermath_asked(void)
{
	return proc_counter("Events Asked");
}

void aftermath_counters(unsigned long long asked_before)
{
	char *text = proc_read_or_bail_out("telemetry");
	unsigned long long asked = proc_shown("telemetry", text, "Events Asked");
	unsigned long long accepted = proc_shown("telemetry", text, "Events Accepted");
	unsigned long long filtered = proc_shown("telemetry", text, "Events Filtered");
	unsigned long long limited = proc_shown("telemetry", text, "Events Rate Limited");
	unsigned long long refused = proc_shown("telemetry", text, "Events Refused");
	int fd = open(SYNOS_EVENTS_DEVICE, O_RDONLY | O_CLOEXEC);
	struct event_map ring;

	ktap_note("asked=%llu accepted=%llu filtered=%llu limited=%llu refused=%llu",
		  asked, accepted, filtered, limited, refused);
	if (accepted + filtered + limited + refused != asked)
		ktap_fail("they do not add up");
	if (asked - asked_before != shared->log_calls)
		ktap_fail("%llu calls were made, %llu counted",
			  (unsigned long long)shared->log_calls,
			  asked - asked_before);
	if (fd < 0 || event_map_open(&ring, fd))
		ktap_bail_out("the ring cannot be mapped");
	if (event_map_head(&ring) != accepted)
		ktap_fail("the ring is at %ju",
			  (uintmax_t)event_map_head(&ring));
	event_map_close(&ring);
	close(fd);
	free(text);
}

void aftermath_unregistered(void)
{
	struct synos_recommendation recommendation = { .query = "anybody?" };
	char *text = proc_read_or_bail_out("consciousness");
	char daemon[32] = "";
	int err;

	if (!proc_value(text, "Daemon PID", daemon, sizeof(daemon)) ||
	    strcmp(daemon, "none"))
		ktap_fail("'%s' is registered", daemon);
	free(text);
	err = synos_call(&kernel, CALL_QUERY_RECOMMENDATION, &recommendation);
	if (err != -ENOTCONN)
		ktap_fail("a query: %s", err ? strerrorname_np(-err) : "0");
}

static void *ask(void *result)
{
	struct synos_recommendation recommendation = { .query = "at once" };
	int err = synos_call(&kernel, CALL_QUERY_RECOMMENDATION, &recommendation);

	*(int *)result = !err && strcmp(recommendation.response, "yes") ?
			 -EPROTO : err;
	return NULL;
}

static void answer(struct family_socket *channel,
		   const struct received_query *queries)
{
	struct netlink_answer said;
	int i, err;

	for (i = 0; i < QUERIES_IN_FLIGHT; i++) {
		err = family_socket_reply(channel, queries[i].id, "yes", 1,
					  &said);
		if (err)
			ktap_fail("reply: %s", strerrorname_np(-err));
	}
}

/* The last one, too, would be refused if an old query were still counted. */
void aftermath_all_queries(void)
{
	struct synos_consciousness_state state = { .current_context = "after" };
	static struct received_query queries[QUERIES_IN_FLIGHT];
	struct family_socket channel;
	struct netlink_answer said;
	pthread_t threads[QUERIES_IN_FLIGHT];
	int results[QUERIES_IN_FLIGHT];
	int i, err, beyond;

	err = synos_call(&kernel, CALL_REGISTER_CONSCIOUSNESS, &state);
	if (err)
		ktap_bail_out("register: %s", strerrorname_np(-err));
	if (family_socket_open(&channel, 10000) ||
	    family_socket_attach(&channel, &said))
		ktap_bail_out("attach: %s", said.text);
	for (i = 0; i < QUERIES_IN_FLIGHT; i++)
		if (pthread_create(&threads[i], NULL, ask, &results[i]))
			ktap_bail_out("no thread");
	for (i = 0; i < QUERIES_IN_FLIGHT; i++) {
		err = family_socket_next_query(&channel, &queries[i]);
		if (err)
			ktap_bail_out("query %d: %s", i, strerrorname_np(-err));
	}
	ask(&beyond);
	if (beyond != -EAGAIN)
		ktap_fail("one more: %s",
			  beyond ? strerrorname_np(-beyond) : "0");
	answer(&channel, queries);
	for (i = 0; i < QUERIES_IN_FLIGHT; i++) {
		pthread_join(threads[i], NULL);
		if (results[i])
			ktap_fail("query %d: %s", i,
				  strerrorname_np(-results[i]));
	}
	family_socket_close(&channel);
}

static void scan(void)
{
	int fd = open(LEAKS, O_WRONLY | O_CLOEXEC);

	if (fd < 0 || write(fd, "scan", 4) != 4)
		ktap_bail_out(LEAKS ": %s", strerror(errno));
	close(fd);
}

void aftermath_leaks(void)
{
	char line[256];
	FILE *file;

	/* What is in a register or on a stack by chance is not there twice. */
	sleep_us(LEAK_AGE_US);
	scan();
	scan();
	file = fopen(LEAKS, "re");
	if (!file)
		ktap_bail_out(LEAKS ": %s", strerror(errno));
	while (fgets(line, sizeof(line), file)) {
		line[strcspn(line, "\n")] = '\0';
		ktap_fail("%s", line);
	}
	fclose(file);
}
