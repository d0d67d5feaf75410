// SPDX-License-Identifier: MIT
#include <pthread.h>

#include "arguments.h"
#include "storm.h"

#define STORM_THREADS 4
#define ROUNDS_PER_REGISTRATION 64

static void *storm_on(void *kernel)
{
	union {
		struct synos_consciousness_state state;
		struct synos_ai_event event;
		struct synos_telemetry telemetry;
		struct synos_recommendation recommendation;
	} argument;
	unsigned int round;

	for (round = 0;; round++) {
		argument.state = *DAEMON_STATE;
		/* Seldom: each one is a line in the kernel's log. */
		if (round % ROUNDS_PER_REGISTRATION == 0)
			synos_call(kernel, CALL_REGISTER_CONSCIOUSNESS, &argument);
		synos_call(kernel, CALL_UPDATE_STATE, &argument);
		synos_call(kernel, CALL_GET_TELEMETRY, &argument);
		argument.event = *BAD_EVENT;
		synos_call(kernel, CALL_LOG_EVENT, &argument);
	}
	return NULL;
}

int storm(const struct synos_kernel *kernel)
{
	pthread_t threads[STORM_THREADS];
	int i, err = 0;

	for (i = 0; i < STORM_THREADS && !err; i++)
		err = pthread_create(&threads[i], NULL, storm_on,
				     (void *)kernel);
	return err;
}
