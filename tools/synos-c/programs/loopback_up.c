// SPDX-License-Identifier: MIT
/*
 * The guest's /bin/sh, and all it can: the kernel's selftests of landlock have a
 * shell run "ip link set dev lo up".
 */
#include <net/if.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

int main(int argc, char **argv)
{
	struct ifreq request = { .ifr_name = "lo" };
	int fd;

	/* Some C libraries put "--" before the command. */
	if (argc < 3 || strcmp(argv[argc - 1], "ip link set dev lo up")) {
		fprintf(stderr, "loopback_up: cannot run '%s'\n",
			argv[argc - 1]);
		return 127;
	}
	fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	request.ifr_flags = IFF_UP;
	if (fd < 0 || ioctl(fd, SIOCSIFFLAGS, &request)) {
		perror("loopback_up");
		return 1;
	}
	return 0;
}
