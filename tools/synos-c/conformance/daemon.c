// SPDX-License-Identifier: MIT
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "arguments.h"
#include "daemon.h"

#define READY "ready\n"

extern char **environ;

static pid_t daemon_process;
/* The child ends when this end is closed, so that it never outlives us. */
static int daemon_input = -1;

static void die(const char *what, int err)
{
	printf("Bail out! helper daemon: %s: %s\n", what, strerror(err));
	exit(3);
}

static void spawn(int input, int output)
{
	char *const arguments[] = { "synos_conformance", DAEMON_ARGUMENT,
				    NULL };
	posix_spawn_file_actions_t actions;
	int err;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
	err = posix_spawn(&daemon_process, "/proc/self/exe", &actions, NULL,
			  arguments, environ);
	posix_spawn_file_actions_destroy(&actions);
	if (err)
		die("posix_spawn", err);
}

static void wait_until_ready(int fd)
{
	char answer[sizeof(READY)] = "";
	size_t len = 0;
	ssize_t got;

	while (len < strlen(READY)) {
		got = read(fd, answer + len, strlen(READY) - len);
		if (got <= 0)
			die("it ended before it had registered", EPIPE);
		len += got;
	}
	if (strcmp(answer, READY))
		die("unexpected answer", EPROTO);
}

void daemon_start(void)
{
	int input[2], output[2];

	if (pipe2(input, O_CLOEXEC) || pipe2(output, O_CLOEXEC))
		die("pipe", errno);
	spawn(input[0], output[1]);
	close(input[0]);
	close(output[1]);
	daemon_input = input[1];
	wait_until_ready(output[0]);
	close(output[0]);
}

void daemon_reap(void)
{
	int status;

	close(daemon_input);
	if (waitpid(daemon_process, &status, 0) != daemon_process)
		die("waitpid", errno);
	daemon_process = 0;
	daemon_input = -1;
}

void daemon_exit(void)
{
	daemon_reap();
}

void daemon_kill(void)
{
	siginfo_t info;

	if (kill(daemon_process, SIGKILL))
		die("kill", errno);
	/* Until it is dead, and without burying it. */
	if (waitid(P_PID, daemon_process, &info, WEXITED | WNOWAIT))
		die("waitid", errno);
}

pid_t daemon_pid(void)
{
	return daemon_process;
}

int daemon_main(const struct synos_kernel *kernel)
{
	struct synos_consciousness_state state = *DAEMON_STATE;
	char byte;
	int err = synos_call(kernel, SYNOS_REGISTER, &state);

	if (err) {
		fprintf(stderr, "register: %s\n", strerror(-err));
		return 1;
	}
	if (write(STDOUT_FILENO, READY, strlen(READY)) < 0)
		return 1;
	while (read(STDIN_FILENO, &byte, 1) > 0)
		;
	return 0;
}
