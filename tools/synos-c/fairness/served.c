// SPDX-License-Identifier: MIT
/* The user who wants a little, and the daemon, which is slow. */
#include <errno.h>
#include <time.h>
#include <unistd.h>

#include "fairness.h"
#include "family_socket.h"

/* 20 events and 5 queries a second. */
#define EVENT_PAUSE_US 50000
#define EVENTS_PER_QUERY 4

/* A daemon that is asked by nobody but these has enough to do. */
#define ANSWER_US 5000

static void log_one(void)
{
	struct synos_ai_event event = {
		.event_type = SYNOS_EVENT_SYSCALL,
		.description = "a little",
		.severity = 1,
	};
	int err = synos_call(&kernel, CALL_LOG_EVENT, &event);

	tally->logged++;
	if (err) {
		tally->log_failed++;
		tally->last_error = -err;
	}
}

static void ask_one(void)
{
	struct synos_recommendation recommendation = { .query = "a little" };
	int err = synos_call(&kernel, CALL_QUERY_RECOMMENDATION,
			     &recommendation);

	tally->asked++;
	if (err) {
		tally->ask_failed++;
		tally->last_error = -err;
	}
}

void served_main(void)
{
	unsigned int round;

	for (round = 1;; round++) {
		log_one();
		if (round % EVENTS_PER_QUERY == 0)
			ask_one();
		usleep(EVENT_PAUSE_US);
	}
}

void daemon_main(void)
{
	struct synos_consciousness_state state = { .current_context = "fair" };
	struct netlink_answer answer;
	struct family_socket socket;
	struct received_query query;
	int err = synos_call(&kernel, CALL_REGISTER_CONSCIOUSNESS, &state);

	if (!err)
		err = family_socket_open(&socket, 0);
	if (!err)
		err = family_socket_attach(&socket, &answer);
	tally->daemon_error = -err;
	tally->daemon_ready = true;
	while (!err) {
		err = family_socket_next_query(&socket, &query);
		/* Of a socket that was marked congested, ENOBUFS */
		tally->daemon_error = -err;
		usleep(ANSWER_US);
		if (family_socket_reply(&socket, query.id, "so be it", 1,
					&answer))
			tally->too_late++;
		else
			tally->replied++;
	}
}
