/* SPDX-License-Identifier: MIT */
#ifndef SYNOS_SYSCALL_H
#define SYNOS_SYSCALL_H

#include <linux/synos_ai.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/syscall.h>

/*
 * A number as programs of this ABI have it: those of x32 with a bit, without
 * which the kernel takes their call for one of a 64-bit program.
 */
#if defined(__x86_64__) && defined(__ILP32__)
#define ABI_NUMBER(number) ((number) | __X32_SYSCALL_BIT)
#else
#define ABI_NUMBER(number) (number)
#endif

/* The calls, in the order of their numbers. */
enum call_id {
	/* synos-abi: each call synos_: CALL_{WORD}, */
	CALL_REGISTER_CONSCIOUSNESS,
	CALL_UPDATE_STATE,
	CALL_QUERY_RECOMMENDATION,
	CALL_LOG_EVENT,
	CALL_GET_TELEMETRY,
	/* synos-abi: end */
};

/* Default of kernel.synos.queries_max, of all users together. */
#define QUERIES_IN_FLIGHT 64

/* What /proc/synos/version says. Only synos_handshake() fills it in. */
struct synos_kernel {
	int base;
	int abi;
	char ai_version[32];
	char release[128];
	char plan[8];	/* kernel.synos.plan_numbers: off, opted or all */
};

/* Exit code of every program here on a kernel that it cannot talk to. */
#define SYNOS_EXIT_UNAVAILABLE 2

/*
 * Reads /proc/synos/version. Returns 0, or -1 with a sentence in @why. On a
 * kernel without SynOS the numbers belong to other calls, so that nothing may
 * be called before this has succeeded.
 */
int synos_handshake(struct synos_kernel *kernel, char *why, size_t size);

/* The same, for programs that can only give up: exits with the message. */
void synos_handshake_or_exit(struct synos_kernel *kernel);

const char *synos_call_name(enum call_id id);
/* Returns whether there is a call of this name. */
bool synos_call_named(const char *name, enum call_id *id);
size_t synos_call_size(enum call_id id);

/* Issues one call. Returns 0 or the negated errno. */
int synos_call(const struct synos_kernel *kernel, enum call_id id,
	       void *argument);

#endif
