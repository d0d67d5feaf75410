// SPDX-License-Identifier: MIT
/* Calls that are made while the setting changes, again and again. */
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "array_size.h"
#include "ktap.h"
#include "plan.h"
#include "thread.h"

#define LOAD_US 2000000
#define FLIP_US 10000

static atomic_bool over;
static atomic_ullong calls, wrong;
static atomic_int last_wrong;

static void count(int err, bool right)
{
	calls++;
	if (!right) {
		wrong++;
		last_wrong = -err;
	}
}

/* Not opted in, it means upstream's call, whatever happens to others. */
static void *wait_upstream(void *context)
{
	int epoll = epoll_create1(EPOLL_CLOEXEC);

	(void)context;
	while (!over) {
		struct timespec none = { 0 };
		struct epoll_event event;
		int err = syscall(SYS_epoll_pwait2, epoll, &event, 1, &none,
				  NULL, 8) ? -errno : 0;

		count(err, !err);
	}
	close(epoll);
	return NULL;
}

/* The numbers of our own are always there. */
static void *log_stated(void *context)
{
	(void)context;
	while (!over) {
		struct synos_ai_event event = {
			.event_type = SYNOS_EVENT_SYSCALL,
		};
		int err = synos_call(&kernel, CALL_LOG_EVENT, &event);

		count(err, !err);
	}
	return NULL;
}

/* Opted in, it is one or the other, and nothing else. */
static void *log_opted(void *context)
{
	(void)context;
	while (!over) {
		int err = log_planned();

		count(err, !err || is_upstream(err));
	}
	return NULL;
}

static void load(void *(*work)(void *context), const char *const settings[],
		 int count_of_settings)
{
	pthread_t threads[2];
	unsigned int flips, i;

	over = false;
	calls = wrong = 0;
	/* What a test before has left is not among them. */
	set(settings[0]);
	for (i = 0; i < ARRAY_SIZE(threads); i++)
		threads[i] = thread_start(work, NULL);
	for (flips = 0; flips < LOAD_US / FLIP_US; flips++) {
		set(settings[flips % count_of_settings]);
		usleep(FLIP_US);
	}
	over = true;
	for (i = 0; i < ARRAY_SIZE(threads); i++)
		pthread_join(threads[i], NULL);
	ktap_note("flips=%u calls=%llu", flips, calls);
	if (wrong || !calls)
		ktap_fail("%llu of %llu calls went wrong, the last with %s",
			  wrong, calls, strerrorname_np(last_wrong));
}

static const char *const all_settings[] = { "off", "opted", "all" };

void test_upstream_under_load(void)
{
	load(wait_upstream, all_settings, 2);
}

void test_stated_under_load(void)
{
	load(log_stated, all_settings, 3);
}

void test_opted_under_load(void)
{
	opt(true);
	load(log_opted, all_settings, 3);
	opt(false);
}
