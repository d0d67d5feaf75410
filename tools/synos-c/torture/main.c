// SPDX-License-Identifier: MIT
/*
 * Uses everything of SynOS at once, from many threads and processes, and kills
 * some of them. Then looks whether all is as it should be. Runs as root, with
 * nobody else who uses SynOS; writes KTAP.
 *
 *   synos_torture [--seconds N] [--flip]
 *
 *   --seconds N	at least so long (20), and as much longer, up to PATIENCE, as
 *		it takes to see everything
 *   --flip	changes kernel.synos.plan_numbers all the time
 */
#include <errno.h>
#include <getopt.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include "aftermath.h"
#include "array_size.h"
#include "child.h"
#include "ktap.h"
#include "torture.h"

/* In seconds: what is seen within a time depends on the machine and on chance. */
#define PATIENCE 120

#define FIRST_USER 1001
#define SECOND_USER 1002

static const struct worker workers[] = {
	{ "daemon", daemon_main, 0, true, false },
	{ "caller", caller_main, 0, true, false },
	{ "first user's caller", caller_main, FIRST_USER, true, false },
	{ "second user's caller", caller_main, SECOND_USER, true, false },
	{ "steady caller", caller_main, 0, false, false },
	{ "planned caller", planned_caller_main, FIRST_USER, false, true },
	{ "rival", rival_main, 0, false, false },
	{ "logger", logger_main, 0, false, false },
	{ "first user's logger", logger_main, FIRST_USER, false, false },
	{ "second user's logger", logger_main, SECOND_USER, false, false },
	{ "proc reader", proc_reader_main, 0, false, false },
	{ "reader", device_reader_main, 0, false, false },
	{ "mapping reader", mapping_reader_main, 0, false, false },
	{ "listener", listener_main, 0, false, false },
	{ "settings", settings_main, 0, false, false },
	{ "flipper", flipper_main, 0, false, true },
};

#define WORKERS ARRAY_SIZE(workers)

static pid_t pids[WORKERS];
static bool flipping;

/* The one that is started: its process has it from before fork(2). */
static const struct worker *starting;

static void work(void)
{
	program_invocation_short_name = (char *)starting->name;
	starting->main();
}

static void start(size_t i)
{
	starting = &workers[i];
	pids[i] = child_run(work, starting->user);
}

static void kill_some(void)
{
	size_t i = chance(WORKERS);

	if (!workers[i].mortal || chance(8))
		return;
	kill(pids[i], SIGKILL);
	count(KILLED, 1);
}

/* The workers that have ended are started again, if they may end. */
static void reap(bool again)
{
	int status;
	pid_t pid;
	size_t i;

	while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
		for (i = 0; i < WORKERS && pids[i] != pid; i++)
			;
		if (i == WORKERS)
			continue;
		pids[i] = 0;
		if (!workers[i].mortal && (status || again))
			wrong("%s ended with status %#x", workers[i].name,
			      status);
		if (again)
			start(i);
	}
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec + time.tv_nsec / 1e9;
}

/* Waits for the workers to end, and kills those that may not do so by themselves. */
static void join_all(void)
{
	double limit = now() + 60;
	bool left = true;
	size_t i;

	for (i = 0; i < WORKERS; i++)
		if (workers[i].main == daemon_main && pids[i])
			kill(pids[i], SIGKILL);
	while (left && now() < limit) {
		reap(false);
		left = false;
		for (i = 0; i < WORKERS; i++)
			left |= pids[i] != 0;
		sleep_us(10000);
	}
	for (i = 0; i < WORKERS; i++)
		if (pids[i]) {
			wrong("%s does not end", workers[i].name);
			kill(pids[i], SIGKILL);
			waitpid(pids[i], NULL, 0);
		}
}

static bool logging(void)
{
	size_t i;

	for (i = 0; i < WORKERS; i++)
		if (pids[i] && workers[i].main == logger_main)
			return true;
	return false;
}

/* Of what is counted, how much there is to see. */
static int count_count(void)
{
	return flipping ? COUNT_COUNT : COUNT_FLIPPING;
}

static bool everything_happened(void)
{
	int i;

	for (i = 0; i < count_count(); i++)
		if (!shared->counts[i])
			return false;
	return true;
}

static void torture(unsigned int seconds)
{
	double end = now() + seconds, limit = end + PATIENCE;
	size_t i;

	for (i = 0; i < WORKERS; i++)
		if (flipping || !workers[i].flipping)
			start(i);
	while (now() < end || (!everything_happened() && now() < limit)) {
		sleep_us(chance(60000));
		kill_some();
		reap(true);
	}
	/* First the writers, so that the readers can see all there is. */
	shared->stop_logging = true;
	for (limit = now() + 30; logging() && now() < limit; sleep_us(10000))
		reap(false);
	shared->stop = true;
	join_all();
}

static void settle(void)
{
	set("min_severity", 0);
	set("event_mask", 30);
	set("rate_limit", 1000);
	set("user_rate_limit", 100);
	set("queries_max", QUERIES_IN_FLIGHT);
	set("user_queries_max", 16);
	set("query_timeout_ms", 5000);
	set("events_restrict", 1);
	if (flipping)
		set_plan_numbers("all");
}

static void expect_everything(void)
{
	static const char *const names[] = {
#define AS_NAME(name, text) text,
		COUNTS(AS_NAME)
#undef AS_NAME
	};
	int i;

	for (i = 0; i < count_count(); i++) {
		ktap_note("%s: %llu", names[i],
			  (unsigned long long)shared->counts[i]);
		if (!shared->counts[i])
			ktap_fail("never: %s", names[i]);
	}
}

int main(int argc, char **argv)
{
	static const struct option options[] = {
		{ "seconds", required_argument, NULL, 's' },
		{ "flip", no_argument, NULL, 'f' },
		{ 0 },
	};
	unsigned int seconds = 20;
	unsigned long long asked;
	int option;

	while ((option = getopt_long(argc, argv, "", options, NULL)) != -1)
		if (option == 's')
			seconds = strtoul(optarg, NULL, 10);
		else if (option == 'f')
			flipping = true;
		else
			seconds = 0;
	if (!seconds || optind < argc) {
		fprintf(stderr,
			"usage: synos_torture [--seconds N] [--flip]\n");
		return EX_USAGE;
	}
	synos_handshake_or_exit(&kernel);
	shared = mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE,
		      MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (shared == MAP_FAILED)
		return 1;

	ktap_begin(access("/sys/kernel/debug/kmemleak", F_OK) ? 5 : 6);
	asked = aftermath_asked();
	torture(seconds);
	settle();
	if (shared->failures)
		ktap_fail("%u wrong results", shared->failures);
	ktap_end_test("torture.every_result_is_right");
	expect_everything();
	ktap_end_test("torture.everything_happened");
	aftermath_counters(asked);
	ktap_end_test("torture.counters_add_up");
	aftermath_unregistered();
	ktap_end_test("torture.no_registration_is_left");
	aftermath_all_queries();
	ktap_end_test("torture.no_query_is_left");
	if (!access("/sys/kernel/debug/kmemleak", F_OK)) {
		aftermath_leaks();
		ktap_end_test("torture.no_memory_is_left");
	}
	return ktap_end();
}
