// SPDX-License-Identifier: MIT
#include <string.h>

#include "ktap.h"
#include "must_call.h"

void must_call(const struct synos_kernel *kernel, enum call_id id,
	       void *argument)
{
	int err = synos_call(kernel, id, argument);

	if (err)
		ktap_fail("%s: %s", synos_call_name(id), strerror(-err));
}
