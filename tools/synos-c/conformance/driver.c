// SPDX-License-Identifier: MIT
/*
 * Conformance driver: runs named cases against the running kernel and writes
 * one transcript line a case, as KTAP. Exit code: 0 all cases passed, 1 some
 * failed, 2 not a SynOS kernel, 3 cut off, 4 not privileged to run the cases.
 */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "array_size.h"
#include "daemon.h"
#include "observation.h"
#include "privilege.h"
#include "trial.h"

#define EXIT_CUT_OFF 3
#define EXIT_UNPRIVILEGED 4
#define SECONDS_PER_CASE 60

/* Cases whose result depends on who is registered, in between what changes it. */
struct step {
	const struct case_table *table;
	void (*act)(void);
};

static const struct step suite[] = {
	{ .table = &register_refused },
	{ .table = &update_refused },
	{ .act = daemon_start },
	{ .table = &register_beside_daemon },
	{ .table = &update_beside_daemon },
	{ .table = &query_beside_daemon },
	{ .table = &proc_beside_daemon },
	{ .act = daemon_kill },
	{ .table = &proc_daemon_killed },
	{ .table = &update_daemon_killed },
	{ .act = daemon_reap },
	{ .table = &update_daemon_reaped },
	{ .act = daemon_start },
	{ .table = &update_beside_new_daemon },
	{ .act = daemon_exit },
	{ .table = &update_daemon_exited },
	{ .table = &netlink_unregistered },
	{ .act = daemon_start },
	{ .act = daemon_attach },
	{ .table = &netlink_beside_daemon },
	{ .table = &query_attached },
	{ .table = &query_many },
	{ .table = &query_daemon_detached },
	{ .act = daemon_attach },
	{ .table = &query_daemon_closed },
	{ .act = daemon_attach },
	{ .table = &query_daemon_quit },
	{ .act = daemon_reap },
	{ .act = daemon_start },
	{ .act = daemon_attach },
	{ .table = &query_daemon_died },
	{ .act = daemon_reap },
	{ .table = &ends_all },
	{ .table = &register_accepted },
	{ .table = &update_accepted },
	{ .table = &query_unanswered },
	{ .table = &log_refused },
	{ .table = &log_accepted },
	{ .table = &telemetry_all },
	{ .table = &proc_all },
	{ .table = &threads_all },
	{ .table = &netlink_channel },
	{ .table = &netlink_reply },
	{ .table = &netlink_groups },
	{ .table = &filter_all },
	{ .table = &sysctl_all },
	{ .table = &ring_opened },
	{ .table = &ring_read },
	{ .table = &ring_wait },
	{ .table = &ring_vectors },
	{ .table = &ring_mapped },
	{ .table = &ring_overrun },
	{ .table = &log_limited },
};

/* What is running, for the one that cuts it off. */
static const char *volatile running = "(none)";

static void cut_off(int signal)
{
	static const char before[] = "Bail out! ";
	static const char after[] = " did not end within 60 s\n";
	const char *name = running;

	(void)signal;
	if (write(STDOUT_FILENO, before, sizeof(before) - 1) < 0 ||
	    write(STDOUT_FILENO, name, strlen(name)) < 0 ||
	    write(STDOUT_FILENO, after, sizeof(after) - 1) < 0)
		_exit(EXIT_CUT_OFF + 1);
	_exit(EXIT_CUT_OFF);
}

static int count_cases(void)
{
	int count = 0;
	size_t i;

	for (i = 0; i < ARRAY_SIZE(suite); i++)
		if (suite[i].table)
			count += suite[i].table->count;
	return count;
}

static bool run_case(const struct synos_kernel *kernel, int number,
		     const struct synos_case *tested)
{
	/* Large, and zeroed for each case. */
	static struct expectation expectation;
	static struct outcome outcome;
	static struct trial trial;

	memset(&expectation, 0, sizeof(expectation));
	memset(&outcome, 0, sizeof(outcome));
	running = tested->name;
	alarm(SECONDS_PER_CASE);
	if (tested->run) {
		tested->run(kernel, tested, &outcome, &expectation);
	} else {
		trial_run(kernel, tested, &trial, &outcome);
		expectation_derive(tested, &trial, &expectation);
	}
	alarm(0);
	transcript_write(tested->name,
			 tested->label ? tested->label :
					 synos_call_name(tested->call),
			 &outcome);
	return transcript_judge(number, tested->name, &outcome, &expectation);
}

static void act(void (*action)(void))
{
	running = "the helper daemon";
	alarm(SECONDS_PER_CASE);
	action();
	alarm(0);
}

static int run_suite(const struct synos_kernel *kernel)
{
	int number = 0, failed = 0, i;
	size_t step;

	for (step = 0; step < ARRAY_SIZE(suite); step++) {
		const struct case_table *table = suite[step].table;

		if (suite[step].act)
			act(suite[step].act);
		for (i = 0; table && i < table->count; i++)
			failed += !run_case(kernel, ++number, &table->cases[i]);
	}
	return failed;
}

static bool can_run(void)
{
	struct observation now;

	if (!privilege_has_sys_admin()) {
		fprintf(stderr, "synos_conformance: run it as root: the cases need CAP_SYS_ADMIN and CAP_SYSLOG\n");
		return false;
	}
	observe(&now);
	if (now.daemon) {
		fprintf(stderr, "synos_conformance: process %d is registered: the cases register processes of their own\n",
			now.daemon);
		return false;
	}
	return true;
}

int main(int argc, char **argv)
{
	struct synos_kernel kernel;

	setvbuf(stdout, NULL, _IOLBF, 0);
	synos_handshake_or_exit(&kernel);
	if (argc == 2 && !strcmp(argv[1], DAEMON_ARGUMENT))
		return daemon_main(&kernel);
	if (argc == 2 && !strcmp(argv[1], ASK_ARGUMENT))
		return ask_main(&kernel);
	if (argc == 2 && !strcmp(argv[1], REPLY_ARGUMENT))
		return reply_main();
	if (argc != 1) {
		fprintf(stderr, "usage: synos_conformance\n");
		return EXIT_UNPRIVILEGED;
	}
	if (!can_run())
		return EXIT_UNPRIVILEGED;

	signal(SIGALRM, cut_off);
	printf("KTAP version 1\n");
	printf("# synos program=c base=%d abi=%d release=%s\n", kernel.base,
	       kernel.abi, kernel.release);
	printf("1..%d\n", count_cases());
	return run_suite(&kernel) ? 1 : 0;
}
