// SPDX-License-Identifier: MIT
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "guest.h"
#include "known.h"
#include "ktap.h"
#include "run.h"

#define PROGRAMS_MAX 16

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
	const struct program *program = known_find(name);
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

void run_all(bool wrong_errno)
{
	char list[512], *names[PROGRAMS_MAX];
	int i, count;

	known_init();
	kernel_argument("synos.run", "c,csharp,client,layout", list,
			sizeof(list));
	count = split_names(list, names);
	ktap_begin_plan(count);
	for (i = 0; i < count; i++)
		run_program(names[i], wrong_errno);
}
