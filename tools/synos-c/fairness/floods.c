// SPDX-License-Identifier: MIT
/* What a hostile user does, as fast as it can. */
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <sys/resource.h>
#include <unistd.h>

#include "fairness.h"
#include "thread.h"

/* More than the common limit of queries, so that it alone could use that up. */
#define ASKERS 96
#define LOGGERS 3

static void count(int err)
{
	tally->flooded++;
	if (err)
		tally->refused++;
}

static void *log_on(void *context)
{
	const struct synos_ai_event event = {
		.event_type = SYNOS_EVENT_SECURITY,
		.description = "a flood",
		.severity = SYNOS_SEVERITY_MAX,
	};

	(void)context;
	for (;;) {
		struct synos_ai_event copy = event;

		count(synos_call(&kernel, CALL_LOG_EVENT, &copy));
	}
	return NULL;
}

static void *ask_on(void *context)
{
	(void)context;
	for (;;) {
		struct synos_recommendation recommendation = {
			.query = "a flood",
		};
		int err = synos_call(&kernel, CALL_QUERY_RECOMMENDATION,
				     &recommendation);

		count(err);
		/* Refused at once: leave the processor to somebody else. */
		if (err == -EAGAIN)
			usleep(1000);
	}
	return NULL;
}

/*
 * Who gets the processor is the scheduler's matter, and a distribution gives
 * each user an equal share of it (the cgroups of systemd). Here there are no
 * cgroups; with the least weight, all threads of a user weigh together about as
 * much as one ordinary thread does.
 */
static void share_processor(void)
{
	if (setpriority(PRIO_PROCESS, 0, 19))
		_exit(1);
}

static void run(void *(*work)(void *context), int threads)
{
	int i;

	share_processor();
	for (i = 0; i < threads; i++)
		thread_start(work, NULL);
	pause();
}

void flood_events(void)
{
	run(log_on, LOGGERS);
}

void flood_queries(void)
{
	run(ask_on, ASKERS);
}

static void ignore(int signal)
{
	(void)signal;
}

/* Asks, and takes back what it has asked, for ever. */
void flood_interrupted_queries(void)
{
	struct sigaction action = { .sa_handler = ignore };
	pthread_t askers[ASKERS];
	int i;

	share_processor();
	sigaction(SIGUSR1, &action, NULL);
	for (i = 0; i < ASKERS; i++)
		askers[i] = thread_start(ask_on, NULL);
	for (;;)
		for (i = 0; i < ASKERS; i++) {
			pthread_kill(askers[i], SIGUSR1);
			usleep(100);
		}
}
