// SPDX-License-Identifier: MIT
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
