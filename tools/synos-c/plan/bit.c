// SPDX-License-Identifier: MIT
/* The bit by which a task opts in: who inherits it, and who does not. */
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "child.h"
#include "ktap.h"
#include "plan.h"

#define USER 1001
#define SET_ID_COPY "/tmp/synos_plan_set_id"

/* What a program says that this one starts: whether it has the bit. */
static int start_and_ask(const char *path, uid_t user)
{
	pid_t pid = fork();

	if (!pid) {
		if (user && setresuid(user, user, user))
			_exit(99);
		execl(path, path, TELL_BIT, NULL);
		_exit(98);
	}
	return child_wait(pid);
}

void test_inherited(void)
{
	pid_t pid;

	opt(true);
	pid = fork();
	if (!pid)
		_exit(has_bit());
	if (child_wait(pid) != 1)
		ktap_fail("fork() loses it");
	if (start_and_ask("/proc/self/exe", 0) != 1)
		ktap_fail("execve() loses it");
	opt(false);
	if (start_and_ask("/proc/self/exe", 0))
		ktap_fail("execve() sets it");
}

static void copy_self(const char *to, mode_t mode)
{
	int from = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
	int fd = open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0700);
	char buffer[65536];
	ssize_t len;

	if (from < 0 || fd < 0)
		ktap_bail_out("%s: %m", to);
	while ((len = read(from, buffer, sizeof(buffer))) > 0)
		if (write(fd, buffer, len) != len)
			ktap_bail_out("%s: %m", to);
	if (fchmod(fd, mode))
		ktap_bail_out("%s: %m", to);
	close(fd);
	close(from);
}

/* It would make calls of its own reach others. */
void test_set_id(void)
{
	opt(true);
	copy_self(SET_ID_COPY, 04755);
	if (start_and_ask(SET_ID_COPY, USER))
		ktap_fail("a set-user-ID program keeps it");
	copy_self(SET_ID_COPY, 0755);
	if (start_and_ask(SET_ID_COPY, USER) != 1)
		ktap_fail("an ordinary program loses it");
	unlink(SET_ID_COPY);
	opt(false);
}
