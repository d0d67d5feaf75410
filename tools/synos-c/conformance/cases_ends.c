// SPDX-License-Identifier: MIT
/* A registration ends with its process, whatever its threads are doing. */
#include <errno.h>
#include <pthread.h>

#include "arguments.h"
#include "case.h"
#include "daemon.h"
#include "observation.h"
#include "thread.h"

#define ROUNDS 5

/* So many calls are made before the process is killed amid the next. */
#define CALLS_BEFORE 100

struct asker {
	const struct synos_kernel *kernel;
	int result;
};

static void *ask(void *context)
{
	struct synos_recommendation asked = *QUERY("will you live?");
	struct asker *asker = context;

	asker->result = synos_call(asker->kernel, CALL_QUERY_RECOMMENDATION, &asked);
	return NULL;
}

static void await_calls(void)
{
	struct observation start, now;

	observe(&start);
	do
		observe(&now);
	while (counted(&start, &now, CALLS_SERVED) < CALLS_BEFORE);
}

/*
 * Threads register, update, log and read while the process is killed, and a
 * query is in flight. The next process can register at once.
 */
static void run_storm(struct run *run)
{
	int round, reset = 0, none = 0, registered = 0;
	struct asker asker = { .kernel = run->kernel };
	struct observation now;
	pthread_t thread;

	for (round = 0; round < ROUNDS; round++) {
		/* Ends the run if it cannot register. */
		daemon_start();
		registered++;
		daemon_attach();
		daemon_tell("receive 1\nstorm\n");
		thread = thread_start(ask, &asker);
		daemon_hear_all("\n\n");
		await_calls();
		daemon_kill();
		observe(&now);
		none += !now.daemon;
		pthread_join(thread, NULL);
		reset += asker.result == -ECONNRESET;
		daemon_reap();
	}
	line_key(&run->keys, "registered", "%d", registered);
	line_key(&run->keys, "ended", "%d", none);
	line_key(&run->keys, "reset", "%d", reset);
	line_add(&run->expected, " registered=5 ended=5 reset=5");
}

static const struct synos_case ends_all_cases[] = {
	{ .name = "ends.killed_amid_calls", .label = "kill:daemon",
	  .run = run_storm },
};
CASE_TABLE(ends_all);
