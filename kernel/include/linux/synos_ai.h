/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * SynOS AI: what the rest of the kernel sees.
 *
 * kernel/synos/ owns the state and the events, fs/proc/synos.c shows them, and
 * do_exit() tells when a process is gone.
 */
#ifndef _LINUX_SYNOS_AI_H
#define _LINUX_SYNOS_AI_H

#include <linux/types.h>
#include <uapi/linux/synos_ai.h>

/* The types of events, which are numbered without a gap, and their names */
/* synos-abi: all const SYNOS_EVENT_: #define SYNOS_EVENT_FIRST {first} */
#define SYNOS_EVENT_FIRST SYNOS_EVENT_SYSCALL
/* synos-abi: end */
/* synos-abi: all const SYNOS_EVENT_: #define SYNOS_EVENT_LAST {last} */
#define SYNOS_EVENT_LAST SYNOS_EVENT_FILESYSTEM
/* synos-abi: end */
#define SYNOS_EVENT_NAMES \
	/* synos-abi: list const SYNOS_EVENT_: { {name}, "{word}" }, \ */ \
	{ SYNOS_EVENT_SYSCALL, "syscall" }, \
	{ SYNOS_EVENT_SECURITY, "security" }, \
	{ SYNOS_EVENT_NETWORK, "network" }, \
	{ SYNOS_EVENT_FILESYSTEM, "filesystem" }
/* synos-abi: end */

/* Number of the first call, for everybody; include/uapi has that of the plan */
#define SYNOS_AI_SYSCALL_BASE 548

struct seq_file;
struct sock;
struct task_struct;

/* Version of the feature; SYNOS_ABI_VERSION is the one programs depend on */
#define SYNOS_AI_VERSION "0.2"

/**
 * struct synos_channel - What is kept of a netlink socket that used the family
 * @sk: The socket, once it has attached. No reference: this ends before it does.
 */
struct synos_channel {
	struct sock *sk;
};

/**
 * struct synos_event_counters - What became of the events since boot
 * @accepted: Stored; also the sequence number of the newest.
 * @filtered: Dropped by the administrator's filter; the call succeeded.
 * @limited: Dropped because of a rate limit.
 * @limited_user: Of these, because of that of the user, and not the common one.
 * @refused: Not a valid event, or not one that the caller may log.
 * @overwritten: Accepted ones that have made room for newer ones, and are not in
 *	the reserve either.
 * @security: Accepted ones of type %SYNOS_EVENT_SECURITY.
 *
 * Every call counts once in accepted, filtered, limited and refused: their sum is
 * the events asked.
 */
struct synos_event_counters {
	u64 accepted;
	u64 filtered;
	u64 limited;
	u64 limited_user;
	u64 refused;
	u64 overwritten;
	u64 security;
};

/**
 * struct synos_query_counters - What became of the queries since boot
 * @asked: Valid queries.
 * @answered: The daemon answered.
 * @timed_out: It did not answer in time.
 * @interrupted: A signal ended the wait.
 * @reset: The daemon went away.
 * @unattached: No daemon was attached.
 * @limited: Too many were in flight, of all users together.
 * @limited_user: Too many were in flight, of the user.
 * @congested: The daemon's socket was full.
 * @cancelled: The daemon was told that nobody waits any more.
 *
 * Every query counts once in those from the second to the last but one, when it
 * is no longer in flight.
 */
struct synos_query_counters {
	u64 asked;
	u64 answered;
	u64 timed_out;
	u64 interrupted;
	u64 reset;
	u64 unattached;
	u64 limited;
	u64 limited_user;
	u64 congested;
	u64 cancelled;
};

#ifdef CONFIG_SYNOS_AI
const char *synos_plan_setting(void);
void synos_exit_process(struct task_struct *task);
void synos_exit_task(struct task_struct *task);
int synos_events_check_access(void);
pid_t synos_state_get(struct synos_consciousness_state *state);
int synos_event_read(u64 seq, struct synos_event_record *record);
u64 synos_event_last(void);
void synos_event_get_counters(struct synos_event_counters *counters);
void synos_query_get_counters(struct synos_query_counters *counters);
u64 synos_telemetry_calls(void);
u64 synos_event_count_security(void);
void synos_telemetry_get(struct synos_telemetry *telemetry);
size_t synos_text_escaped_size(const char *text);
void synos_text_escape(const char *text, char *escaped, size_t size);
void synos_seq_text(struct seq_file *m, const char *text);
#else
static inline void synos_exit_process(struct task_struct *task)
{
}

static inline void synos_exit_task(struct task_struct *task)
{
}
#endif

#endif /* _LINUX_SYNOS_AI_H */
