/* SPDX-License-Identifier: MIT */
/*
 * Written by 'synos-abi emit c', not by hand. Compiles only when the facts
 * are true; a message names the fact that is not.
 */
#define __SYNOS_AI_PROTOTYPES
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wattributes" /* gcc has no "annotate" */
#include <linux/synos_ai.h>
#pragma GCC diagnostic pop

#define SYNOS_ABI_IS(what, type) __builtin_types_compatible_p(__typeof__(what), type)

/*
 * What an enumeration lists is an int if it fits in one; newer compilers give all
 * of a list one type, which is larger when one of them does not fit. Its name is
 * no macro, so that nothing else becomes of it.
 */
#define SYNOS_ABI_IS_INT_TEXT(what) #what
#define SYNOS_ABI_IS_INT(what) \
	(__builtin_types_compatible_p(__typeof__(what), int) || \
	 (!__builtin_strcmp(#what, SYNOS_ABI_IS_INT_TEXT(what)) && \
	  (__builtin_classify_type(what) == 1 || __builtin_classify_type(what) == 3)))

_Static_assert(__NR_synos_register_consciousness == 440 && SYNOS_ABI_IS(&synos_register_consciousness, int (*)(const struct synos_consciousness_state *)), "call 440 synos_register_consciousness(in struct synos_consciousness_state *state) int");
_Static_assert(__NR_synos_update_state == 441 && SYNOS_ABI_IS(&synos_update_state, int (*)(const struct synos_consciousness_state *)), "call 441 synos_update_state(in struct synos_consciousness_state *state) int");
_Static_assert(__NR_synos_query_recommendation == 442 && SYNOS_ABI_IS(&synos_query_recommendation, int (*)(struct synos_recommendation *)), "call 442 synos_query_recommendation(inout struct synos_recommendation *recommendation) int");
_Static_assert(__NR_synos_log_event == 443 && SYNOS_ABI_IS(&synos_log_event, int (*)(const struct synos_ai_event *)), "call 443 synos_log_event(in struct synos_ai_event *event) int");
_Static_assert(__NR_synos_get_telemetry == 444 && SYNOS_ABI_IS(&synos_get_telemetry, int (*)(struct synos_telemetry *)), "call 444 synos_get_telemetry(out struct synos_telemetry *telemetry) int");
_Static_assert((SYNOS_ABI_VERSION) == 1ULL && (SYNOS_ABI_VERSION) > 0 && SYNOS_ABI_IS_INT(SYNOS_ABI_VERSION), "const SYNOS_ABI_VERSION int 1");
_Static_assert((SYNOS_ANALYZING) == 4ULL && (SYNOS_ANALYZING) > 0 && SYNOS_ABI_IS_INT(SYNOS_ANALYZING), "const SYNOS_ANALYZING int 4");
_Static_assert((SYNOS_CONFIDENCE_MAX) == 100ULL && (SYNOS_CONFIDENCE_MAX) > 0 && SYNOS_ABI_IS_INT(SYNOS_CONFIDENCE_MAX), "const SYNOS_CONFIDENCE_MAX int 100");
_Static_assert((SYNOS_CONTEXT_LEN) == 64ULL && (SYNOS_CONTEXT_LEN) > 0 && SYNOS_ABI_IS_INT(SYNOS_CONTEXT_LEN), "const SYNOS_CONTEXT_LEN int 64");
_Static_assert((SYNOS_DESCRIPTION_LEN) == 128ULL && (SYNOS_DESCRIPTION_LEN) > 0 && SYNOS_ABI_IS_INT(SYNOS_DESCRIPTION_LEN), "const SYNOS_DESCRIPTION_LEN int 128");
_Static_assert(sizeof(SYNOS_EVENTS_DEVICE) == sizeof("/dev/synos_events") && !__builtin_memcmp(SYNOS_EVENTS_DEVICE, "/dev/synos_events", sizeof("/dev/synos_events")) && SYNOS_ABI_IS(SYNOS_EVENTS_DEVICE, char[18]), "const SYNOS_EVENTS_DEVICE char[18] \"/dev/synos_events\"");
_Static_assert((SYNOS_EVENT_FILESYSTEM) == 4ULL && (SYNOS_EVENT_FILESYSTEM) > 0 && SYNOS_ABI_IS_INT(SYNOS_EVENT_FILESYSTEM), "const SYNOS_EVENT_FILESYSTEM int 4");
_Static_assert((SYNOS_EVENT_NETWORK) == 3ULL && (SYNOS_EVENT_NETWORK) > 0 && SYNOS_ABI_IS_INT(SYNOS_EVENT_NETWORK), "const SYNOS_EVENT_NETWORK int 3");
_Static_assert((SYNOS_EVENT_SECURITY) == 2ULL && (SYNOS_EVENT_SECURITY) > 0 && SYNOS_ABI_IS_INT(SYNOS_EVENT_SECURITY), "const SYNOS_EVENT_SECURITY int 2");
_Static_assert((SYNOS_EVENT_SYSCALL) == 1ULL && (SYNOS_EVENT_SYSCALL) > 0 && SYNOS_ABI_IS_INT(SYNOS_EVENT_SYSCALL), "const SYNOS_EVENT_SYSCALL int 1");
_Static_assert((SYNOS_LEARNING_ACTIVE) == 1ULL && (SYNOS_LEARNING_ACTIVE) > 0 && SYNOS_ABI_IS_INT(SYNOS_LEARNING_ACTIVE), "const SYNOS_LEARNING_ACTIVE int 1");
_Static_assert((SYNOS_LEARNING_PASSIVE) == 2ULL && (SYNOS_LEARNING_PASSIVE) > 0 && SYNOS_ABI_IS_INT(SYNOS_LEARNING_PASSIVE), "const SYNOS_LEARNING_PASSIVE int 2");
_Static_assert((SYNOS_LEVEL_MAX) == 100ULL && (SYNOS_LEVEL_MAX) > 0 && SYNOS_ABI_IS_INT(SYNOS_LEVEL_MAX), "const SYNOS_LEVEL_MAX int 100");
_Static_assert((SYNOS_PERSONALITY_PLAN) == 268435456ULL && (SYNOS_PERSONALITY_PLAN) > 0 && SYNOS_ABI_IS_INT(SYNOS_PERSONALITY_PLAN), "const SYNOS_PERSONALITY_PLAN int 268435456");
_Static_assert((SYNOS_QUERY_LEN) == 256ULL && (SYNOS_QUERY_LEN) > 0 && SYNOS_ABI_IS_INT(SYNOS_QUERY_LEN), "const SYNOS_QUERY_LEN int 256");
_Static_assert((SYNOS_RESPONSE_LEN) == 1024ULL && (SYNOS_RESPONSE_LEN) > 0 && SYNOS_ABI_IS_INT(SYNOS_RESPONSE_LEN), "const SYNOS_RESPONSE_LEN int 1024");
_Static_assert((SYNOS_RING_VERSION) == 1ULL && (SYNOS_RING_VERSION) > 0 && SYNOS_ABI_IS_INT(SYNOS_RING_VERSION), "const SYNOS_RING_VERSION int 1");
_Static_assert((SYNOS_SEVERITY_MAX) == 10ULL && (SYNOS_SEVERITY_MAX) > 0 && SYNOS_ABI_IS_INT(SYNOS_SEVERITY_MAX), "const SYNOS_SEVERITY_MAX int 10");
_Static_assert((SYNOS_SYSCALL_BASE) == 440ULL && (SYNOS_SYSCALL_BASE) > 0 && SYNOS_ABI_IS_INT(SYNOS_SYSCALL_BASE), "const SYNOS_SYSCALL_BASE int 440");
/* C does not know which errors a call gives: errno synos_get_telemetry.EFAULT */
/* C does not know which errors a call gives: errno synos_get_telemetry.EINVAL */
/* C does not know which errors a call gives: errno synos_log_event.EAGAIN */
/* C does not know which errors a call gives: errno synos_log_event.EFAULT */
/* C does not know which errors a call gives: errno synos_log_event.EINVAL */
/* C does not know which errors a call gives: errno synos_log_event.EPERM */
/* C does not know which errors a call gives: errno synos_query_recommendation.EAGAIN */
/* C does not know which errors a call gives: errno synos_query_recommendation.ECONNRESET */
/* C does not know which errors a call gives: errno synos_query_recommendation.EFAULT */
/* C does not know which errors a call gives: errno synos_query_recommendation.EINTR */
/* C does not know which errors a call gives: errno synos_query_recommendation.EINVAL */
/* C does not know which errors a call gives: errno synos_query_recommendation.ENOMEM */
/* C does not know which errors a call gives: errno synos_query_recommendation.ENOTCONN */
/* C does not know which errors a call gives: errno synos_query_recommendation.ETIMEDOUT */
/* C does not know which errors a call gives: errno synos_register_consciousness.EBUSY */
/* C does not know which errors a call gives: errno synos_register_consciousness.EFAULT */
/* C does not know which errors a call gives: errno synos_register_consciousness.EINVAL */
/* C does not know which errors a call gives: errno synos_register_consciousness.EPERM */
/* C does not know which errors a call gives: errno synos_update_state.EFAULT */
/* C does not know which errors a call gives: errno synos_update_state.EINVAL */
/* C does not know which errors a call gives: errno synos_update_state.ENOTCONN */
/* C does not know which errors a call gives: errno synos_update_state.EPERM */
_Static_assert(sizeof(struct synos_ai_event) == 152 && _Alignof(struct synos_ai_event) == 8, "struct synos_ai_event align=8 size=152");
_Static_assert(__builtin_offsetof(struct synos_ai_event, description) == 16 && sizeof(((struct synos_ai_event *)0)->description) == 128 && SYNOS_ABI_IS(((struct synos_ai_event *)0)->description, char[128]), "struct synos_ai_event.description offset=16 size=128 type=char[128]");
_Static_assert(__builtin_offsetof(struct synos_ai_event, event_type) == 0 && sizeof(((struct synos_ai_event *)0)->event_type) == 4 && SYNOS_ABI_IS(((struct synos_ai_event *)0)->event_type, __u32), "struct synos_ai_event.event_type offset=0 size=4 type=__u32");
_Static_assert(__builtin_offsetof(struct synos_ai_event, pid) == 4 && sizeof(((struct synos_ai_event *)0)->pid) == 4 && SYNOS_ABI_IS(((struct synos_ai_event *)0)->pid, __s32), "struct synos_ai_event.pid offset=4 size=4 type=__s32");
_Static_assert(__builtin_offsetof(struct synos_ai_event, reserved) == 148 && sizeof(((struct synos_ai_event *)0)->reserved) == 4 && SYNOS_ABI_IS(((struct synos_ai_event *)0)->reserved, __u32), "struct synos_ai_event.reserved offset=148 size=4 type=__u32");
_Static_assert(__builtin_offsetof(struct synos_ai_event, severity) == 144 && sizeof(((struct synos_ai_event *)0)->severity) == 4 && SYNOS_ABI_IS(((struct synos_ai_event *)0)->severity, __u32), "struct synos_ai_event.severity offset=144 size=4 type=__u32");
_Static_assert(__builtin_offsetof(struct synos_ai_event, timestamp) == 8 && sizeof(((struct synos_ai_event *)0)->timestamp) == 8 && SYNOS_ABI_IS(((struct synos_ai_event *)0)->timestamp, __u64), "struct synos_ai_event.timestamp offset=8 size=8 type=__u64");
_Static_assert(sizeof(struct synos_consciousness_state) == 96 && _Alignof(struct synos_consciousness_state) == 8, "struct synos_consciousness_state align=8 size=96");
_Static_assert(__builtin_offsetof(struct synos_consciousness_state, awareness_level) == 0 && sizeof(((struct synos_consciousness_state *)0)->awareness_level) == 8 && SYNOS_ABI_IS(((struct synos_consciousness_state *)0)->awareness_level, __u64), "struct synos_consciousness_state.awareness_level offset=0 size=8 type=__u64");
_Static_assert(__builtin_offsetof(struct synos_consciousness_state, current_context) == 24 && sizeof(((struct synos_consciousness_state *)0)->current_context) == 64 && SYNOS_ABI_IS(((struct synos_consciousness_state *)0)->current_context, char[64]), "struct synos_consciousness_state.current_context offset=24 size=64 type=char[64]");
_Static_assert(__builtin_offsetof(struct synos_consciousness_state, last_update) == 88 && sizeof(((struct synos_consciousness_state *)0)->last_update) == 8 && SYNOS_ABI_IS(((struct synos_consciousness_state *)0)->last_update, __u64), "struct synos_consciousness_state.last_update offset=88 size=8 type=__u64");
_Static_assert(__builtin_offsetof(struct synos_consciousness_state, learning_state) == 16 && sizeof(((struct synos_consciousness_state *)0)->learning_state) == 8 && SYNOS_ABI_IS(((struct synos_consciousness_state *)0)->learning_state, __u64), "struct synos_consciousness_state.learning_state offset=16 size=8 type=__u64");
_Static_assert(__builtin_offsetof(struct synos_consciousness_state, threat_level) == 8 && sizeof(((struct synos_consciousness_state *)0)->threat_level) == 8 && SYNOS_ABI_IS(((struct synos_consciousness_state *)0)->threat_level, __u64), "struct synos_consciousness_state.threat_level offset=8 size=8 type=__u64");
_Static_assert(sizeof(struct synos_event_record) == 160 && _Alignof(struct synos_event_record) == 8, "struct synos_event_record align=8 size=160");
_Static_assert(__builtin_offsetof(struct synos_event_record, event) == 8 && sizeof(((struct synos_event_record *)0)->event) == 152 && SYNOS_ABI_IS(((struct synos_event_record *)0)->event, struct synos_ai_event), "struct synos_event_record.event offset=8 size=152 type=struct synos_ai_event");
_Static_assert(__builtin_offsetof(struct synos_event_record, seq) == 0 && sizeof(((struct synos_event_record *)0)->seq) == 8 && SYNOS_ABI_IS(((struct synos_event_record *)0)->seq, __u64), "struct synos_event_record.seq offset=0 size=8 type=__u64");
_Static_assert(sizeof(struct synos_event_ring) == 64 && _Alignof(struct synos_event_ring) == 8, "struct synos_event_ring align=8 size=64");
_Static_assert(__builtin_offsetof(struct synos_event_ring, head) == 16 && sizeof(((struct synos_event_ring *)0)->head) == 8 && SYNOS_ABI_IS(((struct synos_event_ring *)0)->head, __u64), "struct synos_event_ring.head offset=16 size=8 type=__u64");
_Static_assert(__builtin_offsetof(struct synos_event_ring, record_count) == 12 && sizeof(((struct synos_event_ring *)0)->record_count) == 4 && SYNOS_ABI_IS(((struct synos_event_ring *)0)->record_count, __u32), "struct synos_event_ring.record_count offset=12 size=4 type=__u32");
_Static_assert(__builtin_offsetof(struct synos_event_ring, record_size) == 8 && sizeof(((struct synos_event_ring *)0)->record_size) == 4 && SYNOS_ABI_IS(((struct synos_event_ring *)0)->record_size, __u32), "struct synos_event_ring.record_size offset=8 size=4 type=__u32");
_Static_assert(__builtin_offsetof(struct synos_event_ring, records_offset) == 4 && sizeof(((struct synos_event_ring *)0)->records_offset) == 4 && SYNOS_ABI_IS(((struct synos_event_ring *)0)->records_offset, __u32), "struct synos_event_ring.records_offset offset=4 size=4 type=__u32");
_Static_assert(__builtin_offsetof(struct synos_event_ring, reserve_count) == 36 && sizeof(((struct synos_event_ring *)0)->reserve_count) == 4 && SYNOS_ABI_IS(((struct synos_event_ring *)0)->reserve_count, __u32), "struct synos_event_ring.reserve_count offset=36 size=4 type=__u32");
_Static_assert(__builtin_offsetof(struct synos_event_ring, reserve_head) == 24 && sizeof(((struct synos_event_ring *)0)->reserve_head) == 8 && SYNOS_ABI_IS(((struct synos_event_ring *)0)->reserve_head, __u64), "struct synos_event_ring.reserve_head offset=24 size=8 type=__u64");
_Static_assert(__builtin_offsetof(struct synos_event_ring, reserve_offset) == 32 && sizeof(((struct synos_event_ring *)0)->reserve_offset) == 4 && SYNOS_ABI_IS(((struct synos_event_ring *)0)->reserve_offset, __u32), "struct synos_event_ring.reserve_offset offset=32 size=4 type=__u32");
_Static_assert(__builtin_offsetof(struct synos_event_ring, reserved) == 40 && sizeof(((struct synos_event_ring *)0)->reserved) == 24 && SYNOS_ABI_IS(((struct synos_event_ring *)0)->reserved, __u64[3]), "struct synos_event_ring.reserved offset=40 size=24 type=__u64[3]");
_Static_assert(__builtin_offsetof(struct synos_event_ring, version) == 0 && sizeof(((struct synos_event_ring *)0)->version) == 4 && SYNOS_ABI_IS(((struct synos_event_ring *)0)->version, __u32), "struct synos_event_ring.version offset=0 size=4 type=__u32");
_Static_assert(sizeof(struct synos_recommendation) == 1284 && _Alignof(struct synos_recommendation) == 4, "struct synos_recommendation align=4 size=1284");
_Static_assert(__builtin_offsetof(struct synos_recommendation, confidence) == 1280 && sizeof(((struct synos_recommendation *)0)->confidence) == 4 && SYNOS_ABI_IS(((struct synos_recommendation *)0)->confidence, __u32), "struct synos_recommendation.confidence offset=1280 size=4 type=__u32");
_Static_assert(__builtin_offsetof(struct synos_recommendation, query) == 0 && sizeof(((struct synos_recommendation *)0)->query) == 256 && SYNOS_ABI_IS(((struct synos_recommendation *)0)->query, char[256]), "struct synos_recommendation.query offset=0 size=256 type=char[256]");
_Static_assert(__builtin_offsetof(struct synos_recommendation, response) == 256 && sizeof(((struct synos_recommendation *)0)->response) == 1024 && SYNOS_ABI_IS(((struct synos_recommendation *)0)->response, char[1024]), "struct synos_recommendation.response offset=256 size=1024 type=char[1024]");
_Static_assert(sizeof(struct synos_telemetry) == 24 && _Alignof(struct synos_telemetry) == 8, "struct synos_telemetry align=8 size=24");
_Static_assert(__builtin_offsetof(struct synos_telemetry, cpu_time_ns) == 8 && sizeof(((struct synos_telemetry *)0)->cpu_time_ns) == 8 && SYNOS_ABI_IS(((struct synos_telemetry *)0)->cpu_time_ns, __u64), "struct synos_telemetry.cpu_time_ns offset=8 size=8 type=__u64");
_Static_assert(__builtin_offsetof(struct synos_telemetry, memory_bytes) == 16 && sizeof(((struct synos_telemetry *)0)->memory_bytes) == 8 && SYNOS_ABI_IS(((struct synos_telemetry *)0)->memory_bytes, __u64), "struct synos_telemetry.memory_bytes offset=16 size=8 type=__u64");
_Static_assert(__builtin_offsetof(struct synos_telemetry, security_events) == 4 && sizeof(((struct synos_telemetry *)0)->security_events) == 4 && SYNOS_ABI_IS(((struct synos_telemetry *)0)->security_events, __u32), "struct synos_telemetry.security_events offset=4 size=4 type=__u32");
_Static_assert(__builtin_offsetof(struct synos_telemetry, syscall_count) == 0 && sizeof(((struct synos_telemetry *)0)->syscall_count) == 4 && SYNOS_ABI_IS(((struct synos_telemetry *)0)->syscall_count, __u32), "struct synos_telemetry.syscall_count offset=0 size=4 type=__u32");
