// SPDX-License-Identifier: MIT
/*
 * Makes each SynOS call once, prints what it did, and shows the state that the
 * kernel keeps afterwards. Run as root: the first two calls need CAP_SYS_ADMIN.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "array_size.h"
#include "proc_text.h"
#include "synos_syscall.h"

static struct synos_consciousness_state state = {
	.awareness_level = 60,
	.threat_level = 5,
	.learning_state = SYNOS_LEARNING_ACTIVE,
	.current_context = "test_syscalls",
};

static struct synos_recommendation recommendation = {
	.query = "Is everything all right?",
};

static struct synos_ai_event event = {
	.event_type = SYNOS_EVENT_SECURITY,
	.description = "test_syscalls ran",
	.severity = 1,
};

static struct synos_telemetry telemetry;

static void show_registration(void)
{
	printf("    this process is the AI daemon until it ends\n");
}

static void show_state(void)
{
	printf("    awareness %llu, threat %llu, \"%s\"\n",
	       (unsigned long long)state.awareness_level,
	       (unsigned long long)state.threat_level, state.current_context);
}

static void show_recommendation(void)
{
	printf("    \"%.*s\", confidence %u\n", SYNOS_RESPONSE_LEN,
	       recommendation.response, recommendation.confidence);
}

static void show_event(void)
{
	printf("    \"%s\", severity %u\n", event.description, event.severity);
}

static void show_telemetry(void)
{
	printf("    %u calls, %u security events, %llu ns of CPU time, %llu bytes in use\n",
	       telemetry.syscall_count, telemetry.security_events,
	       (unsigned long long)telemetry.cpu_time_ns,
	       (unsigned long long)telemetry.memory_bytes);
}

static const struct {
	enum call_id call;
	void *argument;
	void (*show)(void);
} steps[] = {
	{ CALL_REGISTER_CONSCIOUSNESS, &state, show_registration },
	{ CALL_UPDATE_STATE, &state, show_state },
	{ CALL_QUERY_RECOMMENDATION, &recommendation, show_recommendation },
	{ CALL_LOG_EVENT, &event, show_event },
	{ CALL_GET_TELEMETRY, &telemetry, show_telemetry },
};

int main(void)
{
	struct synos_kernel kernel;
	int failed = 0;
	char *text;
	size_t i;

	synos_handshake_or_exit(&kernel);
	printf("SynOS AI %s, ABI %d, calls from %d, kernel %s\n\n",
	       kernel.ai_version, kernel.abi, kernel.base, kernel.release);

	for (i = 0; i < ARRAY_SIZE(steps); i++) {
		int err = synos_call(&kernel, steps[i].call, steps[i].argument);

		printf("%s: %s\n", synos_call_name(steps[i].call),
		       err ? strerrorname_np(-err) : "ok");
		if (!err) {
			steps[i].show();
		} else if (steps[i].call == CALL_QUERY_RECOMMENDATION && err == -ENOTCONN) {
			/* What there is to say when nobody is there to answer. */
			printf("    no daemon is attached that could answer\n");
		} else {
			printf("    %s\n", strerror(-err));
			failed++;
		}
	}

	text = proc_read("consciousness");
	printf("\n/proc/synos/consciousness:\n%s", text ? text : "unreadable\n");
	free(text);
	return failed ? 1 : 0;
}
