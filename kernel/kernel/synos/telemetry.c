// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: telemetry of the whole system.
 */
#include <linux/atomic.h>
#include <linux/cpumask.h>
#include <linux/jiffies.h>
#include <linux/kernel_stat.h>
#include <linux/limits.h>
#include <linux/minmax.h>
#include <linux/mm.h>
#include <linux/string.h>
#include <linux/time64.h>

#include "internal.h"

/* A tick of USER_HZ */
#define SYNOS_CPU_TIME_STEP_NS (NSEC_PER_SEC / USER_HZ)

/* 64 bits never wrap; the 32 that user space gets are cut off on reading */
static atomic64_t synos_calls;

/**
 * synos_telemetry_count_call - Count a call that succeeded
 */
void synos_telemetry_count_call(void)
{
	atomic64_inc(&synos_calls);
}

/**
 * synos_telemetry_calls - Number of calls that succeeded
 *
 * Return: The number.
 */
u64 synos_telemetry_calls(void)
{
	return atomic64_read(&synos_calls);
}

/**
 * synos_cpu_time - CPU time that the system has used
 *
 * Time that a hypervisor took away (steal) is not time that this system used.
 * The time of guests is contained in the user time already. It goes in the steps
 * that /proc/stat has: finer ones would tell what others compute.
 *
 * Return: Sum over all CPUs, in nanoseconds.
 */
static u64 synos_cpu_time(void)
{
	u64 sum = 0;
	int cpu;

	for_each_possible_cpu(cpu) {
		struct kernel_cpustat stat;

		kcpustat_cpu_fetch(&stat, cpu);
		sum += stat.cpustat[CPUTIME_USER] + stat.cpustat[CPUTIME_NICE] +
		       stat.cpustat[CPUTIME_SYSTEM] +
		       stat.cpustat[CPUTIME_SOFTIRQ] +
		       stat.cpustat[CPUTIME_IRQ];
	}
	return sum - sum % SYNOS_CPU_TIME_STEP_NS;
}

/**
 * synos_memory_used - Memory in use
 *
 * Return: All memory but the free one, in bytes.
 */
static u64 synos_memory_used(void)
{
	struct sysinfo info;

	si_meminfo(&info);
	return (u64)(info.totalram - info.freeram) * info.mem_unit;
}

/**
 * synos_telemetry_get - Read the telemetry
 * @telemetry: Where it goes; all its bytes are set.
 */
void synos_telemetry_get(struct synos_telemetry *telemetry)
{
	memset(telemetry, 0, sizeof(*telemetry));
	telemetry->syscall_count = min_t(u64, synos_telemetry_calls(), U32_MAX);
	telemetry->security_events = min_t(u64, synos_event_count_security(),
					   U32_MAX);
	telemetry->cpu_time_ns = synos_cpu_time();
	telemetry->memory_bytes = synos_memory_used();
}
