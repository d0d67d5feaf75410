/* SPDX-License-Identifier: GPL-2.0-only WITH Linux-syscall-note */
/*
 * SynOS AI: ABI between the kernel and an AI daemon.
 *
 * This header is the one source of the ABI: the kernel compiles it, and the
 * locked facts, the C# bindings and the conformance suite are derived from it.
 * Every structure has the same bytes in 32-bit and 64-bit programs on every
 * architecture: fixed-width members, explicit padding, no pointers.
 */
#ifndef _UAPI_LINUX_SYNOS_AI_H
#define _UAPI_LINUX_SYNOS_AI_H

#include <linux/types.h>

/**
 * define SYNOS_ABI_VERSION - Version of this ABI
 *
 * Raised by every incompatible change. The running kernel states its own
 * version in /proc/synos/version.
 */
#define SYNOS_ABI_VERSION 1

/**
 * define SYNOS_CONTEXT_LEN - Size of a context in bytes, with its NUL
 */
#define SYNOS_CONTEXT_LEN 64

/**
 * define SYNOS_DESCRIPTION_LEN - Size of a description in bytes, with its NUL
 */
#define SYNOS_DESCRIPTION_LEN 128

/**
 * define SYNOS_QUERY_LEN - Size of a query in bytes, with its NUL
 */
#define SYNOS_QUERY_LEN 256

/**
 * define SYNOS_RESPONSE_LEN - Size of a response in bytes, with its NUL
 */
#define SYNOS_RESPONSE_LEN 1024

/**
 * define SYNOS_LEVEL_MAX - Highest awareness or threat level
 */
#define SYNOS_LEVEL_MAX 100

/**
 * define SYNOS_CONFIDENCE_MAX - Highest confidence of a recommendation
 */
#define SYNOS_CONFIDENCE_MAX 100

/**
 * define SYNOS_SEVERITY_MAX - Highest severity of an event
 */
#define SYNOS_SEVERITY_MAX 10

/**
 * define SYNOS_LEARNING_ACTIVE - Learning flag, the daemon learns from what it is asked
 */
#define SYNOS_LEARNING_ACTIVE (1 << 0)

/**
 * define SYNOS_LEARNING_PASSIVE - Learning flag, the daemon learns by watching
 */
#define SYNOS_LEARNING_PASSIVE (1 << 1)

/**
 * define SYNOS_ANALYZING - Learning flag, an analysis is running
 */
#define SYNOS_ANALYZING (1 << 2)

/**
 * define SYNOS_EVENT_SYSCALL - Event type for a system call
 */
#define SYNOS_EVENT_SYSCALL 1

/**
 * define SYNOS_EVENT_SECURITY - Event type for something that touches security
 */
#define SYNOS_EVENT_SECURITY 2

/**
 * define SYNOS_EVENT_NETWORK - Event type for network activity
 */
#define SYNOS_EVENT_NETWORK 3

/**
 * define SYNOS_EVENT_FILESYSTEM - Event type for file system activity
 */
#define SYNOS_EVENT_FILESYSTEM 4

/**
 * struct synos_consciousness_state - State that the AI daemon publishes
 * @awareness_level: How aware the daemon is, 0 to %SYNOS_LEVEL_MAX.
 * @threat_level: How threatened the system is, 0 to %SYNOS_LEVEL_MAX.
 * @learning_state: Any of %SYNOS_LEARNING_ACTIVE, %SYNOS_LEARNING_PASSIVE and
 *	%SYNOS_ANALYZING; all other bits must be 0.
 * @current_context: What the daemon is working on, a NUL-terminated string.
 * @last_update: Time of the last register or update, in nanoseconds since boot
 *	on CLOCK_MONOTONIC. Set by the kernel; must be 0 on input.
 */
struct synos_consciousness_state {
	__aligned_u64 awareness_level;
	__aligned_u64 threat_level;
	__aligned_u64 learning_state;
	char current_context[SYNOS_CONTEXT_LEN];
	__aligned_u64 last_update;
};

/**
 * struct synos_ai_event - One event for the log
 * @event_type: %SYNOS_EVENT_SYSCALL, %SYNOS_EVENT_SECURITY,
 *	%SYNOS_EVENT_NETWORK or %SYNOS_EVENT_FILESYSTEM.
 * @pid: Process that the event is about, as seen from the initial pid
 *	namespace; 0 means the caller. Must not be negative.
 * @timestamp: Time of the event, in nanoseconds since boot on CLOCK_MONOTONIC.
 *	Set by the kernel; must be 0 on input.
 * @description: What happened, a NUL-terminated string.
 * @severity: 0 to %SYNOS_SEVERITY_MAX.
 * @reserved: Must be 0.
 */
