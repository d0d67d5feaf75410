// SPDX-License-Identifier: MIT
/*
 * Makes the five upstream calls that have the numbers of the plan, each in a good
 * way and in bad ones, and writes down what came of it; then tries our own
 * numbers. It does not judge: a kernel whose plan_numbers are not for this task,
 * one with the option off and the distribution's have to give the same lines.
 */
#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <linux/mount.h>
#include <linux/quota.h>
#include <linux/time_types.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "array_size.h"
#include "ktap.h"
#include "synos_syscall.h"

/* Literal, because a header may call them otherwise. */
#define NR_PROCESS_MADVISE		ABI_NUMBER(440)
#define NR_EPOLL_PWAIT2			ABI_NUMBER(441)
#define NR_MOUNT_SETATTR		ABI_NUMBER(442)
#define NR_QUOTACTL_FD			ABI_NUMBER(443)
#define NR_LANDLOCK_CREATE_RULESET	ABI_NUMBER(444)
#define NR_LANDLOCK_RESTRICT_SELF	ABI_NUMBER(446)

/* Size of the kernel's signal set. */
#define SIGSET				8

#define FOLDER				"/tmp/upstream_calls"
#define FILE_IN_FOLDER			FOLDER "/file"

/* What shows that the call did its work and not another's. */
static char seen[64];

