// SPDX-License-Identifier: MIT
#include <sched.h>
#include <string.h>

#include "ktap.h"
#include "thread.h"

pthread_t thread_start(void *(*body)(void *), void *argument)
{
	pthread_t thread;
	int err = pthread_create(&thread, NULL, body, argument);

	if (err)
		ktap_bail_out("no thread: %s", strerror(err));
	return thread;
}

void thread_run(void *(*body)(void *), void *argument)
{
	pthread_join(thread_start(body, argument), NULL);
}

void thread_stay_on(int processor)
{
	cpu_set_t processors;

	CPU_ZERO(&processors);
	CPU_SET(processor, &processors);
	if (sched_setaffinity(0, sizeof(processors), &processors))
		ktap_bail_out("processor %d: %m", processor);
}
