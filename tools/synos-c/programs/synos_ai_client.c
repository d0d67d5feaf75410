// SPDX-License-Identifier: MIT
/*
 * Shows the state of the AI daemon and the counters, redrawn every second until
 * Ctrl-C; with --once a single time.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <stdbool.h>
#include <time.h>
#include <unistd.h>

#include "ending.h"
#include "proc_text.h"
#include "synos_syscall.h"

/* The other screen, so that what was on the terminal comes back afterwards. */
#define ENTER_SCREEN "\033[?1049h\033[?25l"
#define LEAVE_SCREEN "\033[?25h\033[?1049l"
#define REDRAW "\033[H\033[J"

static int draw(const struct synos_kernel *kernel)
{
	struct synos_telemetry telemetry = { 0 };
	char *text = proc_read("consciousness");
	int err = synos_call(kernel, CALL_GET_TELEMETRY, &telemetry);

	printf("SynOS AI %s on %s\n\n", kernel->ai_version, kernel->release);
	if (text)
		printf("%s\n", text);
	else
		err = -errno;
	free(text);
	if (err) {
		printf("%s\n", strerror(-err));
		return err;
	}
	printf("Calls served:    %u\n", telemetry.syscall_count);
	printf("Security events: %u\n", telemetry.security_events);
	printf("CPU time:        %.3f s\n", telemetry.cpu_time_ns / 1e9);
	printf("Memory in use:   %.1f MiB\n",
	       telemetry.memory_bytes / 1048576.0);
	fflush(stdout);
	return 0;
}

static int watch(const struct synos_kernel *kernel)
{
	struct timespec second = { .tv_sec = 1 };
	bool screen = isatty(STDOUT_FILENO);
	int err = 0;

	ending_by_signal();
	if (screen)
		printf(ENTER_SCREEN);
	while (!ending_asked() && !err) {
		if (screen)
			printf(REDRAW);
		err = draw(kernel);
		if (!err && !ending_asked())
			nanosleep(&second, NULL);
	}
	if (screen)
		printf(LEAVE_SCREEN);
	fflush(stdout);
	if (err)
		fprintf(stderr, "synos_ai_client: %s\n", strerror(-err));
	return err ? 1 : 0;
}

int main(int argc, char **argv)
{
	struct synos_kernel kernel;
	bool once = argc == 2 && !strcmp(argv[1], "--once");

	if (argc > 2 || (argc == 2 && !once)) {
		fprintf(stderr, "usage: synos_ai_client [--once]\n");
		return EX_USAGE;
	}
	synos_handshake_or_exit(&kernel);
	if (once)
		return draw(&kernel) ? 1 : 0;
	return watch(&kernel);
}
