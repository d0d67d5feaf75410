// SPDX-License-Identifier: MIT
/*
 * The administrator's filter and the rate limit. Each case has one sysctl set for
 * the time of its call. What is filtered is no failure, and is counted.
 */
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "arguments.h"
#include "case.h"
#include "observation.h"
#include "privilege.h"
#include "setting.h"
#include "thread.h"

#define THREADS 4
#define CALLS_PER_THREAD 60

/* More than the limit's default lets through in a second. */
#define UNLIMITED_CALLS 200

#define LOG(what) .name = "filter." what
#define OF(type, severity) EVENT(type, 0, "of some weight", severity, 0)

/* What an unprivileged caller gets @calls times; how often it was 0. */
static int log_unprivileged(const struct synos_kernel *kernel, int calls,
			    int *limited)
{
	struct synos_ai_event event = *GOOD_EVENT;
	int i, result, good = 0;

	*limited = 0;
	privilege_drop();
	for (i = 0; i < calls; i++) {
		result = synos_call(kernel, CALL_LOG_EVENT, &event);
		good += !result;
		*limited += result == -EAGAIN;
	}
	privilege_regain();
	return good;
}

/* A limit of 0 is none. */
static void run_no_limit(struct run *run)
{
	struct observation before, after;
	int good, limited;
	char users[32];

	setting_read("user_rate_limit", users, sizeof(users));
	setting_write("user_rate_limit", "0");
	setting_begin("rate_limit", "0");
	observe(&before);
	good = log_unprivileged(run->kernel, UNLIMITED_CALLS, &limited);
	observe(&after);
	setting_end("rate_limit");
	setting_write("user_rate_limit", users);
	line_key(&run->keys, "good", "%d", good);
	line_key(&run->keys, "accepted", "%llu",
		 counted(&before, &after, EVENTS_ACCEPTED));
	line_key(&run->keys, "limited", "%llu",
		 counted(&before, &after, EVENTS_LIMITED));
	line_add(&run->expected, " good=200 accepted=200 limited=0");
}

/*
 * Over a limit of one, what the callers are told and what is counted is the
 * same. How many get through is the clock's business.
 */
static void run_limit(struct run *run)
{
	struct observation before, after;
	int good, limited;

	setting_begin("rate_limit", "1");
	observe(&before);
	good = log_unprivileged(run->kernel, UNLIMITED_CALLS, &limited);
	observe(&after);
	setting_end("rate_limit");
	line_key(&run->keys, "some_limited", "%s", limited ? "yes" : "no");
	line_key(&run->keys, "all", "%d", good + limited);
	line_key(&run->keys, "accepted", "%s",
		 counted(&before, &after, EVENTS_ACCEPTED) ==
				 (unsigned int)good ? "same" : "other");
	line_key(&run->keys, "limited", "%s",
		 counted(&before, &after, EVENTS_LIMITED) ==
				 (unsigned int)limited ? "same" : "other");
	line_key(&run->keys, "asked", "%llu",
		 counted(&before, &after, EVENTS_ASKED));
	line_add(&run->expected,
		 " some_limited=yes all=200 accepted=same limited=same asked=200");
}

/* Who may do all may also log at any rate, and uses nothing of the limit up. */
static void run_limit_with_privilege(struct run *run)
{
	struct synos_ai_event event = *GOOD_EVENT;
	struct observation before, after;
	int i;

	setting_begin("rate_limit", "1");
	observe(&before);
	for (i = 0; i < UNLIMITED_CALLS && !run->result; i++)
		run->result = synos_call(run->kernel, CALL_LOG_EVENT, &event);
	observe(&after);
	setting_end("rate_limit");
	line_key(&run->keys, "accepted", "%llu",
		 counted(&before, &after, EVENTS_ACCEPTED));
	line_key(&run->keys, "limited", "%llu",
		 counted(&before, &after, EVENTS_LIMITED));
	line_add(&run->expected, " accepted=200 limited=0");
}

/* The filter comes first: what it drops is not counted as limited. */
static void run_filtered_over_limit(struct run *run)
{
	struct observation before, after;
	int good, limited;

	setting_begin("min_severity", "10");
	observe(&before);
	good = log_unprivileged(run->kernel, UNLIMITED_CALLS, &limited);
	observe(&after);
	setting_end("min_severity");
	line_key(&run->keys, "good", "%d", good);
	line_key(&run->keys, "filtered", "%llu",
		 counted(&before, &after, EVENTS_FILTERED));
	line_key(&run->keys, "limited", "%llu",
		 counted(&before, &after, EVENTS_LIMITED));
	line_add(&run->expected, " good=200 filtered=200 limited=0");
}

