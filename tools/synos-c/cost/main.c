// SPDX-License-Identifier: MIT
/*
 * What the calls cost, in instructions, and what the kernel's other calls cost
 * beside them. On a kernel without SynOS only the latter, for comparison.
 */
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "cost.h"
#include "ktap.h"
#include "sample.h"

#define SAMPLES 50
#define CALLS_PER_SAMPLE 100

static void cost_of_getpid(void)
{
	struct cost cost = { .samples = 0 };
	int sample, i;

	for (sample = 0; sample < SAMPLES; sample++) {
		uint64_t start = ticks_now();

		for (i = 0; i < CALLS_PER_SAMPLE; i++)
			syscall(SYS_getpid);
		cost_add(&cost, ticks_now() - start);
	}
	cost_note("getpid", &cost, CALLS_PER_SAMPLE);
	ktap_end_test("getpid");
}

int main(void)
{
	struct synos_kernel kernel;
	char why[256];
	int unavailable;

	unavailable = synos_handshake(&kernel, why, sizeof(why));
	ktap_begin(unavailable ? 2 : 5);
	cost_of_getpid();
	cost_of_upstream(!unavailable);
	if (unavailable)
		return ktap_end();
	cost_of_calls(&kernel);
	cost_of_queries(&kernel);
	cost_of_reading(&kernel);
	return ktap_end();
}
