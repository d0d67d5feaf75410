// SPDX-License-Identifier: MIT
/* The argument is written: memory that the call left alone shows FILL_BYTE. */
#include <errno.h>
#include <stdlib.h>
#include <sys/sysinfo.h>

#include "case.h"
#include "observation.h"
#include "proc_text.h"

static unsigned long long shown_cpu_time(void)
{
	unsigned long long time = 0;
	char *text = proc_read("telemetry");

	if (text)
		proc_number(text, "CPU Time", &time);
	free(text);
	return time;
}

static const char *plausible_memory(unsigned long long bytes)
{
	struct sysinfo info;

	sysinfo(&info);
	return bytes && bytes <= (unsigned long long)info.totalram *
					 info.mem_unit ? "yes" : "no";
}

/* The call and /proc/synos/telemetry are two views of the same counters. */
static void run_agreement(struct run *run)
{
	struct synos_telemetry telemetry;
	struct observation before;
	unsigned long long earlier, later;
	struct line *keys = &run->keys;

	observe(&before);
	earlier = shown_cpu_time();
	run->result = synos_call(run->kernel, CALL_GET_TELEMETRY, &telemetry);
	later = shown_cpu_time();

	line_hex(&run->out, &telemetry, sizeof(telemetry));
	line_key(keys, "syscall_count", "%s",
		 telemetry.syscall_count == before.counters[CALLS_SERVED] ?
			 "same" : "other");
	line_key(keys, "security_events", "%s",
		 telemetry.security_events == before.counters[SECURITY_EVENTS] ?
			 "same" : "other");
	line_key(keys, "cpu_time", "%s",
		 earlier && earlier <= telemetry.cpu_time_ns &&
		 telemetry.cpu_time_ns <= later ? "between" : "outside");
	line_key(keys, "memory_plausible", "%s",
		 plausible_memory(telemetry.memory_bytes));

	line_add(&run->expected,
		 " syscall_count=same security_events=same cpu_time=between memory_plausible=yes");
}

#define TELEMETRY(what) .name = "telemetry." what

static const struct synos_case telemetry_all_cases[] = {
	{ TELEMETRY("null"), .want = EINVAL },
	{ TELEMETRY("unmapped"), .want = EFAULT },
	{ TELEMETRY("half_mapped"), .want = EFAULT },
	{ TELEMETRY("read_only"), .want = EFAULT },
	{ TELEMETRY("kernel_pointer"), .want = EFAULT },
	{ TELEMETRY("non_canonical"), .want = EFAULT },
	{ TELEMETRY("good") },
	{ TELEMETRY("unaligned") },
	{ TELEMETRY("without_privilege") },
	{ TELEMETRY("in_thread") },
	{ TELEMETRY("agrees_with_proc"), .call = CALL_GET_TELEMETRY, .run = run_agreement },
};
CASE_TABLE(telemetry_all);
