// SPDX-License-Identifier: MIT
/*
 * First process of a test guest: runs the programs named on the kernel's
 * command line, writes their output as nested KTAP to the results channel, and
 * ends the guest.
 *
 *   synos.results=ttyS1			device of the channel (default)
 *   synos.run=c,csharp,client,layout	programs (default); "selftests/NAME" is the
 *					kernel's own test /selftests/NAME
 *   synos.torture=20			seconds that torture takes (default)
 *   synos.fairness=60			seconds that each flood takes (default)
 *   synos.fault=panic|hang|silent|wrong-errno
 *					a fault to seed, for tests of the tests
 */
#include <errno.h>
#include <fcntl.h>
#include <linux/synos_ai.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "array_size.h"
#include "ktap.h"

#define PROGRAMS_MAX 16
#define ARGUMENTS_MAX 5
#define PLAN STRING(SYNOS_SYSCALL_BASE)
#define STRING_OF(text) #text
#define STRING(macro) STRING_OF(macro)
#define SELFTESTS "selftests/"

static char torture_seconds[16], fairness_seconds[16];

static const struct program {
	const char *name;
	const char *const arguments[ARGUMENTS_MAX];
	bool takes_fault;
} known[] = {
	{ "c", { "/bin/synos_conformance" }, false },
	{ "c32", { "/bin/synos_conformance32" }, false },
	{ "x32", { "/bin/synos_conformancex32" }, false },
	{ "csharp", { "/bin/synos-guest", "cases" }, true },
	/* At the numbers of the plan, whatever the kernel says. */
	{ "c_plan", { "/bin/synos_conformance", "--base", PLAN }, false },
	{ "c32_plan", { "/bin/synos_conformance32", "--base", PLAN }, false },
	{ "x32_plan", { "/bin/synos_conformancex32", "--base", PLAN }, false },
	{ "csharp_plan", { "/bin/synos-guest", "--base", PLAN, "cases" }, false },
	/* The same of a task that opts in to them. */
	{ "c_opted", { "/bin/synos-run", "/bin/synos_conformance", "--base",
		       PLAN }, false },
	{ "c32_opted", { "/bin/synos-run", "/bin/synos_conformance32", "--base",
			 PLAN }, false },
	{ "csharp_opted", { "/bin/synos-run", "/bin/synos-guest", "--base", PLAN,
			    "cases" }, false },
	{ "client", { "/bin/synos-guest", "client" }, false },
	{ "layout", { "/bin/synos-guest", "layout" }, false },
	{ "test_syscalls", { "/bin/test_syscalls" }, false },
	{ "synos_ai_client", { "/bin/synos_ai_client", "--once" }, false },
	{ "daemon", { "/bin/synos_daemon_check" }, false },
	{ "plan", { "/bin/synos_plan" }, false },
	{ "planx32", { "/bin/synos_planx32" }, false },
	{ "tags", { "/bin/synos_tags" }, false },
	{ "upstream_calls", { "/bin/upstream_calls" }, false },
	{ "upstream_calls32", { "/bin/upstream_calls32" }, false },
	{ "faults", { "/bin/synos_faults" }, false },
	{ "trace", { "/bin/synos_trace" }, false },
	{ "coredump", { "/bin/synos_coredump" }, false },
	{ "bpf", { "/bin/synos_bpf" }, false },
	{ "scale", { "/bin/synos_scale" }, false },
	{ "cost", { "/bin/synos_cost" }, false },
	{ "cost_csharp", { "/bin/synos-guest", "cost" }, false },
	{ "torture", { "/bin/synos_torture", "--seconds", torture_seconds },
	  false },
	{ "torture_flip", { "/bin/synos_torture", "--flip", "--seconds",
			    torture_seconds }, false },
	{ "fairness", { "/bin/synos_fairness", "--seconds", fairness_seconds },
	  false },
};

static FILE *results;

static void die(const char *what)
{
	fprintf(stderr, "synos_init: %s: %s\n", what, strerror(errno));
	sync();
	reboot(RB_AUTOBOOT);
	_exit(1);
}

static void mount_one(const char *type, const char *where)
{
	mkdir(where, 0755);
	/* devtmpfs may have been mounted by the kernel. */
	if (mount(type, where, type, 0, NULL) && errno != EBUSY)
		die(where);
}

/*
 * The initramfs is a root that no process can leave by pivot_root(2), as one of
 * the kernel's selftests does: take the same files as a mount of its own.
 */
static void mount_root(void)
{
	mkdir("/root", 0755);
	if (mount("/", "/root", NULL, MS_BIND, NULL) || chdir("/root") ||
	    mount(".", "/", NULL, MS_MOVE, NULL) || chroot(".") || chdir("/"))
		die("/root");
}

/* Only in a kernel that is made for debugging. */
static void mount_debug(const char *type, const char *where)
{
	if (mount(type, where, type, 0, NULL) && errno != ENOENT &&
	    errno != ENODEV && errno != EBUSY)
		die(where);
}

/* Copies the value of "@key=value" on the command line, or @fallback. */
static void kernel_argument(const char *key, const char *fallback, char *value,
			    size_t size)
{
	char line[4096] = "", *at, *word;
	FILE *file = fopen("/proc/cmdline", "re");

	snprintf(value, size, "%s", fallback);
	if (!file)
		die("/proc/cmdline");
	if (!fgets(line, sizeof(line), file))
		line[0] = '\0';
	fclose(file);
	for (word = strtok_r(line, " \n", &at); word;
	     word = strtok_r(NULL, " \n", &at))
		if (!strncmp(word, key, strlen(key)) &&
		    word[strlen(key)] == '=')
			snprintf(value, size, "%s", word + strlen(key) + 1);
}

