// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: the kernel holds itself to its ABI.
 *
 * No code, only assertions: a kernel in which a size, an offset or a value is
 * not what programs were compiled with does not build. The object is compiled
 * with debug information, so that pahole can read the layouts from it.
 * What stands between the marks is written by tools/refresh.sh.
 */
#include <linux/build_bug.h>
#include <linux/stddef.h>

#include <asm/unistd.h>

#include "internal.h"

/* synos-abi: kernel-c */
static_assert(sizeof(struct synos_ai_event) == 152);
static_assert(__alignof__(struct synos_ai_event) == 8);
static_assert(offsetof(struct synos_ai_event, event_type) == 0);
static_assert(sizeof_field(struct synos_ai_event, event_type) == 4);
static_assert(offsetof(struct synos_ai_event, pid) == 4);
static_assert(sizeof_field(struct synos_ai_event, pid) == 4);
static_assert(offsetof(struct synos_ai_event, timestamp) == 8);
static_assert(sizeof_field(struct synos_ai_event, timestamp) == 8);
static_assert(offsetof(struct synos_ai_event, description) == 16);
static_assert(sizeof_field(struct synos_ai_event, description) == 128);
static_assert(offsetof(struct synos_ai_event, severity) == 144);
static_assert(sizeof_field(struct synos_ai_event, severity) == 4);
static_assert(offsetof(struct synos_ai_event, reserved) == 148);
static_assert(sizeof_field(struct synos_ai_event, reserved) == 4);

static_assert(sizeof(struct synos_consciousness_state) == 96);
static_assert(__alignof__(struct synos_consciousness_state) == 8);
static_assert(offsetof(struct synos_consciousness_state, awareness_level) == 0);
static_assert(sizeof_field(struct synos_consciousness_state, awareness_level) ==
	      8);
static_assert(offsetof(struct synos_consciousness_state, threat_level) == 8);
static_assert(sizeof_field(struct synos_consciousness_state, threat_level) ==
	      8);
static_assert(offsetof(struct synos_consciousness_state, learning_state) == 16);
static_assert(sizeof_field(struct synos_consciousness_state, learning_state) ==
	      8);
static_assert(offsetof(struct synos_consciousness_state, current_context) ==
	      24);
static_assert(sizeof_field(struct synos_consciousness_state, current_context) ==
	      64);
static_assert(offsetof(struct synos_consciousness_state, last_update) == 88);
static_assert(sizeof_field(struct synos_consciousness_state, last_update) == 8);

static_assert(sizeof(struct synos_event_record) == 160);
static_assert(__alignof__(struct synos_event_record) == 8);
static_assert(offsetof(struct synos_event_record, seq) == 0);
static_assert(sizeof_field(struct synos_event_record, seq) == 8);
static_assert(offsetof(struct synos_event_record, event) == 8);
static_assert(sizeof_field(struct synos_event_record, event) == 152);

static_assert(sizeof(struct synos_event_ring) == 64);
static_assert(__alignof__(struct synos_event_ring) == 8);
static_assert(offsetof(struct synos_event_ring, version) == 0);
static_assert(sizeof_field(struct synos_event_ring, version) == 4);
static_assert(offsetof(struct synos_event_ring, records_offset) == 4);
static_assert(sizeof_field(struct synos_event_ring, records_offset) == 4);
static_assert(offsetof(struct synos_event_ring, record_size) == 8);
static_assert(sizeof_field(struct synos_event_ring, record_size) == 4);
static_assert(offsetof(struct synos_event_ring, record_count) == 12);
static_assert(sizeof_field(struct synos_event_ring, record_count) == 4);
static_assert(offsetof(struct synos_event_ring, head) == 16);
static_assert(sizeof_field(struct synos_event_ring, head) == 8);
static_assert(offsetof(struct synos_event_ring, reserve_head) == 24);
static_assert(sizeof_field(struct synos_event_ring, reserve_head) == 8);
static_assert(offsetof(struct synos_event_ring, reserve_offset) == 32);
static_assert(sizeof_field(struct synos_event_ring, reserve_offset) == 4);
static_assert(offsetof(struct synos_event_ring, reserve_count) == 36);
static_assert(sizeof_field(struct synos_event_ring, reserve_count) == 4);
static_assert(offsetof(struct synos_event_ring, reserved) == 40);
static_assert(sizeof_field(struct synos_event_ring, reserved) == 24);

static_assert(sizeof(struct synos_recommendation) == 1284);
static_assert(__alignof__(struct synos_recommendation) == 4);
static_assert(offsetof(struct synos_recommendation, query) == 0);
static_assert(sizeof_field(struct synos_recommendation, query) == 256);
static_assert(offsetof(struct synos_recommendation, response) == 256);
static_assert(sizeof_field(struct synos_recommendation, response) == 1024);
static_assert(offsetof(struct synos_recommendation, confidence) == 1280);
static_assert(sizeof_field(struct synos_recommendation, confidence) == 4);

static_assert(sizeof(struct synos_telemetry) == 24);
static_assert(__alignof__(struct synos_telemetry) == 8);
static_assert(offsetof(struct synos_telemetry, syscall_count) == 0);
static_assert(sizeof_field(struct synos_telemetry, syscall_count) == 4);
static_assert(offsetof(struct synos_telemetry, security_events) == 4);
static_assert(sizeof_field(struct synos_telemetry, security_events) == 4);
static_assert(offsetof(struct synos_telemetry, cpu_time_ns) == 8);
static_assert(sizeof_field(struct synos_telemetry, cpu_time_ns) == 8);
static_assert(offsetof(struct synos_telemetry, memory_bytes) == 16);
static_assert(sizeof_field(struct synos_telemetry, memory_bytes) == 8);

static_assert(SYNOS_ABI_VERSION == 1);
static_assert(SYNOS_ANALYZING == 4);
static_assert(SYNOS_CONFIDENCE_MAX == 100);
static_assert(SYNOS_CONTEXT_LEN == 64);
static_assert(SYNOS_DESCRIPTION_LEN == 128);
static_assert(SYNOS_EVENT_FILESYSTEM == 4);
static_assert(SYNOS_EVENT_NETWORK == 3);
static_assert(SYNOS_EVENT_SECURITY == 2);
static_assert(SYNOS_EVENT_SYSCALL == 1);
static_assert(SYNOS_LEARNING_ACTIVE == 1);
static_assert(SYNOS_LEARNING_PASSIVE == 2);
static_assert(SYNOS_LEVEL_MAX == 100);
static_assert(SYNOS_PERSONALITY_PLAN == 268435456);
static_assert(SYNOS_QUERY_LEN == 256);
static_assert(SYNOS_RESPONSE_LEN == 1024);
static_assert(SYNOS_RING_VERSION == 1);
static_assert(SYNOS_SEVERITY_MAX == 10);
static_assert(SYNOS_SYSCALL_BASE == 440);

static_assert(__NR_synos_register_consciousness == 440);
static_assert(__NR_synos_update_state == 441);
static_assert(__NR_synos_query_recommendation == 442);
static_assert(__NR_synos_log_event == 443);
static_assert(__NR_synos_get_telemetry == 444);
/* synos-abi: end */

/* The base that /proc/synos/version tells is the one in the tables */
static_assert(__NR_synos548_register_consciousness == SYNOS_AI_SYSCALL_BASE);