struct synos_ai_event {
	__u32 event_type;
	__s32 pid;
	__aligned_u64 timestamp;
	char description[SYNOS_DESCRIPTION_LEN];
	__u32 severity;
	__u32 reserved;
};

/**
 * struct synos_telemetry - Counters since boot
 * @syscall_count: SynOS calls that succeeded; stays at its maximum.
 * @security_events: Accepted events of type %SYNOS_EVENT_SECURITY; stays at
 *	its maximum.
 * @cpu_time_ns: CPU time used by the system, in nanoseconds: user, nice, system
 *	and interrupt time, summed over all CPUs. Idle and stolen time is not used.
 * @memory_bytes: Memory in use, in bytes.
 */
struct synos_telemetry {
	__u32 syscall_count;
	__u32 security_events;
	__aligned_u64 cpu_time_ns;
	__aligned_u64 memory_bytes;
};

/**
 * struct synos_recommendation - A question to the daemon, and its answer
 * @query: The question, a NUL-terminated string that is not empty.
 * @response: The answer, a NUL-terminated string. Set by the kernel; ignored
 *	on input, for ever.
 * @confidence: How sure the daemon is, 0 to %SYNOS_CONFIDENCE_MAX. Set by the
 *	kernel; ignored on input, for ever.
 *
 * What is only set is never read, so that the structure of one query can be used
 * for the next.
 */
struct synos_recommendation {
	char query[SYNOS_QUERY_LEN];
	char response[SYNOS_RESPONSE_LEN];
	__u32 confidence;
};

/**
 * define SYNOS_EVENTS_DEVICE - Path of the device that has all events
 *
 * read() gives whole &struct synos_event_record, mmap() shows the ring that
 * &struct synos_event_ring describes.
 */
#define SYNOS_EVENTS_DEVICE "/dev/synos_events"

/**
 * define SYNOS_RING_VERSION - Version of the layout of the ring
 */
#define SYNOS_RING_VERSION 1

/**
 * struct synos_event_record - An accepted event with its number
 * @seq: Number of the event since boot. The first is 1, and none is left out,
 *	so a gap is what a reader has lost. In the ring, 0 while the record is
 *	being written.
 * @event: The event as stored: stamped, with the process id filled in.
 */
struct synos_event_record {
	__aligned_u64 seq;
	struct synos_ai_event event;
};

/**
 * struct synos_event_ring - Head of the ring of events
 * @version: %SYNOS_RING_VERSION.
 * @records_offset: Where the first record is, in bytes from the start of the
 *	mapping. A multiple of the page size.
 * @record_size: Size of a record in bytes.
 * @record_count: How many records there are, a power of two.
 * @head: Number of the newest event, 0 if there is none.
 * @reserve_head: How many events went to the reserve since boot.
 * @reserve_offset: Where the first record of the reserve is, in bytes from the
 *	start of the mapping.
 * @reserve_count: How many records the reserve has, a power of two.
 * @reserved: 0.
 *
 * Event n lies in record n modulo @record_count. Read @head with acquire: all
 * events up to it are there, and those up to @head - @record_count have made
 * room for newer ones. To copy a record, read its seq with acquire; copy the
 * event; after a read barrier, read seq again. The copy is good if seq was n
 * both times, otherwise event n has been lost.
 *
 * Events that were logged with CAP_SYS_ADMIN are in the reserve too, where only
 * those overwrite each other: the k-th in record k modulo @reserve_count, and
 * seq, which rises with k, says which event it is. Read @head, then
 * @reserve_head with acquire; a record whose seq is 0 or above @head has made
 * room for a newer one.
 *
 * Members of 64 bits must be loaded whole, by 32-bit programs too.
 */
struct synos_event_ring {
	__u32 version;
	__u32 records_offset;
	__u32 record_size;
	__u32 record_count;
	__aligned_u64 head;
	__aligned_u64 reserve_head;
	__u32 reserve_offset;
	__u32 reserve_count;
	__aligned_u64 reserved[3];
};

/**
 * define SYNOS_SYSCALL_BASE - Number of the first SynOS call, as planned
 *
 * Upstream has given the planned numbers to other calls. A SynOS kernel has the
 * calls at a base of its own, which it states in /proc/synos/version, and at the
 * planned numbers as far as kernel.synos.plan_numbers says. On any other kernel
 * these numbers are other calls: read that file before the first call.
 */
#define SYNOS_SYSCALL_BASE 440

#ifndef __SYNOS_AI_PROTOTYPES
/**
 * SYNOS_NR() - Number of a call at a base
 * @base: Number of the first call: what /proc/synos/version says.
 * @call: Name of the call, as synos_log_event.
 */
#define SYNOS_NR(base, call) ((base) + (__NR_##call - SYNOS_SYSCALL_BASE))
#endif

