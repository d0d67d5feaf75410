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
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include "guest.h"
#include "ktap.h"
#include "run.h"

static FILE *results;

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
