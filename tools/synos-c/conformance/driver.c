// SPDX-License-Identifier: MIT
/*
 * Conformance driver: runs named cases against the running kernel and writes
 * one transcript line a case, as KTAP. Exit code: 0 all cases passed, 1 some
 * failed, 2 not a SynOS kernel, 3 cut off, 4 the cases cannot be run.
 *
 *   synos_conformance			runs them
 *   synos_conformance --base N		the same with the calls from N on, which
 *					the kernel need not say that it has
 *   synos_conformance --user N		the same, and what is done without privilege
 *					is done by this user; before --base
 *   synos_conformance inputs [FILE]	shows what is given to those that are one
 *					call, from FILE instead of what is built in
 */
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "daemon.h"
#include "given.h"
#include "input.h"
#include "ktap.h"
#include "observation.h"
#include "privilege.h"
#include "suite.h"
#include "trial.h"

#define SECONDS_PER_CASE 60

#define USER_ARGUMENT "--user"

#define STRING_OF(text) #text
#define STRING(macro) STRING_OF(macro)

/* What is running, for the one that cuts it off. */
static const char *volatile running = "(none)";

static void cut_off(int signal)
{
	(void)signal;
	ktap_bail_out_now(running,
			  " did not end within " STRING(SECONDS_PER_CASE) " s\n");
}

static const char *errno_of(int result)
{
	return result ? strerrorname_np(-result) : "0";
}

/* The one line of a case. */
static void write_line(const struct run *run, const char *label)
{
	ktap_note("case=%s call=%s ret=%d errno=%s out=%s%s", run->tested->name,
		  label, run->result ? -1 : 0, errno_of(run->result),
		  run->out.len ? run->out.text : "-", run->keys.text);
}

/* The memory is compared by the suite alone. */
static void judge(const struct run *run)
{
	int want = run->tested->want;

	if (run->result != -want || strcmp(run->keys.text, run->expected.text))
		ktap_fail("expected ret=%d errno=%s%s", want ? -1 : 0,
			  errno_of(-want), run->expected.text);
	ktap_end_test(run->tested->name);
}

static void run_case(const struct synos_kernel *kernel,
		     const struct synos_case *tested)
{
	/* Large, and zeroed for each case. */
	static struct trial trial;
	static struct run run;
	const char *label = tested->label;

	memset(&run, 0, sizeof(run));
	run.kernel = kernel;
	run.tested = tested;
	running = tested->name;
	alarm(SECONDS_PER_CASE);
	if (is_plain(tested)) {
		trial_run(&run, &trial);
		expectation_derive(&run, &trial);
		label = synos_call_name(trial.input.call);
	} else {
		tested->run(&run);
		if (!label)
			label = synos_call_name(tested->call);
	}
	alarm(0);
	write_line(&run, label);
	judge(&run);
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

	for (step = 0; step < suite_steps; step++) {
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
	suite_check_inputs();
	input_show_all();
	return KTAP_PASSED;
}

static int usage(void)
{
	fprintf(stderr, "usage: synos_conformance [" USER_ARGUMENT " N] [" BASE_ARGUMENT " N] [inputs [FILE]]\n");
	return KTAP_CANNOT_RUN;
}

/*
 * Takes an option off the arguments. Returns its text, of which @number is the
 * number, or 0 if it is none that may be given; NULL without the option.
 */
static const char *take_option(int *argc, char ***argv, const char *option,
			       int *number)
{
	const char *text;
	char *end;
	long value;

	*number = 0;
	if (*argc < 3 || strcmp((*argv)[1], option))
		return NULL;
	text = (*argv)[2];
	value = strtol(text, &end, 10);
	if (!*end && value > 0 && value <= INT_MAX)
		*number = (int)value;
	*argc -= 2;
	*argv += 2;
	return text;
}

int main(int argc, char **argv)
{
	struct synos_kernel kernel;
	const char *what, *text;
	int base, user;

	setvbuf(stdout, NULL, _IOLBF, 0);
	if (take_option(&argc, &argv, USER_ARGUMENT, &user) && !user)
		return usage();
	privilege_use(user);
	text = take_option(&argc, &argv, BASE_ARGUMENT, &base);
	if (text && !base)
		return usage();
	other_use_base(text);
	what = argc > 1 ? argv[1] : "";
	if (argc <= 3 && !strcmp(what, "inputs"))
		return show_inputs(argv[2]);
	if (argc > 2)
		return usage();
	synos_handshake_or_exit(&kernel);
	if (base)
		kernel.base = base;
	if (!strcmp(what, DAEMON_ARGUMENT))
		return daemon_main(&kernel);
	if (!strcmp(what, ASK_ARGUMENT))
		return ask_main(&kernel);
	if (!strcmp(what, REPLY_ARGUMENT))
		return reply_main();
	if (argc != 1)
		return usage();
	suite_check_inputs();
	if (!can_run())
		return KTAP_CANNOT_RUN;

	signal(SIGALRM, cut_off);
	ktap_begin_version();
	ktap_note("synos program=c base=%d abi=%d release=%s", kernel.base,
		  kernel.abi, kernel.release);
	ktap_begin_plan(suite_count());
	run_suite(&kernel);
	return ktap_end();
}