/**
 * define SYNOS_PERSONALITY_PLAN - Bit of personality(2) that opts in
 *
 * With it, the planned numbers are the SynOS calls for a task, its children and
 * the programs that they start, if kernel.synos.plan_numbers is opted. Cleared
 * when a program starts that has more privileges than its caller.
 */
#define SYNOS_PERSONALITY_PLAN 0x10000000

#define __NR_synos_register_consciousness 440
#define __NR_synos_update_state 441
#define __NR_synos_query_recommendation 442
#define __NR_synos_log_event 443
#define __NR_synos_get_telemetry 444

/*
 * The calls, for programs that read this header (binding generators) and not
 * for those that compile it: there is no library that defines these functions.
 *
 * What a pointer to const points to is read by the kernel. Any other pointer is
 * named as written (out), or as read and then written (inout).
 */
#ifdef __SYNOS_AI_PROTOTYPES

#define __synos_out(parameter) __attribute__((annotate("out:" #parameter)))
#define __synos_inout(parameter) __attribute__((annotate("inout:" #parameter)))

/**
 * synos_register_consciousness - Register the caller as the AI daemon
 * @state: State to publish.
 *
 * The registration belongs to the calling process and ends with it; the last
 * state stays readable in /proc/synos/consciousness. Registering again from
 * the same process replaces the state.
 *
 * Return: 0, or -1 with errno:
 *
 * * %EINVAL - @state is NULL.
 * * %EPERM - The caller lacks CAP_SYS_ADMIN in the initial user namespace.
 * * %EFAULT - @state is not readable.
 * * %EINVAL - A level is above %SYNOS_LEVEL_MAX, a flag of the learning state
 *   is unknown, the context is not terminated, or the time is not 0.
 * * %EBUSY - Another living process is registered.
 */
int synos_register_consciousness(const struct synos_consciousness_state *state);

/**
 * synos_update_state - Publish a new state of the registered daemon
 * @state: State to publish.
 *
 * Return: 0, or -1 with errno:
 *
 * * %EINVAL - @state is NULL.
 * * %EPERM - The caller lacks CAP_SYS_ADMIN in the initial user namespace.
 * * %EFAULT - @state is not readable.
 * * %EINVAL - A level is above %SYNOS_LEVEL_MAX, a flag of the learning state
 *   is unknown, the context is not terminated, or the time is not 0.
 * * %ENOTCONN - No process is registered.
 * * %EPERM - Another process is registered.
 */
int synos_update_state(const struct synos_consciousness_state *state);

/**
 * synos_query_recommendation - Ask the daemon and wait for its answer
 * @recommendation: The question in, the answer out.
 *
 * Return: 0, or -1 with errno:
 *
 * * %EINVAL - @recommendation is NULL.
 * * %EFAULT - @recommendation is not readable or not writable.
 * * %EINVAL - The query is empty or not terminated.
 * * %ENOTCONN - No daemon is attached.
 * * %EAGAIN - Too many queries are in flight, of this user or of all, or the
 *   daemon does not keep up.
 * * %ETIMEDOUT - The daemon did not answer within the time limit, the sysctl
 *   kernel.synos.query_timeout_ms.
 * * %EINTR - A signal was caught while waiting.
 * * %ECONNRESET - The daemon went away while the query was in flight.
 * * %ENOMEM - The kernel is out of memory.
 */
int synos_query_recommendation(struct synos_recommendation *recommendation)
	__synos_inout(recommendation);

/**
 * synos_log_event - Add one event to the log
 * @event: Event to add; the kernel stamps it.
 *
 * An event that the administrator's filter drops counts as filtered, and the
 * call succeeds.
 *
 * Return: 0, or -1 with errno:
 *
 * * %EINVAL - @event is NULL.
 * * %EFAULT - @event is not readable.
 * * %EINVAL - The type is unknown, the process id is negative, the severity is
 *   above %SYNOS_SEVERITY_MAX, the description is not terminated, or the time
 *   or the reserved field is not 0.
 * * %EPERM - The event is about another process, and the caller lacks
 *   CAP_SYS_ADMIN in the initial user namespace.
 * * %EAGAIN - The caller lacks CAP_SYS_ADMIN in the initial user namespace and
 *   its user, or all users together, are over the rate limit.
 */
int synos_log_event(const struct synos_ai_event *event);

/**
 * synos_get_telemetry - Read the counters
 * @telemetry: Where the counters go.
 *
 * Return: 0, or -1 with errno:
 *
 * * %EINVAL - @telemetry is NULL.
 * * %EFAULT - @telemetry is not writable.
 */
int synos_get_telemetry(struct synos_telemetry *telemetry) __synos_out(telemetry);

#endif /* __SYNOS_AI_PROTOTYPES */

#endif /* _UAPI_LINUX_SYNOS_AI_H */
