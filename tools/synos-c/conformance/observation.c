// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <linux/synos_ai.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "daemon.h"
#include "ktap.h"
#include "observation.h"
#include "proc_text.h"

static const char *const counter_keys[COUNTERS] = {
	[CALLS_SERVED] = "Syscall Count",
	[SECURITY_EVENTS] = "Security Events",
	[EVENTS_ASKED] = "Events Asked",
	[EVENTS_ACCEPTED] = "Events Accepted",
	[EVENTS_FILTERED] = "Events Filtered",
	[EVENTS_LIMITED] = "Events Rate Limited",
	[EVENTS_REFUSED] = "Events Refused",
	[QUERIES_ANSWERED] = "Queries Answered",
	[QUERIES_TIMED_OUT] = "Queries Timed Out",
};

static void observe_counters(struct observation *observation)
{
	char *text = proc_read_or_bail_out("telemetry");
	int i;

	for (i = 0; i < COUNTERS; i++)
		observation->counters[i] =
			proc_shown("telemetry", text, counter_keys[i]);
	free(text);
}

static void observe_state(struct observation *observation)
{
	char *text = proc_read_or_bail_out("consciousness");
	char daemon[32];

	observation->last_update = proc_shown("consciousness", text,
					      "Last Update");
	if (!proc_value(text, "Daemon PID", daemon, sizeof(daemon)))
		ktap_bail_out(PROC_FOLDER "consciousness has no \"Daemon PID\"");
	observation->daemon = atoi(daemon);
	snprintf(observation->consciousness,
		 sizeof(observation->consciousness), "%s", text);
	free(text);
}

bool event_parse(const char *line, struct newest_event *event)
{
	char type[16], description[640];
	unsigned int severity;

	if (sscanf(line,
		   "seq=%llu time=%llu type=%15s severity=%u pid=%d description=%639[^\n]",
		   &event->seq, &event->time, type, &severity, &event->pid,
		   description) != 6)
		return false;
	snprintf(event->text, sizeof(event->text),
		 "type=%s severity=%u description=%s", type, severity,
		 description);
	return true;
}

static unsigned long long newest_number(void)
{
	static int fd = -1;
	off_t newest;

	if (fd < 0)
		fd = open(SYNOS_EVENTS_DEVICE, O_RDONLY | O_CLOEXEC);
	newest = lseek(fd, 0, SEEK_END);
	if (newest < 0)
		ktap_bail_out("" SYNOS_EVENTS_DEVICE ": %m\n");
	return newest;
}

void observe_event(struct observation *observation)
{
	char *text = proc_read_or_bail_out("events");
	size_t len = strlen(text);
	char *line;

	if (len) {
		text[len - 1] = '\0';
		line = strrchr(text, '\n');
		line = line ? line + 1 : text;
		if (!event_parse(line, &observation->event))
			snprintf(observation->event.text,
				 sizeof(observation->event.text),
				 "not an event: %s", line);
	}
	free(text);
}

void observe(struct observation *observation)
{
	struct timespec now;

	memset(observation, 0, sizeof(*observation));
	clock_gettime(CLOCK_MONOTONIC, &now);
	observation->clock = now.tv_sec * 1000000000ull + now.tv_nsec;
	observe_counters(observation);
	observe_state(observation);
	observation->event.seq = newest_number();
}

unsigned long long counted(const struct observation *before,
			   const struct observation *after,
			   enum counter counter)
{
	return after->counters[counter] - before->counters[counter];
}

const char *daemon_word(int pid)
{
	if (!pid)
		return "none";
	if (pid == getpid())
		return "self";
	return pid == daemon_pid() ? "child" : "other";
}

const char *process_word(int pid)
{
	if (pid == getpid())
		return "self";
	return pid == 1 ? "init" : "other";
}
