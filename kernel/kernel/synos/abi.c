// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: the kernel holds itself to its ABI.
 *
 * No code, only assertions: a kernel in which a size, an offset or a value is
 * not what programs were compiled with does not build. The object is compiled
 * with debug information, so that pahole can read the layouts from it.
 */
#include <linux/build_bug.h>
#include <linux/stddef.h>

#include <asm/unistd.h>

#include "internal.h"

#define SYNOS_OFFSET(type, field, offset)				\
	static_assert(offsetof(struct type, field) == (offset))

#define SYNOS_SIZE(type, field, size)					\
	static_assert(sizeof_field(struct type, field) == (size))

#define SYNOS_STRUCT(type, size)					\
	static_assert(sizeof(struct type) == (size))

SYNOS_STRUCT(synos_consciousness_state, 96);
SYNOS_OFFSET(synos_consciousness_state, awareness_level, 0);
SYNOS_OFFSET(synos_consciousness_state, threat_level, 8);
SYNOS_OFFSET(synos_consciousness_state, learning_state, 16);
SYNOS_OFFSET(synos_consciousness_state, current_context, 24);
SYNOS_OFFSET(synos_consciousness_state, last_update, 88);
SYNOS_SIZE(synos_consciousness_state, awareness_level, 8);
SYNOS_SIZE(synos_consciousness_state, threat_level, 8);
SYNOS_SIZE(synos_consciousness_state, learning_state, 8);
SYNOS_SIZE(synos_consciousness_state, current_context, 64);
SYNOS_SIZE(synos_consciousness_state, last_update, 8);

SYNOS_STRUCT(synos_ai_event, 152);
SYNOS_OFFSET(synos_ai_event, event_type, 0);
SYNOS_OFFSET(synos_ai_event, pid, 4);
SYNOS_OFFSET(synos_ai_event, timestamp, 8);
SYNOS_OFFSET(synos_ai_event, description, 16);
SYNOS_OFFSET(synos_ai_event, severity, 144);
SYNOS_OFFSET(synos_ai_event, reserved, 148);
SYNOS_SIZE(synos_ai_event, event_type, 4);
SYNOS_SIZE(synos_ai_event, pid, 4);
SYNOS_SIZE(synos_ai_event, timestamp, 8);
SYNOS_SIZE(synos_ai_event, description, 128);
SYNOS_SIZE(synos_ai_event, severity, 4);
SYNOS_SIZE(synos_ai_event, reserved, 4);

SYNOS_STRUCT(synos_telemetry, 24);
SYNOS_OFFSET(synos_telemetry, syscall_count, 0);
SYNOS_OFFSET(synos_telemetry, security_events, 4);
SYNOS_OFFSET(synos_telemetry, cpu_time_ns, 8);
SYNOS_OFFSET(synos_telemetry, memory_bytes, 16);
SYNOS_SIZE(synos_telemetry, syscall_count, 4);
SYNOS_SIZE(synos_telemetry, security_events, 4);
SYNOS_SIZE(synos_telemetry, cpu_time_ns, 8);
SYNOS_SIZE(synos_telemetry, memory_bytes, 8);

SYNOS_STRUCT(synos_recommendation, 1284);
SYNOS_OFFSET(synos_recommendation, query, 0);
SYNOS_OFFSET(synos_recommendation, response, 256);
SYNOS_OFFSET(synos_recommendation, confidence, 1280);
SYNOS_SIZE(synos_recommendation, query, 256);
SYNOS_SIZE(synos_recommendation, response, 1024);
SYNOS_SIZE(synos_recommendation, confidence, 4);

SYNOS_STRUCT(synos_event_record, 160);
SYNOS_OFFSET(synos_event_record, seq, 0);
SYNOS_OFFSET(synos_event_record, event, 8);
SYNOS_SIZE(synos_event_record, seq, 8);
SYNOS_SIZE(synos_event_record, event, 152);

SYNOS_STRUCT(synos_event_ring, 64);
SYNOS_OFFSET(synos_event_ring, version, 0);
SYNOS_OFFSET(synos_event_ring, records_offset, 4);
SYNOS_OFFSET(synos_event_ring, record_size, 8);
SYNOS_OFFSET(synos_event_ring, record_count, 12);
SYNOS_OFFSET(synos_event_ring, head, 16);
SYNOS_OFFSET(synos_event_ring, reserved, 24);
SYNOS_SIZE(synos_event_ring, version, 4);
SYNOS_SIZE(synos_event_ring, records_offset, 4);
SYNOS_SIZE(synos_event_ring, record_size, 4);
SYNOS_SIZE(synos_event_ring, record_count, 4);
SYNOS_SIZE(synos_event_ring, head, 8);
SYNOS_SIZE(synos_event_ring, reserved, 40);

static_assert(SYNOS_EVENT_SYSCALL == 1 && SYNOS_EVENT_SECURITY == 2 &&
	      SYNOS_EVENT_NETWORK == 3 && SYNOS_EVENT_FILESYSTEM == 4);
static_assert(SYNOS_LEARNING_ACTIVE == 1 && SYNOS_LEARNING_PASSIVE == 2 &&
	      SYNOS_ANALYZING == 4);
static_assert(SYNOS_LEVEL_MAX == 100 && SYNOS_CONFIDENCE_MAX == 100 &&
	      SYNOS_SEVERITY_MAX == 10);

/* The base that /proc/synos/version tells is the one in the tables */
#ifdef CONFIG_SYNOS_AI_BASE_440
static_assert(__NR_synos_register_consciousness == CONFIG_SYNOS_AI_SYSCALL_BASE);
#else
static_assert(__NR_synos548_register_consciousness == CONFIG_SYNOS_AI_SYSCALL_BASE);
#endif
