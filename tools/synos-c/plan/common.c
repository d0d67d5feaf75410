// SPDX-License-Identifier: MIT
#include <errno.h>
#include <string.h>
#include <sys/personality.h>

#include "ktap.h"
#include "plan.h"
#include "setting.h"

#define ASK 0xffffffff

struct synos_kernel kernel, planned;

void set(const char *value)
{
	int err = setting_write(SETTING, value);

	if (err)
		ktap_bail_out("kernel.synos." SETTING "=%s: %s", value,
			      strerror(-err));
}

void opt(bool in)
{
	int now = personality(ASK);

	personality(in ? now | SYNOS_PERSONALITY_PLAN :
			 now & ~SYNOS_PERSONALITY_PLAN);
}

bool has_bit(void)
{
	return personality(ASK) & SYNOS_PERSONALITY_PLAN;
}

bool is_upstream(int err)
{
	return err == -EBADF || err == -ENOSYS;
}

int log_planned(void)
{
	struct synos_ai_event event = {
		.event_type = SYNOS_EVENT_SYSCALL,
		.description = "at the planned number",
	};

	return synos_call(&planned, CALL_LOG_EVENT, &event);
}
