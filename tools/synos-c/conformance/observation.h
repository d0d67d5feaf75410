/* SPDX-License-Identifier: MIT */
#ifndef OBSERVATION_H
#define OBSERVATION_H

#include <stdbool.h>

#include "transcript.h"

enum counter {
	CALLS_SERVED,
	SECURITY_EVENTS,
	EVENTS_ASKED,
	EVENTS_ACCEPTED,
	EVENTS_FILTERED,
	EVENTS_LIMITED,
	EVENTS_REFUSED,
	QUERIES_ANSWERED,
	QUERIES_TIMED_OUT,
	COUNTERS,
};

/*
 * The newest line of /proc/synos/events; all zero when there is none. observe()
 * fills in the number alone, as the device says it: the file is long.
 */
struct newest_event {
	unsigned long long seq;
	unsigned long long time;
	int pid;
	char text[768];		/* type, severity and description as shown */
};

/* What the kernel shows of itself at one moment. */
struct observation {
	unsigned long long clock;	/* CLOCK_MONOTONIC, in ns */
	unsigned long long counters[COUNTERS];
	char consciousness[1024];
	unsigned long long last_update;
	int daemon;			/* 0 when there is none */
	struct newest_event event;
};

void observe(struct observation *observation);

/* Adds the newest event as the file shows it now. */
void observe_event(struct observation *observation);

/* How often @counter went up between two observations. */
unsigned long long counted(const struct observation *before,
			   const struct observation *after,
			   enum counter counter);

/* none, self, child or other */
const char *daemon_word(int pid);

/* self, init or other */
const char *process_word(int pid);

/* Parses one line of /proc/synos/events. */
bool event_parse(const char *line, struct newest_event *event);

#endif
