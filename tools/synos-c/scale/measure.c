// SPDX-License-Identifier: MIT
/* The same work on several processors at once. */
#include <pthread.h>

#include "ktap.h"
#include "scale.h"
#include "thread.h"
#include "ticks.h"

struct part {
	const struct work *work;
	pthread_barrier_t *together;
	pthread_t thread;
	int processor;
	uint64_t start, end;
};

static void *do_part(void *context)
{
	struct part *part = context;
	int i;

	thread_stay_on(part->processor);
	if (part->work->prepare)
		part->work->prepare();
	pthread_barrier_wait(part->together);
	part->start = ticks_now();
	for (i = 0; i < CALLS; i++)
		part->work->once();
	part->end = ticks_now();
	return NULL;
}

/* The guest's other clocks may go in steps of a hundredth of a second. */
static double ticks_per_second(void)
{
	static double rate;
	struct timespec second = { .tv_sec = 1 };
	uint64_t start;

	if (!rate) {
		start = ticks_now();
		nanosleep(&second, NULL);
		rate = ticks_now() - start;
	}
	return rate;
}

double measure(const struct work *work, int processors)
{
	struct part parts[PROCESSORS_MAX];
	pthread_barrier_t together;
	unsigned int due = processors * CALLS;
	uint64_t start = UINT64_MAX, end = 0;
	int i;

	if (work->begin)
		work->begin();
	pthread_barrier_init(&together, NULL, processors);
	for (i = 0; i < processors; i++) {
		parts[i] = (struct part){ work, &together, .processor = i };
		parts[i].thread = thread_start(do_part, &parts[i]);
	}
	for (i = 0; i < processors; i++) {
		pthread_join(parts[i].thread, NULL);
		if (parts[i].start < start)
			start = parts[i].start;
		if (parts[i].end > end)
			end = parts[i].end;
	}
	pthread_barrier_destroy(&together);
	if (work->end && work->end() != due)
		ktap_fail("%s on %d processors was not done %u times",
			  work->name, processors, due);
	return due / ((end - start) / ticks_per_second());
}