/* Bytes go out as they are: no echo, no carriage returns. */
static void open_results(void)
{
	char device[32], path[64];
	struct termios settings;
	int fd;

	kernel_argument("synos.results", "ttyS1", device, sizeof(device));
	snprintf(path, sizeof(path), "/dev/%s", device);
	fd = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC);
	if (fd < 0)
		die(path);
	if (!tcgetattr(fd, &settings)) {
		cfmakeraw(&settings);
		cfsetspeed(&settings, B115200);
		settings.c_cflag |= CLOCAL;
		tcsetattr(fd, TCSANOW, &settings);
	}
	results = fdopen(fd, "w");
	if (!results)
		die(path);
	ktap_to(results);
}

static void end_guest(void)
{
	if (results) {
		fflush(results);
		tcdrain(fileno(results));
	}
	sync();
	reboot(RB_AUTOBOOT);
	_exit(1);
}

static const struct program *find_program(const char *name)
{
	static char path[64];
	static const struct program selftest = { SELFTESTS, { path }, false };
	size_t i;

	if (!strncmp(name, SELFTESTS, strlen(SELFTESTS))) {
		snprintf(path, sizeof(path), "/%s", name);
		return &selftest;
	}
	for (i = 0; i < ARRAY_SIZE(known); i++)
		if (!strcmp(known[i].name, name))
			return &known[i];
	return NULL;
}

/* Starts a program with its output on a pipe. Returns the pipe's other end. */
static FILE *start(const struct program *program, bool wrong_errno, pid_t *pid)
{
	char *arguments[ARGUMENTS_MAX + 2] = { NULL };
	char *environment[] = { "PATH=/bin", "HOME=/tmp", "TMPDIR=/tmp", NULL };
	posix_spawn_file_actions_t actions;
	int i, err, ends[2];

	for (i = 0; i < ARGUMENTS_MAX && program->arguments[i]; i++)
		arguments[i] = (char *)program->arguments[i];
	if (wrong_errno && program->takes_fault)
		arguments[i] = "--wrong-errno";

	if (pipe2(ends, O_CLOEXEC))
		die("pipe");
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
	/* They look for each other there. */
	if (!strcmp(program->name, SELFTESTS))
		posix_spawn_file_actions_addchdir_np(&actions, "/" SELFTESTS);
	err = posix_spawn(pid, arguments[0], &actions, NULL, arguments,
			  environment);
	posix_spawn_file_actions_destroy(&actions);
	close(ends[1]);
	if (err) {
		close(ends[0]);
		errno = err;
		return NULL;
	}
	return fdopen(ends[0], "r");
}

/* The kernel's selftests write KTAP under the name of its predecessor. */
static void copy_indented(FILE *output)
{
	char *line = NULL;
	size_t size = 0;

	while (getline(&line, &size, output) > 0)
		ktap_copy("  ", strcmp(line, "TAP version 13\n") ?
					line : KTAP_VERSION);
	free(line);
	fclose(output);
}

static void run_program(const char *name, bool wrong_errno)
{
	const struct program *program = find_program(name);
	FILE *output;
	pid_t pid;
	int status;

	if (!program) {
		ktap_end_failed(name, "no such program");
		return;
	}
	output = start(program, wrong_errno, &pid);
	if (!output) {
		ktap_end_failed(name, "cannot start: %s", strerror(errno));
		return;
	}
	copy_indented(output);
	waitpid(pid, &status, 0);
	ktap_end_process(name, status);
}

static int split_names(char *list, char **names)
{
	char *at, *name;
	int count = 0;

	for (name = strtok_r(list, ",", &at); name && count < PROGRAMS_MAX;
	     name = strtok_r(NULL, ",", &at))
		names[count++] = name;
	return count;
}

static void run_all(bool wrong_errno)
{
	char list[512], *names[PROGRAMS_MAX];
	int i, count;

	kernel_argument("synos.torture", "20", torture_seconds,
			sizeof(torture_seconds));
	kernel_argument("synos.fairness", "60", fairness_seconds,
			sizeof(fairness_seconds));
	kernel_argument("synos.run", "c,csharp,client,layout", list,
			sizeof(list));
	count = split_names(list, names);
	ktap_begin_plan(count);
	for (i = 0; i < count; i++)
		run_program(names[i], wrong_errno);
}

int main(void)
{
	char fault[32];

	if (getpid() != 1) {
		fprintf(stderr, "synos_init: it is the first process of a test guest, and ends it\n");
		return 1;
	}
	mount_root();
	mount_one("proc", "/proc");
	mount_one("sysfs", "/sys");
	mount_one("devtmpfs", "/dev");
	mount_one("tmpfs", "/tmp");
	mount_debug("debugfs", "/sys/kernel/debug");
	mount_debug("tracefs", "/sys/kernel/tracing");

	kernel_argument("synos.fault", "", fault, sizeof(fault));
	if (!strcmp(fault, "silent"))
		end_guest();
	open_results();
	ktap_begin_version();
	if (!strcmp(fault, "panic"))
		return 1;
	while (!strcmp(fault, "hang"))
		pause();
	run_all(!strcmp(fault, "wrong-errno"));
	end_guest();
	return 1;
}
