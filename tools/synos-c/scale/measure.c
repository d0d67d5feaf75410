// SPDX-License-Identifier: MIT
/* The same work on several processors at once. */
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <string.h>
#include <time.h>

#include "ktap.h"
#include "scale.h"
#include "thread.h"

struct part {
	const struct work *work;
	pthread_barrier_t *together;
	pthread_t thread;
	int processor;
};

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec + time.tv_nsec / 1e9;
}

static void stay_on(int processor)
{
	cpu_set_t processors;

	CPU_ZERO(&processors);
	CPU_SET(processor, &processors);
	if (sched_setaffinity(0, sizeof(processors), &processors))
		ktap_bail_out("processor %d: %s", processor, strerror(errno));
}

static void *do_part(void *context)
{
	struct part *part = context;
	int i;

	stay_on(part->processor);
	if (part->work->prepare)
		part->work->prepare();
	pthread_barrier_wait(part->together);
	for (i = 0; i < CALLS; i++)
		part->work->once();
	pthread_barrier_wait(part->together);
	return NULL;
}

double measure(const struct work *work, int processors)
{
	struct part parts[PROCESSORS_MAX];
	pthread_barrier_t together;
	unsigned int due = processors * CALLS;
	double start, seconds;
	int i;

	if (work->begin)
		work->begin();
	pthread_barrier_init(&together, NULL, processors + 1);
	for (i = 0; i < processors; i++) {
		parts[i] = (struct part){ work, &together, .processor = i };
		parts[i].thread = thread_start(do_part, &parts[i]);
	}
	pthread_barrier_wait(&together);
	start = now();
	pthread_barrier_wait(&together);
	seconds = now() - start;
	for (i = 0; i < processors; i++)
		pthread_join(parts[i].thread, NULL);
	pthread_barrier_destroy(&together);
	if (work->end && work->end() != due)
		ktap_fail("%s on %d processors was not done %u times",
			  work->name, processors, due);
	return due / seconds;
}
