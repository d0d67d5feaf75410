// SPDX-License-Identifier: MIT
/* An event of SynOS, of the privileged and of an ordinary user. */
#include <errno.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "ktap.h"
#include "proc_text.h"
#include "scale.h"

#define ORDINARY_USER 1000

static unsigned long long accepted;

static void begin(void)
{
	accepted = proc_counter("Events Accepted");
}

static unsigned long long end(void)
{
	return proc_counter("Events Accepted") - accepted;
}

/* This thread alone: the C library's call would change the others, too. */
static void become_user(void)
{
	if (syscall(SYS_setresuid, ORDINARY_USER, ORDINARY_USER, ORDINARY_USER))
		ktap_bail_out("setresuid: %s", strerror(errno));
}

static void log_event(void)
{
	struct synos_ai_event event = {
		.event_type = SYNOS_EVENT_SECURITY,
		.description = "a program opened a file that is not its own",
		.severity = 5,
	};

	synos_call(&kernel, CALL_LOG_EVENT, &event);
}

const struct work event_work = {
	.name = "synos_log_event_privileged",
	.once = log_event,
	.begin = begin,
	.end = end,
};

const struct work user_event_work = {
	.name = "synos_log_event",
	.once = log_event,
	.prepare = become_user,
	.begin = begin,
	.end = end,
};
