// SPDX-License-Identifier: MIT OR GPL-2.0-only
/*
 * A program at each tracepoint of SynOS. They count, and hand over the events
 * from a severity on, whole, in a ring buffer.
 */
#include <linux/bpf.h>

#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

/*
 * Compile once, run everywhere: where a member of these lies is looked up in
 * the types of the kernel that runs, when the programs are loaded into it.
 */
#pragma clang attribute push(__attribute__((preserve_access_index)), \
			     apply_to = record)
#include <linux/synos_ai.h>
#pragma clang attribute pop

#include "seen.h"

/* Events below it are only counted. Set before the programs are loaded. */
const volatile __u32 least_severity = 0;

struct seen seen;

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 1 << 20);
} severe_events SEC(".maps");

/* They run on several processors at once. */
static void count(__u64 *counter)
{
	__sync_fetch_and_add(counter, 1);
}

SEC("tp_btf/synos_state")
int BPF_PROG(on_state, const struct synos_consciousness_state *state)
{
	count(&seen.states);
	seen.awareness_level = state->awareness_level;
	return 0;
}

SEC("tp_btf/synos_event")
int BPF_PROG(on_event, const struct synos_event_record *record)
{
	__u32 type = record->event.event_type;
	struct synos_event_record *severe;

	count(&seen.events);
	if (type <= EVENT_TYPES)
		count(&seen.events_of_type[type]);
	if (record->event.severity < least_severity)
		return 0;

	count(&seen.severe);
	severe = bpf_ringbuf_reserve(&severe_events, sizeof(*severe), 0);
	if (!severe) {
		count(&seen.dropped);
		return 0;
	}
	/* Whole: its bytes are those that programs read from the device. */
	bpf_probe_read_kernel(severe, sizeof(*severe), record);
	bpf_ringbuf_submit(severe, 0);
	return 0;
}

SEC("tp_btf/synos_query")
int BPF_PROG(on_query, __u64 id, const char *text)
{
	count(&seen.queries);
	seen.query_id = id;
	bpf_probe_read_kernel_str(seen.query, sizeof(seen.query), text);
	return 0;
}

SEC("tp_btf/synos_reply")
int BPF_PROG(on_reply, __u64 id, int result, __u32 confidence)
{
	count(&seen.replies);
	if (!result)
		count(&seen.answered);
	seen.reply_id = id;
	seen.reply_result = result;
	seen.reply_confidence = confidence;
	return 0;
}

/* Reading the kernel's memory is for programs under the GPL. */
char LICENSE[] SEC("license") = "Dual MIT/GPL";
