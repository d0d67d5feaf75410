// SPDX-License-Identifier: MIT
/*
 * Prints the layouts that this compiler gives the ABI's structures, one fact a
 * line, sorted, in the words of the ABI lock. It makes no call: any kernel will do.
 */
#include <linux/synos_ai.h>
#include <stddef.h>
#include <stdio.h>

#define STRUCT(name) \
	printf("struct " #name " align=%zu size=%zu\n", \
	       _Alignof(struct name), sizeof(struct name))

#define FIELD(name, field) \
	printf("struct " #name "." #field " offset=%zu size=%zu\n", \
	       offsetof(struct name, field), \
	       sizeof(((struct name *)0)->field))

int main(void)
{
	STRUCT(synos_ai_event);
	FIELD(synos_ai_event, description);
	FIELD(synos_ai_event, event_type);
	FIELD(synos_ai_event, pid);
	FIELD(synos_ai_event, reserved);
	FIELD(synos_ai_event, severity);
	FIELD(synos_ai_event, timestamp);

	STRUCT(synos_consciousness_state);
	FIELD(synos_consciousness_state, awareness_level);
	FIELD(synos_consciousness_state, current_context);
	FIELD(synos_consciousness_state, last_update);
	FIELD(synos_consciousness_state, learning_state);
	FIELD(synos_consciousness_state, threat_level);

	STRUCT(synos_event_record);
	FIELD(synos_event_record, event);
	FIELD(synos_event_record, seq);

	STRUCT(synos_event_ring);
	FIELD(synos_event_ring, head);
	FIELD(synos_event_ring, record_count);
	FIELD(synos_event_ring, record_size);
	FIELD(synos_event_ring, records_offset);
	FIELD(synos_event_ring, reserve_count);
	FIELD(synos_event_ring, reserve_head);
	FIELD(synos_event_ring, reserve_offset);
	FIELD(synos_event_ring, reserved);
	FIELD(synos_event_ring, version);

	STRUCT(synos_recommendation);
	FIELD(synos_recommendation, confidence);
	FIELD(synos_recommendation, query);
	FIELD(synos_recommendation, response);

	STRUCT(synos_telemetry);
	FIELD(synos_telemetry, cpu_time_ns);
	FIELD(synos_telemetry, memory_bytes);
	FIELD(synos_telemetry, security_events);
	FIELD(synos_telemetry, syscall_count);
	return 0;
}
