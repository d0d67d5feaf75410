// SPDX-License-Identifier: MIT
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "asking.h"
#include "ktap.h"
#include "subject.h"

#define TIMEOUT_FILE "/proc/sys/kernel/synos/query_timeout_ms"

void asking_set_timeout(unsigned int ms)
{
	FILE *file = fopen(TIMEOUT_FILE, "we");

	if (!file || fprintf(file, "%u\n", ms) < 0 || fclose(file))
		ktap_bail_out(TIMEOUT_FILE ": %s", strerror(errno));
}

void asking_open(struct synos_channel *channel, unsigned int timeout_ms)
{
	int err = synos_channel_open(channel, timeout_ms);

	if (err)
		ktap_bail_out("a socket of the family: %s", strerror(-err));
}

bool asking_attached(void)
{
	struct synos_recommendation recommendation = { .query = ASKED };
	int result = synos_call(kernel, SYNOS_QUERY, &recommendation);

	if (result != -ENOTCONN && result != -ETIMEDOUT)
		ktap_fail("a query that nobody answers: %s",
			  result ? strerror(-result) : "answered");
	return result != -ENOTCONN;
}
