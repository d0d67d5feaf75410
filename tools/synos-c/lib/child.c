// SPDX-License-Identifier: MIT
#include <grp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "child.h"
#include "ktap.h"

void child_end_with(pid_t parent)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(1);
}

pid_t child_run(void (*main)(void), uid_t user)
{
	pid_t parent = getpid(), pid;

	fflush(stdout);
	pid = fork();
	if (pid < 0)
		ktap_bail_out("fork: %m");
	if (pid)
		return pid;
	if (user && (setgroups(0, NULL) || setresgid(user, user, user) ||
		     setresuid(user, user, user)))
		_exit(1);
	child_end_with(parent);
	main();
	_exit(0);
}

int child_wait(pid_t pid)
{
	int status;

	if (waitpid(pid, &status, 0) != pid || !WIFEXITED(status))
		return -1;
	return WEXITSTATUS(status);
}

FILE *child_start(const char *path, pid_t *pid)
{
	int pipe_ends[2];

	if (pipe(pipe_ends))
		return NULL;
	*pid = fork();
	if (*pid < 0)
		return NULL;
	if (!*pid) {
		dup2(pipe_ends[1], STDOUT_FILENO);
		dup2(pipe_ends[1], STDERR_FILENO);
		close(pipe_ends[0]);
		close(pipe_ends[1]);
		execl(path, path, (char *)NULL);
		perror(path);
		_exit(127);
	}
	close(pipe_ends[1]);
	return fdopen(pipe_ends[0], "r");
}
