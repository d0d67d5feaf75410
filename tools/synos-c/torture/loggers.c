// SPDX-License-Identifier: MIT
/*
 * Those who log. They count their calls, which must be what the kernel counts.
 */
#include <errno.h>
#include <pthread.h>
#include <string.h>
#include <unistd.h>

#include "torture.h"

#define THREADS 3

static bool privileged;

static int log_event(const void *event)
{
	atomic_fetch_add(&shared->log_calls, 1);
	return synos_call(&kernel, CALL_LOG_EVENT, (void *)event);
}

static void expect(int err, int expected, const char *what)
{
	if (err != expected)
		wrong("%s: %s", what, err ? strerrorname_np(-err) : "0");
	else
		count(REFUSED, 1);
}

static void log_wrongly(void)
{
	struct synos_ai_event event;

	expect(log_event(NULL), -EINVAL, "log of NULL");
	expect(log_event((void *)8), -EFAULT, "log of nowhere");
	event_make(&event, 0);
	event.severity = SYNOS_SEVERITY_MAX + 1;
	expect(log_event(&event), -EINVAL, "log of severity 11");
	if (privileged)
		return;
	event_make(&event, 0);
	event.pid = 1;
	expect(log_event(&event), -EPERM, "log about another process");
}

static void *log_all(void *unused)
{
	struct synos_ai_event event;
	unsigned int n;
	int err;

	(void)unused;
	for (n = chance(26); !shared->stop_logging; n++) {
		event_make(&event, n);
		err = log_event(&event);
		if (!err)
			count(LOGGED, 1);
		else if (err == -EAGAIN && !privileged)
			count(LIMITED, 1);
		else
			wrong("log: %s", strerrorname_np(-err));
		if (!chance(100))
			log_wrongly();
		if (!chance(50))
			sleep_us(chance(20000));
	}
	return NULL;
}

void logger_main(void)
{
	pthread_t threads[THREADS];
	int i;

	privileged = !geteuid();
	for (i = 0; i < THREADS; i++)
		threads[i] = start_thread(log_all, NULL);
	for (i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
}
