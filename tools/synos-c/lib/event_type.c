// SPDX-License-Identifier: MIT
#include <linux/synos_ai.h>
#include <string.h>

#include "array_size.h"
#include "event_type.h"

static const char *const names[] = {
	/* synos-abi: each const SYNOS_EVENT_: [{name}] = "{word}", */
	[SYNOS_EVENT_SYSCALL] = "syscall",
	[SYNOS_EVENT_SECURITY] = "security",
	[SYNOS_EVENT_NETWORK] = "network",
	[SYNOS_EVENT_FILESYSTEM] = "filesystem",
	/* synos-abi: end */
};

_Static_assert(ARRAY_SIZE(names) == EVENT_TYPES + 1, "each type has a name");

const char *event_type_name(unsigned int type)
{
	return type >= 1 && type <= EVENT_TYPES ? names[type] : "unknown";
}

unsigned int event_type_of(const char *name)
{
	unsigned int type;

	for (type = 1; type <= EVENT_TYPES; type++)
		if (!strcmp(names[type], name))
			return type;
	return 0;
}
