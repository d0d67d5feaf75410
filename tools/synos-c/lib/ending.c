// SPDX-License-Identifier: MIT
#include <errno.h>
#include <signal.h>

#include "array_size.h"
#include "ending.h"

static volatile sig_atomic_t asked;

static void on_signal(int signal)
{
	(void)signal;
	asked = 1;
}

void ending_by_signal(void)
{
	static const int signals[] = { SIGINT, SIGTERM, SIGHUP };
	/* Without SA_RESTART: what is waited for must end. */
	struct sigaction action = { .sa_handler = on_signal };
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(signals); i++)
		sigaction(signals[i], &action, NULL);
}

bool ending_asked(void)
{
	return asked;
}

int ending_ask(pid_t pid)
{
	return kill(pid, SIGINT) ? -errno : 0;
}
