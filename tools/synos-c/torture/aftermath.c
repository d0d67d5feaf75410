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
#include "synos_channel.h"
#include "synos_ring.h"
#include "torture.h"

#define LEAKS "/sys/kernel/debug/kmemleak"
/* The kernel does not call younger memory a leak. */
#define LEAK_AGE_US 6000000

/* As many as may be in flight at once. */
#define QUERIES 64

static char *read_or_bail_out(const char *name)
{
	char *text = proc_read(name);

	if (!text)
		ktap_bail_out("/proc/synos/%s: %s", name, strerror(errno));
	return text;
}

static unsigned long long number(const char *text, const char *key)
{
	unsigned long long value;

	if (!proc_number(text, key, &value))
		ktap_bail_out("no '%s'", key);
	return value;
}

unsigned long long aftermath_asked(void)
{
	char *text = read_or_bail_out("telemetry");
	unsigned long long asked = number(text, "Events Asked");

	free(text);
	return asked;
}

void aftermath_counters(unsigned long long asked_before)
{
	char *text = read_or_bail_out("telemetry");
	unsigned long long asked = number(text, "Events Asked");
	unsigned long long accepted = number(text, "Events Accepted");
	unsigned long long filtered = number(text, "Events Filtered");
	unsigned long long limited = number(text, "Events Rate Limited");
	unsigned long long refused = number(text, "Events Refused");
	int fd = open(SYNOS_EVENTS_DEVICE, O_RDONLY | O_CLOEXEC);
	struct synos_ring ring;

	ktap_note("asked=%llu accepted=%llu filtered=%llu limited=%llu refused=%llu",
		  asked, accepted, filtered, limited, refused);
	if (accepted + filtered + limited + refused != asked)
		ktap_fail("they do not add up");
	if (asked - asked_before != shared->log_calls)
		ktap_fail("%llu calls were made, %llu counted",
			  (unsigned long long)shared->log_calls,
			  asked - asked_before);
	if (fd < 0 || synos_ring_map(&ring, fd))
		ktap_bail_out("the ring cannot be mapped");
	if (synos_ring_head(&ring) != accepted)
		ktap_fail("the ring is at %ju",
			  (uintmax_t)synos_ring_head(&ring));
	synos_ring_unmap(&ring);
	close(fd);
	free(text);
}

void aftermath_unregistered(void)
{
	struct synos_recommendation recommendation = { .query = "anybody?" };
	char *text = read_or_bail_out("consciousness");
	char daemon[32] = "";
	int err;

	if (!proc_value(text, "Daemon PID", daemon, sizeof(daemon)) ||
	    strcmp(daemon, "none"))
		ktap_fail("'%s' is registered", daemon);
	free(text);
	err = synos_call(&kernel, SYNOS_QUERY, &recommendation);
	if (err != -ENOTCONN)
		ktap_fail("a query: %s", err ? strerrorname_np(-err) : "0");
}

static void *ask(void *result)
{
	struct synos_recommendation recommendation = { .query = "at once" };
	int err = synos_call(&kernel, SYNOS_QUERY, &recommendation);

	*(int *)result = !err && strcmp(recommendation.response, "yes") ?
			 -EPROTO : err;
	return NULL;
}

static void answer(struct synos_channel *channel,
		   const struct synos_query *queries)
{
	struct netlink_answer said;
	int i, err;

	for (i = 0; i < QUERIES; i++) {
		err = synos_channel_reply(channel, queries[i].id, "yes", 1,
					  &said);
		if (err)
			ktap_fail("reply: %s", strerrorname_np(-err));
	}
}

/* The last one, too, would be refused if an old query were still counted. */
void aftermath_all_queries(void)
{
	struct synos_consciousness_state state = { .current_context = "after" };
	static struct synos_query queries[QUERIES];
	struct synos_channel channel;
	struct netlink_answer said;
	pthread_t threads[QUERIES];
	int results[QUERIES];
	int i, err, beyond;

	err = synos_call(&kernel, SYNOS_REGISTER, &state);
	if (err)
		ktap_bail_out("register: %s", strerrorname_np(-err));
	if (synos_channel_open(&channel, 10000) ||
	    synos_channel_attach(&channel, &said))
		ktap_bail_out("attach: %s", said.text);
	for (i = 0; i < QUERIES; i++)
		if (pthread_create(&threads[i], NULL, ask, &results[i]))
			ktap_bail_out("no thread");
	for (i = 0; i < QUERIES; i++) {
		err = synos_channel_next_query(&channel, &queries[i]);
		if (err)
			ktap_bail_out("query %d: %s", i, strerrorname_np(-err));
	}
	ask(&beyond);
	if (beyond != -EAGAIN)
		ktap_fail("one more: %s",
			  beyond ? strerrorname_np(-beyond) : "0");
	answer(&channel, queries);
	for (i = 0; i < QUERIES; i++) {
		pthread_join(threads[i], NULL);
		if (results[i])
			ktap_fail("query %d: %s", i,
				  strerrorname_np(-results[i]));
	}
	synos_channel_close(&channel);
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
