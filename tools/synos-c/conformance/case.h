/* SPDX-License-Identifier: MIT */
#ifndef CASE_H
#define CASE_H

#include <stdbool.h>

#include "array_size.h"
#include "memory.h"
#include "synos_syscall.h"
#include "transcript.h"

/*
 * One named case. Nearly all are one call, described by the fields; the rules
 * for what follows from its errno are in expectation.c. The others have a
 * function of their own, which writes outcome and expectation side by side.
 */
struct synos_case {
	const char *name;
	enum synos_call_id call;
	int want;			/* errno, 0 for success */
	const void *argument;		/* NULL: memory full of FILL_BYTE */
	enum place place;
	bool unprivileged;
	bool in_thread;
	void (*change)(void *argument);	/* for what no initializer can say */

	void (*run)(const struct synos_kernel *kernel,
		    const struct synos_case *tested, struct outcome *outcome,
		    struct expectation *expectation);
	const char *label;		/* call= of a case that does not call */
};

struct case_table {
	const struct synos_case *cases;
	int count;
};

#define CASE_TABLE(name) \
	const struct case_table name = { name##_cases, ARRAY_SIZE(name##_cases) }

extern const struct case_table register_refused;
extern const struct case_table register_beside_daemon;
extern const struct case_table register_accepted;
extern const struct case_table update_refused;
extern const struct case_table update_beside_daemon;
extern const struct case_table update_daemon_killed;
extern const struct case_table update_daemon_reaped;
extern const struct case_table update_beside_new_daemon;
extern const struct case_table update_daemon_exited;
extern const struct case_table update_accepted;
extern const struct case_table query_beside_daemon;
extern const struct case_table query_unanswered;
extern const struct case_table log_refused;
extern const struct case_table log_accepted;
extern const struct case_table log_limited;
extern const struct case_table telemetry_all;
extern const struct case_table proc_beside_daemon;
extern const struct case_table proc_daemon_killed;
extern const struct case_table proc_all;
extern const struct case_table threads_all;

#endif
