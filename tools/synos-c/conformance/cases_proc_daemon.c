// SPDX-License-Identifier: MIT
/* The state that another process published: while it lives, and afterwards. */
#include <errno.h>
#include <stdlib.h>

#include "case.h"
#include "daemon.h"
#include "observation.h"
#include "proc_text.h"

static void check_state(struct run *run, bool alive)
{
	char *text = proc_read("consciousness");
	struct line expected = { .len = 0 };
	unsigned long long time = 0;
	struct observation now;

	run->result = text ? 0 : -errno;
	if (text) {
		line_text(&run->keys, "consciousness", text);
		proc_number(text, "Last Update", &time);
	}
	free(text);
	observe(&now);
	line_key(&run->keys, "daemon", "%s", daemon_word(now.daemon));

	/* What DAEMON_STATE says. */
	line_add(&expected, "Awareness Level: 30\nThreat Level: 20\n");
	line_add(&expected, "Context: another process\n");
	line_add(&expected, "Last Update: %llu ns\nLearning State: 0x%x\n",
		 time, SYNOS_LEARNING_PASSIVE);
	if (alive)
		line_add(&expected, "Daemon PID: %d\n", daemon_pid());
	else
		line_add(&expected, "Daemon PID: none\n");
	line_text(&run->expected, "consciousness", expected.text);
	line_key(&run->expected, "daemon", "%s", alive ? "child" : "none");
}

static void run_registered(struct run *run)
{
	check_state(run, true);
}

static void run_killed(struct run *run)
{
	check_state(run, false);
}

#define CONSCIOUSNESS .label = "read:/proc/synos/consciousness"

static const struct synos_case proc_beside_daemon_cases[] = {
	{ .name = "proc.daemon_registered", CONSCIOUSNESS,
	  .run = run_registered },
};
CASE_TABLE(proc_beside_daemon);

static const struct synos_case proc_daemon_killed_cases[] = {
	{ .name = "proc.daemon_killed", CONSCIOUSNESS, .run = run_killed },
};
CASE_TABLE(proc_daemon_killed);
