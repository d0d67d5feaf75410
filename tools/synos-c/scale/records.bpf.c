// SPDX-License-Identifier: MIT OR GPL-2.0-only
/*
 * Puts a record as long as that of an event, with the time in it, into a BPF
 * ring buffer at each call of one number that one process makes.
 */
#include <linux/bpf.h>

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

#include <linux/synos_ai.h>

#include "records.h"

/* Whose calls, and which. Set before the program is loaded. */
const volatile __u32 process = 0;
const volatile __s64 number = 0;

/* What each record has beside its time. */
struct synos_event_record record;

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, RECORDS_SIZE);
} records SEC(".maps");

SEC("tp_btf/sys_enter")
int BPF_PROG(on_call, void *registers, long called)
{
	struct synos_event_record copy;

	if (called != number || bpf_get_current_pid_tgid() >> 32 != process)
		return 0;
	copy = record;
	copy.event.timestamp = bpf_ktime_get_ns();
	/* Whoever reads comes later, in one go: a reader is not woken here. */
	bpf_ringbuf_output(&records, &copy, sizeof(copy), BPF_RB_NO_WAKEUP);
	return 0;
}

char LICENSE[] SEC("license") = "Dual MIT/GPL";
