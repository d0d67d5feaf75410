// SPDX-License-Identifier: MIT
/*
 * Conformance driver: runs named cases against the running kernel and writes
 * one transcript line a case, as KTAP. Exit code: 0 all cases passed, 1 some
 * failed, 2 not a SynOS kernel, 3 cut off, 4 the cases cannot be run.
 *
 *   synos_conformance			runs them
 *   synos_conformance inputs [FILE]	shows what is given to those that are one
 *					call, from FILE instead of what is built in
 */
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "array_size.h"
#include "daemon.h"
#include "given.h"
#include "input.h"
#include "ktap.h"
#include "observation.h"
#include "privilege.h"
#include "trial.h"

#define SECONDS_PER_CASE 60

#define STRING_OF(text) #text
#define STRING(macro) STRING_OF(macro)

/* Another process than this one, where it does not matter which. */
#define INIT_PID 1

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
	(void)signal;
	ktap_bail_out_now(running,
			  " did not end within " STRING(SECONDS_PER_CASE) " s\n");
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

static const struct synos_case *find_case(const char *name)
{
	size_t step;
	int i;

	for (step = 0; step < ARRAY_SIZE(suite); step++) {
		const struct case_table *table = suite[step].table;

		for (i = 0; table && i < table->count; i++)
			if (!strcmp(table->cases[i].name, name))
				return &table->cases[i];
	}
	return NULL;
}

/* Each case that is one call is given something, and no other one is. */
static void check_inputs(void)
{
	struct given first, given = { .number = 0 };
	struct input input;
	size_t step;
	int i;

	while (input_next(&given, INIT_PID, &input)) {
		const struct synos_case *tested = find_case(input.name);

		given_find(&first, INPUT_MARK, input.name);
		if (first.number != given.number)
			given_wrong(&given, "a second line of '%s'", input.name);
		if (!tested || !is_plain(tested))
			given_wrong(&given, "the C driver expects nothing of '%s'",
				    input.name);
	}
	for (step = 0; step < ARRAY_SIZE(suite); step++) {
		const struct case_table *table = suite[step].table;

		for (i = 0; table && i < table->count; i++) {
			const char *name = table->cases[i].name;

			if (is_plain(&table->cases[i]) &&
			    !input_read(name, INIT_PID, &input))
				given_wrong(NULL, "nothing is given to '%s', of which the C driver expects something",
					    name);
		}
	}
}

static void run_case(const struct synos_kernel *kernel,
		     const struct synos_case *tested)
{
	/* Large, and zeroed for each case. */
	static struct expectation expectation;
	static struct outcome outcome;
	static struct trial trial;
	const char *label = tested->label;

	memset(&expectation, 0, sizeof(expectation));
	memset(&outcome, 0, sizeof(outcome));
	running = tested->name;
	alarm(SECONDS_PER_CASE);
	if (is_plain(tested)) {
		trial_run(kernel, tested, &trial, &outcome);
		expectation_derive(tested, &trial, &expectation);
		label = synos_call_name(trial.input.call);
	} else {
		tested->run(kernel, tested, &outcome, &expectation);
		if (!label)
			label = synos_call_name(tested->call);
	}
	alarm(0);
	transcript_write(tested->name, label, &outcome);
	transcript_judge(tested->name, &outcome, &expectation);
}

static void act(void (*action)(void))
{
	running = "the helper daemon";
	alarm(SECONDS_PER_CASE);
	action();
	alarm(0);
}

static void run_suite(const struct synos_kernel *kernel)
{
	size_t step;
	int i;

	for (step = 0; step < ARRAY_SIZE(suite); step++) {
		const struct case_table *table = suite[step].table;

		if (suite[step].act)
			act(suite[step].act);
		for (i = 0; table && i < table->count; i++)
			run_case(kernel, &table->cases[i]);
	}
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

/* Makes no call, so that any kernel will do. */
static int show_inputs(const char *file)
{
	if (file)
		given_use(file);
	check_inputs();
	input_show_all();
	return KTAP_PASSED;
}

static int usage(void)
{
	fprintf(stderr, "usage: synos_conformance [inputs [FILE]]\n");
	return KTAP_CANNOT_RUN;
}

int main(int argc, char **argv)
{
	const char *what = argc > 1 ? argv[1] : "";
	struct synos_kernel kernel;

	setvbuf(stdout, NULL, _IOLBF, 0);
	if (argc <= 3 && !strcmp(what, "inputs"))
		return show_inputs(argv[2]);
	if (argc > 2)
		return usage();
	synos_handshake_or_exit(&kernel);
	if (!strcmp(what, DAEMON_ARGUMENT))
		return daemon_main(&kernel);
	if (!strcmp(what, ASK_ARGUMENT))
		return ask_main(&kernel);
	if (!strcmp(what, REPLY_ARGUMENT))
		return reply_main();
	if (argc != 1)
		return usage();
	check_inputs();
	if (!can_run())
		return KTAP_CANNOT_RUN;

	signal(SIGALRM, cut_off);
	ktap_begin_version();
	ktap_note("synos program=c base=%d abi=%d release=%s", kernel.base,
		  kernel.abi, kernel.release);
	ktap_begin_plan(count_cases());
	run_suite(&kernel);
	return ktap_end();
}
