// SPDX-License-Identifier: MIT
/*
 * The call that upstream has at the first number of the plan, with flags that it
 * refuses at once, so that little but the way to it is counted.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "array_size.h"
#include "cost.h"
#include "ktap.h"
#include "sample.h"
#include "setting.h"

#define SAMPLES 50
#define CALLS_PER_SAMPLE 100
#define NO_SUCH_FLAG 1u

static void measure(const char *name)
{
	struct cost cost = { .samples = 0 };
	int sample, i, wrong = 0;

	for (sample = 0; sample < SAMPLES; sample++) {
		uint64_t start = ticks_now();

		for (i = 0; i < CALLS_PER_SAMPLE; i++)
			wrong += !syscall(SYS_process_madvise, -1, NULL, 0, 0,
					  NO_SUCH_FLAG);
		cost_add(&cost, ticks_now() - start);
	}
	if (wrong || errno != EINVAL)
		ktap_fail("%s: %d calls succeeded, the others: %s", name, wrong,
			  strerrorname_np(errno));
	cost_note(name, &cost, CALLS_PER_SAMPLE);
}

void cost_of_upstream(bool synos)
{
	static const char *const settings[] = { "off", "opted" };
	char name[32];
	size_t i;

	if (!synos)
		measure("upstream");
	for (i = 0; synos && i < ARRAY_SIZE(settings); i++) {
		setting_begin("plan_numbers", settings[i]);
		snprintf(name, sizeof(name), "upstream_%s", settings[i]);
		measure(name);
		setting_end("plan_numbers");
	}
	ktap_end_test("upstream");
}
