// SPDX-License-Identifier: MIT
#include <errno.h>
#include <string.h>

#include "asking.h"
#include "ktap.h"
#include "setting.h"
#include "subject.h"

void asking_set_timeout(unsigned int ms)
{
	int err = setting_write_number("query_timeout_ms", ms);

	if (err)
		ktap_bail_out("query_timeout_ms: %s", strerror(-err));
}

void asking_open(struct family_socket *channel, unsigned int timeout_ms)
{
	int err = family_socket_open(channel, timeout_ms);

	if (err)
		ktap_bail_out("a socket of the family: %s", strerror(-err));
}

bool asking_attached(void)
{
	struct synos_recommendation recommendation = { .query = ASKED };
	int result = synos_call(kernel, CALL_QUERY_RECOMMENDATION, &recommendation);

	if (result != -ENOTCONN && result != -ETIMEDOUT)
		ktap_fail("a query that nobody answers: %s",
			  result ? strerror(-result) : "answered");
	return result != -ENOTCONN;
}
