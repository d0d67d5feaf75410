// SPDX-License-Identifier: MIT
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "daemon.h"
#include "ktap.h"

extern char **environ;

static pid_t daemon_process;
/* The child ends when this end is closed, so that it never outlives us. */
static int daemon_input = -1;
static FILE *daemon_output;

static const char *other_base;

static void die(const char *what, int err)
{
	ktap_bail_out("helper daemon: %s: %s", what, strerror(err));
}

void other_use_base(const char *base)
{
	other_base = base;
}

static pid_t spawn(const char *argument, int input, int output)
{
	char *const with_base[] = { "synos_conformance", BASE_ARGUMENT,
				    (char *)other_base, (char *)argument, NULL };
	char *const without[] = { "synos_conformance", (char *)argument, NULL };
	posix_spawn_file_actions_t actions;
	pid_t pid;
	int err;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
	err = posix_spawn(&pid, "/proc/self/exe", &actions, NULL,
			  other_base ? with_base : without, environ);
	posix_spawn_file_actions_destroy(&actions);
	if (err)
		die("posix_spawn", err);
	return pid;
}

void daemon_start(void)
{
	int input[2], output[2];

	if (pipe2(input, O_CLOEXEC) || pipe2(output, O_CLOEXEC))
		die("pipe", errno);
	daemon_process = spawn(DAEMON_ARGUMENT, input[0], output[1]);
	close(input[0]);
	close(output[1]);
	daemon_input = input[1];
	daemon_output = fdopen(output[0], "r");
	if (!daemon_output)
		die("fdopen", errno);
	if (strcmp(daemon_hear(), "ready"))
		die("it ended before it had registered", EPIPE);
}

void daemon_reap(void)
{
	int status;

	close(daemon_input);
	if (waitpid(daemon_process, &status, 0) != daemon_process)
		die("waitpid", errno);
	fclose(daemon_output);
	daemon_output = NULL;
	daemon_process = 0;
	daemon_input = -1;
}

void daemon_exit(void)
{
	daemon_reap();
}

void daemon_await_end(void)
{
	siginfo_t info;

	if (waitid(P_PID, daemon_process, &info, WEXITED | WNOWAIT))
		die("waitid", errno);
}

void daemon_kill(void)
{
	if (kill(daemon_process, SIGKILL))
		die("kill", errno);
	daemon_await_end();
}

void daemon_tell(const char *format, ...)
{
	va_list arguments;
	int len;

	va_start(arguments, format);
	len = vdprintf(daemon_input, format, arguments);
	va_end(arguments);
	if (len < 0)
		die("write", errno);
}

const char *daemon_hear(void)
{
	static char line[2048];

	if (!fgets(line, sizeof(line), daemon_output))
		return "gone";
	line[strcspn(line, "\n")] = '\0';
	return line;
}

const char *daemon_hear_all(const char *commands)
{
	const char *said = "";

	for (; (commands = strchr(commands, '\n')); commands++)
		said = daemon_hear();
	return said;
}

void daemon_attach(void)
{
	daemon_tell("attach\n");
	if (strcmp(daemon_hear(), "0"))
		die("it cannot attach", EPROTO);
}

pid_t daemon_pid(void)
{
	return daemon_process;
}

pid_t other_start(const char *argument, int input, int output)
{
	return spawn(argument, input, output);
}

int other_wait(pid_t pid)
{
	int status;

	if (waitpid(pid, &status, 0) != pid)
		die("waitpid", errno);
	return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}
