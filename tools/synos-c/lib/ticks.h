/* SPDX-License-Identifier: MIT */
#ifndef TICKS_H
#define TICKS_H

#include <stdint.h>
#include <time.h>

/*
 * Time in the guest of an emulator that counts instructions: a nanosecond, and
 * with that one of the time stamp counter, is one instruction. Elsewhere it is
 * some time.
 */
static inline uint64_t ticks_now(void)
{
#if defined(__x86_64__) || defined(__i386__)
	uint32_t low, high;

	__asm__ volatile("rdtsc" : "=a"(low), "=d"(high) : : "memory");
	return (uint64_t)high << 32 | low;
#else
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000000000ULL + now.tv_nsec;
#endif
}

#endif
