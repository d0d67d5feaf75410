// SPDX-License-Identifier: MIT
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "ktap.h"
#include "tags.h"

void argument_begin(struct argument *argument, size_t size)
{
	argument->size = size;
	argument->memory = tagged_map(GRANULES(size) * GRANULE);
	argument->given = malloc(size);
	if (!argument->given)
		ktap_bail_out("malloc: %m");
	memset(argument->memory, FILL_BYTE, size);
	memset(argument->given, FILL_BYTE, size);
}

void argument_end(struct argument *argument)
{
	tagged_unmap(argument->memory, GRANULES(argument->size) * GRANULE);
	free(argument->given);
}

void argument_expect_fault(const struct argument *argument, const char *what,
			   int err)
{
	if (err != -EFAULT)
		ktap_fail("%s: %s", what, err ? strerrorname_np(-err) : "0");
	if (memcmp(argument->memory, argument->given, argument->size))
		ktap_fail("%s: something was written", what);
}
