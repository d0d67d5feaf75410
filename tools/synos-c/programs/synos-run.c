// SPDX-License-Identifier: MIT
/*
 * Runs a program for which the numbers of the plan, 440 to 444, are the SynOS
 * calls, as kernel.synos.plan_numbers=opted allows. Its children inherit that.
 *
 *   synos-run PROGRAM [ARGUMENT...]
 *
 * Exit code: the program's; 125 nothing was run, 126 the program cannot be run,
 * 127 there is no such program.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/personality.h>
#include <unistd.h>

#include "proc_text.h"
#include "synos_syscall.h"

#define ASK 0xffffffff
#define NOTHING_RUN 125
#define CANNOT_RUN 126
#define NOT_FOUND 127

static int fail(int code, const char *what, const char *why)
{
	fprintf(stderr, "synos-run: %s: %s\n", what, why);
	return code;
}

/* Whether the kernel heeds the bit; says so if not. */
static bool is_heeded(void)
{
	struct synos_kernel kernel;
	char why[256];

	if (synos_handshake(&kernel, why, sizeof(why))) {
		fail(NOTHING_RUN, "no program was run", why);
		return false;
	}
	if (!strcmp(kernel.plan, "off")) {
		fail(NOTHING_RUN, "no program was run",
		     "kernel.synos.plan_numbers is off: 440 to 444 are other calls for everybody; as root: sysctl kernel.synos.plan_numbers=opted");
		return false;
	}
	return true;
}

int main(int argc, char **argv)
{
	int now;

	if (argc < 2 || argv[1][0] == '-') {
		fprintf(stderr, "usage: synos-run PROGRAM [ARGUMENT...]\n");
		return NOTHING_RUN;
	}
	if (!is_heeded())
		return NOTHING_RUN;
	now = personality(ASK);
	/* A filter of system calls may forbid it: LockPersonality= of systemd */
	if (now == -1 || personality(now | SYNOS_PERSONALITY_PLAN) == -1)
		return fail(NOTHING_RUN, "personality", strerror(errno));
	execvp(argv[1], argv + 1);
	return fail(errno == ENOENT ? NOT_FOUND : CANNOT_RUN, argv[1],
		    strerror(errno));
}
