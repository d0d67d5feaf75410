// SPDX-License-Identifier: MIT
/* Each call from four threads at once: every one is served, none half. */
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arguments.h"
#include "case.h"
#include "observation.h"
#include "thread.h"

#define THREADS 4
#define CALLS_PER_THREAD 50

struct worker {
	const struct synos_kernel *kernel;
	const struct synos_case *tested;
	pthread_barrier_t *start;
	int number;
	int unexpected;		/* calls that ended in another way */
	pthread_t thread;
};

/* The argument of each thread differs from the others' in every field. */
static void fill_argument(const struct worker *worker, void *argument)
{
	struct synos_consciousness_state *state = argument;
	struct synos_ai_event *event = argument;

	switch (worker->tested->call) {
	case CALL_REGISTER_CONSCIOUSNESS:
	case CALL_UPDATE_STATE:
		*state = *STATE(worker->number, worker->number, worker->number,
				"");
		memset(state->current_context, 'a' + worker->number,
		       sizeof(state->current_context) - 1);
		break;
	case CALL_QUERY_RECOMMENDATION:
		*(struct synos_recommendation *)argument = *QUERY("who am I?");
		break;
	case CALL_LOG_EVENT:
		*event = *EVENT(SYNOS_EVENT_SECURITY, 0, "", worker->number, 0);
		memset(event->description, 'a' + worker->number,
		       sizeof(event->description) - 1);
		break;
	default:
		/* The others only write it. */
		break;
	}
}

static void *work(void *context)
{
	struct worker *worker = context;
	struct synos_recommendation largest;
	int i;

	fill_argument(worker, &largest);
	pthread_barrier_wait(worker->start);
	for (i = 0; i < CALLS_PER_THREAD; i++)
		worker->unexpected +=
			synos_call(worker->kernel, worker->tested->call,
				   &largest) != -worker->tested->want;
	return NULL;
}

/* All fields of the state shown must be from the same thread. */
static bool is_torn(const struct observation *shown)
{
	char expected[1024], context[SYNOS_CONTEXT_LEN] = "";
	int number = atoi(shown->consciousness + strlen("Awareness Level: "));

	memset(context, 'a' + number, sizeof(context) - 1);
	snprintf(expected, sizeof(expected),
		 "Awareness Level: %d\nThreat Level: %d\nContext: %s\nLast Update: %llu ns\nLearning State: 0x%x\nDaemon PID: %d\n",
		 number, number, context, shown->last_update, number,
		 shown->daemon);
	return strcmp(shown->consciousness, expected);
}

static void start(struct worker *workers, pthread_barrier_t *barrier,
		  const struct synos_kernel *kernel,
		  const struct synos_case *tested)
{
	int i;

	for (i = 0; i < THREADS; i++) {
		workers[i] = (struct worker){ .kernel = kernel,
					      .tested = tested,
					      .start = barrier,
					      .number = i };
		workers[i].thread = thread_start(work, &workers[i]);
	}
	pthread_barrier_wait(barrier);
}

static void run_threads(struct run *run)
{
	bool publishes = run->tested->call == CALL_REGISTER_CONSCIOUSNESS ||
			 run->tested->call == CALL_UPDATE_STATE;
	struct observation before, during, after;
	struct worker workers[THREADS];
	pthread_barrier_t barrier;
	int i, unexpected = 0;
	bool torn;

	pthread_barrier_init(&barrier, NULL, THREADS + 1);
	observe(&before);
	start(workers, &barrier, run->kernel, run->tested);
	observe(&during);
	for (i = 0; i < THREADS; i++) {
		pthread_join(workers[i].thread, NULL);
		unexpected += workers[i].unexpected;
	}
	observe(&after);
	pthread_barrier_destroy(&barrier);

	/* Before the first thread's first call the old state is still there. */
	torn = is_torn(&after) ||
	       (strcmp(during.consciousness, before.consciousness) &&
		is_torn(&during));
	run->result = unexpected ? -EIO : -run->tested->want;
	line_key(&run->keys, "calls", "%d", THREADS * CALLS_PER_THREAD);
	line_key(&run->keys, "unexpected", "%d", unexpected);
	line_key(&run->keys, "served", "%llu",
		 counted(&before, &after, CALLS_SERVED));
	line_key(&run->keys, "accepted", "%llu",
		 counted(&before, &after, EVENTS_ACCEPTED));
	line_key(&run->keys, "security", "%llu",
		 counted(&before, &after, SECURITY_EVENTS));
	line_key(&run->keys, "seq", "%llu",
		 after.event.seq - before.event.seq);
	if (publishes)
		line_key(&run->keys, "state", "%s",
			 torn ? "torn" : "whole");

	line_add(&run->expected, " calls=200 unexpected=0 served=%d",
		 run->tested->want ? 0 : 200);
	line_add(&run->expected, " accepted=%d security=%d seq=%d",
		 run->tested->call == CALL_LOG_EVENT ? 200 : 0,
		 run->tested->call == CALL_LOG_EVENT ? 200 : 0,
		 run->tested->call == CALL_LOG_EVENT ? 200 : 0);
	if (publishes)
		line_key(&run->expected, "state", "whole");
}

#define THREADED(what) .name = "threads." what, .run = run_threads

/* This process is registered, no daemon is attached. */
static const struct synos_case threads_all_cases[] = {
	{ THREADED("register"), .call = CALL_REGISTER_CONSCIOUSNESS },
	{ THREADED("update"), .call = CALL_UPDATE_STATE },
	{ THREADED("query"), .call = CALL_QUERY_RECOMMENDATION, .want = ENOTCONN },
	{ THREADED("log"), .call = CALL_LOG_EVENT },
	{ THREADED("telemetry"), .call = CALL_GET_TELEMETRY },
};
CASE_TABLE(threads_all);
