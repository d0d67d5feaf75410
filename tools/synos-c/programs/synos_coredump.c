// SPDX-License-Identifier: MIT
/*
 * A daemon that dies with a core dump is gone for all others at once, and not
 * only when the dump has been written, which may take minutes. Runs as root,
 * with nobody else who uses SynOS; writes KTAP. Needs a kernel with core dumps.
 *
 * The kernel starts this program again to take the dump, as
 * "synos_coredump --take", and that lets it wait.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "child.h"
#include "family_socket.h"
#include "ktap.h"
#include "synos_syscall.h"

#define CORE_PATTERN "/proc/sys/kernel/core_pattern"
#define TAKE "--take"

/* Each is a FIFO: the dump has begun; it may go on. */
#define BEGUN "/tmp/synos_coredump_begun"
#define GO_ON "/tmp/synos_coredump_go_on"

/* Nothing here takes so long, unless it waits for the dump. */
#define LIMIT_S 60

static struct synos_kernel kernel;

/* Opening a FIFO waits for the other side. */
static void meet(const char *fifo, int flags)
{
	int fd = open(fifo, flags | O_CLOEXEC);

	if (fd < 0)
		_exit(1);
	close(fd);
}

/* The program that the kernel gives the dump to. */
static int take(void)
{
	char part[4096];

	alarm(LIMIT_S);
	meet(BEGUN, O_WRONLY);
	meet(GO_ON, O_RDONLY);
	while (read(STDIN_FILENO, part, sizeof(part)) > 0)
		;
	return 0;
}

static void be_taken_by_us(void)
{
	FILE *pattern = fopen(CORE_PATTERN, "w");
	char path[512];
	ssize_t length = readlink("/proc/self/exe", path, sizeof(path) - 1);

	if (!pattern || length < 0)
		ktap_bail_out(CORE_PATTERN ": %m");
	path[length] = '\0';
	fprintf(pattern, "|%s " TAKE, path);
	if (fclose(pattern))
		ktap_bail_out(CORE_PATTERN ": %m");
	unlink(BEGUN);
	unlink(GO_ON);
	if (mkfifo(BEGUN, 0600) || mkfifo(GO_ON, 0600))
		ktap_bail_out("mkfifo: %m");
}

static int register_as_daemon(void)
{
	struct synos_consciousness_state state = { .current_context = "dumps" };

	return synos_call(&kernel, CALL_REGISTER_CONSCIOUSNESS, &state);
}

static int ask(void)
{
	struct synos_recommendation recommendation = { .query = "still there?" };

	return synos_call(&kernel, CALL_QUERY_RECOMMENDATION, &recommendation);
}

/* Takes one query, and dies of it. */
static void daemon_main(void)
{
	const struct rlimit unlimited = { RLIM_INFINITY, RLIM_INFINITY };
	struct netlink_answer answer;
	struct family_socket socket;
	struct received_query query;

	if (setrlimit(RLIMIT_CORE, &unlimited) || register_as_daemon() ||
	    family_socket_open(&socket, 0) ||
	    family_socket_attach(&socket, &answer) ||
	    family_socket_next_query(&socket, &query))
		_exit(1);
	abort();
}

/* Ends with the errno of a query. */
static void asker_main(void)
{
	int err;

	/* The daemon may not have registered yet. */
	do {
		err = ask();
	} while (err == -ENOTCONN);
	_exit(-err);
}

/* Ends with the errno of a registration. */
static void successor_main(void)
{
	_exit(-register_as_daemon());
}

static void expect(const char *what, int err, int wanted)
{
	if (err != wanted)
		ktap_fail("%s: %s", what, err < 0 ? "no errno" :
						 err ? strerrorname_np(err) : "0");
}

int main(int argc, char **argv)
{
	pid_t daemon, asker;
	int status;

	if (argc == 2 && !strcmp(argv[1], TAKE))
		return take();
	synos_handshake_or_exit(&kernel);
	ktap_begin(4);
	alarm(2 * LIMIT_S);
	be_taken_by_us();
	daemon = child_run(daemon_main, 0);
	asker = child_run(asker_main, 0);
	meet(BEGUN, O_RDONLY);

	expect("the query", child_wait(asker), ECONNRESET);
	ktap_end_test("coredump.its_query_is_reset");
	expect("a query", -ask(), ENOTCONN);
	ktap_end_test("coredump.nobody_is_registered");
	expect("the registration", child_wait(child_run(successor_main, 0)), 0);
	ktap_end_test("coredump.another_may_register");

	/* Otherwise all this would say nothing. */
	if (waitpid(daemon, &status, WNOHANG))
		ktap_fail("the dump did not wait");
	meet(GO_ON, O_WRONLY);
	if (waitpid(daemon, &status, 0) != daemon || !WIFSIGNALED(status) ||
	    WTERMSIG(status) != SIGABRT || !WCOREDUMP(status))
		ktap_fail("the daemon ended with status %#x", status);
	ktap_end_test("coredump.dump_was_under_way");
	return ktap_end();
}
