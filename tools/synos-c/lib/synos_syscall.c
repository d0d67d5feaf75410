// SPDX-License-Identifier: MIT
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "array_size.h"
#include "proc_text.h"
#include "synos_syscall.h"

static const struct {
	const char *name;
	int number;
	size_t size;
} calls[] = {
	/* synos-abi: each call synos_: [CALL_{WORD}] = { "{name}",\n		__NR_{name},\n		sizeof(struct {tag}) }, */
	[CALL_REGISTER_CONSCIOUSNESS] = { "synos_register_consciousness",
			__NR_synos_register_consciousness,
			sizeof(struct synos_consciousness_state) },
	[CALL_UPDATE_STATE] = { "synos_update_state",
			__NR_synos_update_state,
			sizeof(struct synos_consciousness_state) },
	[CALL_QUERY_RECOMMENDATION] = { "synos_query_recommendation",
			__NR_synos_query_recommendation,
			sizeof(struct synos_recommendation) },
	[CALL_LOG_EVENT] = { "synos_log_event",
			__NR_synos_log_event,
			sizeof(struct synos_ai_event) },
	[CALL_GET_TELEMETRY] = { "synos_get_telemetry",
			__NR_synos_get_telemetry,
			sizeof(struct synos_telemetry) },
	/* synos-abi: end */
};

static int parse_version(const char *text, struct synos_kernel *kernel)
{
	unsigned long long base, abi;

	if (!proc_number(text, "Syscall Base", &base) ||
	    !proc_number(text, "ABI Version", &abi) ||
	    !proc_value(text, "SynOS AI Version", kernel->ai_version,
			sizeof(kernel->ai_version)) ||
	    !proc_value(text, "Kernel Release", kernel->release,
			sizeof(kernel->release)))
		return -1;
	/* A number outside this range would be some other call's. */
	if (base < 1 || base > 100000)
		return -1;
	/* No call depends on it */
	if (!proc_value(text, "Plan Numbers", kernel->plan,
			sizeof(kernel->plan)))
		kernel->plan[0] = '\0';
	kernel->base = (int)base;
	kernel->abi = (int)abi;
	return 0;
}

int synos_handshake(struct synos_kernel *kernel, char *why, size_t size)
{
	char *text = proc_read("version");
	int err = -1;

	memset(kernel, 0, sizeof(*kernel));
	if (!text)
		snprintf(why, size,
			 "not a SynOS kernel: /proc/synos/version: %s",
			 strerror(errno));
	else if (parse_version(text, kernel))
		snprintf(why, size,
			 "/proc/synos/version is not in the form this program knows");
	else if (kernel->abi != SYNOS_ABI_VERSION)
		snprintf(why, size,
			 "the kernel has version %d of the SynOS ABI, this program was built for version %d",
			 kernel->abi, SYNOS_ABI_VERSION);
	else
		err = 0;
	free(text);
	return err;
}

void synos_handshake_or_exit(struct synos_kernel *kernel)
{
	char why[256];

	if (!synos_handshake(kernel, why, sizeof(why)))
		return;
	fprintf(stderr, "%s: %s\n", program_invocation_short_name, why);
	fprintf(stderr, "No call was issued.\n");
	exit(SYNOS_EXIT_UNAVAILABLE);
}

const char *synos_call_name(enum call_id id)
{
	return calls[id].name;
}

bool synos_call_named(const char *name, enum call_id *id)
{
	size_t i;

	for (i = 0; i < ARRAY_SIZE(calls) && strcmp(calls[i].name, name); i++)
		;
	*id = i;
	return i < ARRAY_SIZE(calls);
}

size_t synos_call_size(enum call_id id)
{
	return calls[id].size;
}

int synos_call(const struct synos_kernel *kernel, enum call_id id,
	       void *argument)
{
	long number = kernel->base + calls[id].number - SYNOS_SYSCALL_BASE;

	return syscall(ABI_NUMBER(number), argument) == -1 ? -errno : 0;
}
