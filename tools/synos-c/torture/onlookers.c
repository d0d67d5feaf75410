// SPDX-License-Identifier: MIT
/*
 * Those who read /proc/synos, who listen to the groups, and who change the
 * settings under everybody's feet.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "array_size.h"
#include "proc_text.h"
#include "family_socket.h"
#include "torture.h"

static unsigned long long number(const char *text, const char *key)
{
	unsigned long long value = 0;

	if (!proc_number(text, key, &value))
		wrong("no '%s'", key);
	return value;
}

static void check_telemetry(const char *text)
{
	unsigned long long asked = number(text, "Events Asked");
	unsigned long long sum = number(text, "Events Accepted") +
				 number(text, "Events Filtered") +
				 number(text, "Events Rate Limited") +
				 number(text, "Events Refused");

	if (asked != sum)
		wrong("%llu events asked, but %llu in all", asked, sum);
	if (number(text, "Queries Asked") < number(text, "Queries Answered") +
					    number(text, "Queries Timed Out"))
		wrong("fewer queries asked than ended");
}

/* All parts are of one state. */
static void check_state(const char *text)
{
	unsigned long long level = number(text, "Awareness Level");
	char context[SYNOS_CONTEXT_LEN * 4], expected[32];

	snprintf(expected, sizeof(expected), "level %llu", level);
	if (number(text, "Threat Level") != level ||
	    !proc_value(text, "Context", context, sizeof(context)) ||
	    strcmp(context, expected))
		wrong("two states in one: %.200s", text);
}

static void check_events(char *text)
{
	unsigned long long last = 0, seq;
	char *line, *at;

	for (line = strtok_r(text, "\n", &at); line;
	     line = strtok_r(NULL, "\n", &at)) {
		if (sscanf(line, "seq=%llu time=", &seq) != 1 || seq <= last)
			wrong("after event %llu: %.100s", last, line);
		else
			last = seq;
	}
}

static char *read_file(const char *name)
{
	char *text = proc_read_in_pieces(name, 64 + chance(20000));

	if (!text)
		wrong("/proc/synos/%s: %s", name, strerror(errno));
	else
		count(PROC_READ, 1);
	return text;
}

static void read_files(bool published)
{
	char *text = read_file("telemetry");

	if (text)
		check_telemetry(text);
	free(text);
	text = read_file("consciousness");
	if (text && published)
		check_state(text);
	free(text);
	text = read_file("events");
	if (text)
		check_events(text);
	free(text);
	free(read_file("version"));
}

void proc_reader_main(void)
{
	while (!shared->stop) {
		/* Before the first daemon, the state is another program's. */
		read_files(shared->counts[DAEMONS] > 0);
		sleep_us(chance(20000));
	}
}

static void join(struct family_socket *channel, const char *group)
{
	int err = netlink_join(&channel->netlink,
			       netlink_group(&channel->family, group));

	if (err)
		wrong("join %s: %s", group, strerrorname_np(-err));
}

static void listen_for_a_while(void)
{
	struct netlink_message message;
	struct family_socket channel;
	unsigned int left = 1 + chance(2000);
	int err = family_socket_open(&channel, 100);

	if (err) {
		wrong("socket: %s", strerrorname_np(-err));
		return;
	}
	join(&channel, SYNOS_AI_MCGRP_STATE);
	join(&channel, SYNOS_AI_MCGRP_EVENT);
	while (left-- && !shared->stop) {
		err = netlink_receive(&channel.netlink, &message);
		if (!err)
			count(TOLD, 1);
		else if (err != -ENOBUFS && err != -EAGAIN)
			wrong("listen: %s", strerrorname_np(-err));
		if (!chance(500))
			sleep_us(chance(300000));
	}
	family_socket_close(&channel);
}

void listener_main(void)
{
	while (!shared->stop)
		listen_for_a_while();
}

static const struct {
	const char *name;
	unsigned int values[4];
} settings[] = {
	{ "min_severity", { 0, 0, 3, 10 } },
	{ "event_mask", { 30, 30, 6, 0 } },
	{ "rate_limit", { 1000, 0, 1, 100000 } },
	{ "user_rate_limit", { 100, 0, 1, 100000 } },
	{ "queries_max", { QUERIES_IN_FLIGHT, 1, 100, 4096 } },
	{ "user_queries_max", { 16, 1, 4, 4096 } },
	{ "query_timeout_ms", { 1, 100, 1000, 3000 } },
	{ "events_restrict", { 0, 1, 0, 1 } },
};

void settings_main(void)
{
	while (!shared->stop) {
		unsigned int i = chance(ARRAY_SIZE(settings));

		set(settings[i].name, settings[i].values[chance(4)]);
		count(SET, 1);
		sleep_us(chance(50000));
	}
}

void flipper_main(void)
{
	static const char *const values[] = { "off", "opted", "all" };

	while (!shared->stop) {
		set_plan_numbers(values[chance(ARRAY_SIZE(values))]);
		count(FLIPPED, 1);
		sleep_us(chance(50000));
	}
}