/* One thread's calls by what they were answered. */
struct worker {
	const struct synos_kernel *kernel;
	int number;
	int accepted, filtered, limited, refused;
	pthread_t thread;
};

/* Of three calls one is filtered, one is refused, and one is as it may be. */
static void *work(void *context)
{
	struct worker *worker = context;
	struct synos_ai_event filtered = *OF(SYNOS_EVENT_NETWORK, 1);
	struct synos_ai_event refused = *BAD_EVENT;
	struct synos_ai_event wanted = *OF(SYNOS_EVENT_NETWORK, 9);
	int i, result;

	if (worker->number % 2)
		privilege_drop();
	for (i = 0; i < CALLS_PER_THREAD / 3; i++) {
		worker->filtered += !synos_call(worker->kernel, CALL_LOG_EVENT,
						&filtered);
		worker->refused += synos_call(worker->kernel, CALL_LOG_EVENT,
					      &refused) == -EINVAL;
		result = synos_call(worker->kernel, CALL_LOG_EVENT, &wanted);
		worker->accepted += !result;
		worker->limited += result == -EAGAIN;
	}
	if (worker->number % 2)
		privilege_regain();
	return NULL;
}

static void start_workers(struct worker *workers,
			  const struct synos_kernel *kernel)
{
	int i;

	for (i = 0; i < THREADS; i++) {
		workers[i] = (struct worker){ .kernel = kernel, .number = i };
		workers[i].thread = thread_start(work, &workers[i]);
	}
}

/* All sorts at once, from several threads: every one is counted, once. */
static void run_sum(struct run *run)
{
	struct worker workers[THREADS], sum = { 0 };
	struct observation before, after;
	int i;

	setting_begin("min_severity", "5");
	observe(&before);
	start_workers(workers, run->kernel);
	for (i = 0; i < THREADS; i++) {
		pthread_join(workers[i].thread, NULL);
		sum.accepted += workers[i].accepted;
		sum.filtered += workers[i].filtered;
		sum.limited += workers[i].limited;
		sum.refused += workers[i].refused;
	}
	observe(&after);
	setting_end("min_severity");

	line_key(&run->keys, "asked", "%llu",
		 counted(&before, &after, EVENTS_ASKED));
	line_key(&run->keys, "filtered", "%llu",
		 counted(&before, &after, EVENTS_FILTERED));
	line_key(&run->keys, "refused", "%llu",
		 counted(&before, &after, EVENTS_REFUSED));
	line_key(&run->keys, "accepted_and_limited", "%llu",
		 counted(&before, &after, EVENTS_ACCEPTED) +
			 counted(&before, &after, EVENTS_LIMITED));
	line_key(&run->keys, "as_told", "%s",
		 counted(&before, &after, EVENTS_ACCEPTED) ==
					 (unsigned int)sum.accepted &&
				 counted(&before, &after, EVENTS_LIMITED) ==
					 (unsigned int)sum.limited &&
				 sum.filtered == 80 && sum.refused == 80 ?
			 "yes" : "no");
	line_add(&run->expected,
		 " asked=240 filtered=80 refused=80 accepted_and_limited=80 as_told=yes");
}

static const struct synos_case filter_all_cases[] = {
	{ LOG("below_min_severity"), .filtered = true },
	{ LOG("at_min_severity") },
	{ LOG("below_highest_severity"), .filtered = true },
	{ LOG("at_highest_severity") },
	{ LOG("syscall_masked"), .filtered = true },
	{ LOG("security_masked"), .filtered = true },
	{ LOG("network_masked"), .filtered = true },
	{ LOG("filesystem_masked"), .filtered = true },
	{ LOG("network_alone") },
	{ LOG("all_masked"), .filtered = true },
	{ LOG("filtered_without_privilege"), .filtered = true },
	{ LOG("all_masked_bad_content"), .want = EINVAL },
	{ LOG("all_masked_half_mapped"), .want = EFAULT },
	{ LOG("no_limit"), .call = CALL_LOG_EVENT, .run = run_no_limit },
	{ LOG("limit_of_one"), .call = CALL_LOG_EVENT, .run = run_limit },
	{ LOG("limit_with_privilege"), .call = CALL_LOG_EVENT, .run = run_limit_with_privilege },
	{ LOG("filtered_over_limit"), .call = CALL_LOG_EVENT, .run = run_filtered_over_limit },
	{ LOG("all_add_up"), .call = CALL_LOG_EVENT, .run = run_sum },
};
CASE_TABLE(filter_all);
