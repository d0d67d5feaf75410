/* SPDX-License-Identifier: MIT */
#ifndef CASE_H
#define CASE_H

#include <stdbool.h>

#include "array_size.h"
#include "synos_syscall.h"
#include "transcript.h"

struct synos_case;

/* A case that runs: what it may use, and what it writes down. */
struct run {
	const struct synos_kernel *kernel;
	const struct synos_case *tested;
	int result;		/* of the call: 0 or a negated errno */
	struct line out;	/* memory behind it */
	struct line keys;
	struct line expected;	/* what the keys have to be */
};

/*
 * One named case, and what is expected of it. Many are one call: what is given
 * to it is in conformance/expected, see input.h, and the rules for what follows
 * from its errno are in expectation.c. The others have a function of their own,
 * which writes what it saw and what it expects side by side.
 */
struct synos_case {
	const char *name;
	int want;			/* errno, 0 for success */
	bool filtered;			/* the event is dropped */

	/* What the helper daemon says last, and what it has answered. */
	const char *said;
	const char *response;
	unsigned int confidence;
	bool ends_daemon;

	void (*run)(struct run *run);
	const void *data;		/* of such a function */
	enum call_id call;		/* which it makes, */
	const char *label;		/* or what it does instead */
};

struct case_table {
	const struct synos_case *cases;
	int count;
};

#define CASE_TABLE(name) \
	const struct case_table name = { name##_cases, ARRAY_SIZE(name##_cases) }

/* It is one call, and nothing else. */
static inline bool is_plain(const struct synos_case *tested)
{
	return !tested->run;
}

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
extern const struct case_table query_attached;
extern const struct case_table query_many;
extern const struct case_table query_daemon_detached;
extern const struct case_table query_daemon_closed;
extern const struct case_table query_daemon_quit;
extern const struct case_table query_daemon_died;
extern const struct case_table ends_all;
extern const struct case_table netlink_unregistered;
extern const struct case_table netlink_beside_daemon;
extern const struct case_table netlink_channel;
extern const struct case_table netlink_reply;
extern const struct case_table netlink_groups;
extern const struct case_table netlink_end;
extern const struct case_table netlink_get;
extern const struct case_table filter_all;
extern const struct case_table sysctl_all;
extern const struct case_table ring_opened;
extern const struct case_table ring_read;
extern const struct case_table ring_wait;
extern const struct case_table ring_vectors;
extern const struct case_table ring_mapped;
extern const struct case_table ring_overrun;
extern const struct case_table log_refused;
extern const struct case_table log_accepted;
extern const struct case_table log_limited;
extern const struct case_table telemetry_all;
extern const struct case_table proc_beside_daemon;
extern const struct case_table proc_daemon_killed;
extern const struct case_table proc_all;
extern const struct case_table threads_all;

#endif