/* Says in "seen" whether a file can be made in the folder. */
static void try_to_create(void)
{
	int fd = open(FILE_IN_FOLDER, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

	snprintf(seen, sizeof(seen), "create:%s",
		 fd < 0 ? strerrorname_np(errno) : "done");
	if (fd >= 0)
		close(fd);
	unlink(FILE_IN_FOLDER);
}

/* Returns the folder, with a file system of its own. */
static int open_folder(const char *options)
{
	mkdir(FOLDER, 0700);
	if (mount("tmpfs", FOLDER, "tmpfs", 0, options))
		return -1;
	return open(FOLDER, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

static void close_folder(int fd)
{
	close(fd);
	umount2(FOLDER, MNT_DETACH);
	rmdir(FOLDER);
}

/* Arguments: whether the process is the caller or none, advice, flags. */
static long advise(const long long *arguments)
{
	int pidfd = arguments[0] ? syscall(SYS_pidfd_open, getpid(), 0) : -1;
	size_t size = 2 * sysconf(_SC_PAGESIZE);
	struct iovec area = { .iov_len = size };
	long result;
	int error;

	area.iov_base = mmap(NULL, size, PROT_READ | PROT_WRITE,
			     MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
	result = syscall(NR_PROCESS_MADVISE, pidfd, &area, 1ul,
			 (int)arguments[1], (unsigned int)arguments[2]);
	error = errno;
	munmap(area.iov_base, size);
	close(pidfd);
	errno = error;
	return result;
}

/* Arguments: whether there is an event, nanoseconds, size of the signal set. */
static long wait_for_event(const long long *arguments)
{
	struct __kernel_timespec limit = { .tv_nsec = arguments[1] };
	struct epoll_event event = { .events = EPOLLIN, .data.u32 = 0x53594e4f };
	int epoll = epoll_create1(EPOLL_CLOEXEC);
	int source = eventfd(arguments[0], EFD_CLOEXEC);
	sigset_t none;
	long result;
	int error;

	sigemptyset(&none);
	epoll_ctl(epoll, EPOLL_CTL_ADD, source, &event);
	memset(&event, 0, sizeof(event));
	result = syscall(NR_EPOLL_PWAIT2, epoll, &event, 1, &limit, &none,
			 (size_t)arguments[2]);
	error = errno;
	snprintf(seen, sizeof(seen), "data:%x", event.data.u32);
	close(source);
	close(epoll);
	errno = error;
	return result;
}

/* Arguments: whether the path is there, attributes, size of the structure. */
static long set_attributes(const long long *arguments)
{
	struct mount_attr attr = { .attr_set = arguments[1] };
	int folder = open_folder(NULL);
	long result = syscall(NR_MOUNT_SETATTR, AT_FDCWD,
			      arguments[0] ? FOLDER : FOLDER "/none", 0, &attr,
			      (size_t)arguments[2]);
	int error = errno;

	try_to_create();
	close_folder(folder);
	errno = error;
	return result;
}

/* Arguments: whether there is a file, whether it has quotas, command. */
static long ask_quota(const long long *arguments)
{
	int folder = open_folder(arguments[1] ? "usrquota" : NULL);
	__u32 format = 0;
	long result = syscall(NR_QUOTACTL_FD, arguments[0] ? folder : -1,
			      (unsigned int)arguments[2], 0, &format);
	int error = errno;

	snprintf(seen, sizeof(seen), "format:%u", format);
	close_folder(folder);
	errno = error;
	return result;
}

/* A process that has forbidden itself to make files cannot make one. */
static void try_to_create_restricted(int ruleset)
{
	int folder = open_folder(NULL), ends[2];

	if (pipe2(ends, O_CLOEXEC))
		return;
	if (!fork()) {
		prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
		syscall(NR_LANDLOCK_RESTRICT_SELF, ruleset, 0);
		try_to_create();
		_exit(write(ends[1], seen, sizeof(seen)) < 0);
	}
	close(ends[1]);
	if (read(ends[0], seen, sizeof(seen)) <= 0)
		strcpy(seen, "nothing");
	close(ends[0]);
	wait(NULL);
	close_folder(folder);
}

/* Arguments: what the set handles, size of the structure, flags. */
static long create_ruleset(const long long *arguments)
{
	struct landlock_ruleset_attr attr = {
		.handled_access_fs = arguments[0],
	};
	long result = syscall(NR_LANDLOCK_CREATE_RULESET,
			      arguments[2] ? NULL : &attr, (size_t)arguments[1],
			      (unsigned int)arguments[2]);

	if (result < 0 || arguments[2])
		return result;
	try_to_create_restricted(result);
	return close(result);
}

/* Argument: the number. */
static long call_number(const long long *arguments)
{
	return syscall(ABI_NUMBER(arguments[0]), NULL);
}

static const struct {
	const char *name;
	const char *call;
	long (*make)(const long long *arguments);
	long long arguments[3];
} cases[] = {
	{ "madvise.good", "process_madvise", advise, { 1, MADV_COLD, 0 } },
	{ "madvise.advice", "process_madvise", advise, { 1, -1, 0 } },
	{ "madvise.flags", "process_madvise", advise, { 1, MADV_COLD, 1 } },
	{ "madvise.process", "process_madvise", advise, { 0, MADV_COLD, 0 } },
	{ "epoll.good", "epoll_pwait2", wait_for_event, { 1, 0, SIGSET } },
	{ "epoll.limit", "epoll_pwait2", wait_for_event, { 0, 1000, SIGSET } },
	{ "epoll.time", "epoll_pwait2", wait_for_event, { 1, -1, SIGSET } },
	{ "epoll.sigset", "epoll_pwait2", wait_for_event, { 1, 0, 1 } },
	{ "mount.good", "mount_setattr", set_attributes,
	  { 1, MOUNT_ATTR_RDONLY, sizeof(struct mount_attr) } },
	{ "mount.path", "mount_setattr", set_attributes,
	  { 0, MOUNT_ATTR_RDONLY, sizeof(struct mount_attr) } },
	{ "mount.attribute", "mount_setattr", set_attributes,
	  { 1, 1ll << 40, sizeof(struct mount_attr) } },
	{ "mount.size", "mount_setattr", set_attributes,
	  { 1, MOUNT_ATTR_RDONLY, 1 } },
	{ "quota.good", "quotactl_fd", ask_quota,
	  { 1, 1, QCMD(Q_GETFMT, USRQUOTA) } },
	{ "quota.off", "quotactl_fd", ask_quota,
	  { 1, 0, QCMD(Q_GETFMT, USRQUOTA) } },
	{ "quota.command", "quotactl_fd", ask_quota,
	  { 1, 1, QCMD(0x123456, USRQUOTA) } },
	{ "quota.file", "quotactl_fd", ask_quota,
	  { 0, 1, QCMD(Q_GETFMT, USRQUOTA) } },
	{ "landlock.good", "landlock_create_ruleset", create_ruleset,
	  { LANDLOCK_ACCESS_FS_MAKE_REG, sizeof(__u64), 0 } },
	{ "landlock.version", "landlock_create_ruleset", create_ruleset,
	  { 0, 0, LANDLOCK_CREATE_RULESET_VERSION } },
	{ "landlock.empty", "landlock_create_ruleset", create_ruleset,
	  { 0, sizeof(__u64), 0 } },
	{ "landlock.size", "landlock_create_ruleset", create_ruleset,
	  { LANDLOCK_ACCESS_FS_MAKE_REG, 1, 0 } },
	{ "number.548", "none", call_number, { 548 } },
	{ "number.549", "none", call_number, { 549 } },
	{ "number.550", "none", call_number, { 550 } },
	{ "number.551", "none", call_number, { 551 } },
	{ "number.552", "none", call_number, { 552 } },
};

int main(void)
{
	struct synos_kernel kernel;
	char why[256];
	size_t i;

	if (!synos_handshake(&kernel, why, sizeof(why)) &&
	    !strcmp(kernel.plan, "all")) {
		fprintf(stderr, "upstream_calls: 440 to 444 are SynOS calls on this kernel\n");
		return 2;
	}
	/* Mounts stay in here. */
	if (unshare(CLONE_NEWNS) ||
	    mount(NULL, "/", NULL, MS_PRIVATE | MS_REC, NULL)) {
		perror("upstream_calls: unshare");
		return 2;
	}
	ktap_begin(ARRAY_SIZE(cases));
	for (i = 0; i < ARRAY_SIZE(cases); i++) {
		long result;

		seen[0] = '\0';
		result = cases[i].make(cases[i].arguments);
		ktap_note("case=%s call=%s ret=%ld errno=%s out=- seen=\"%s\"",
			  cases[i].name, cases[i].call, result,
			  result < 0 ? strerrorname_np(errno) : "0", seen);
		ktap_end_test(cases[i].name);
	}
	return ktap_end();
}
