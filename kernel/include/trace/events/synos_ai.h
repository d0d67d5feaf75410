/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * SynOS AI: tracepoints of states, events and queries.
 */
#undef TRACE_SYSTEM
#define TRACE_SYSTEM synos_ai

#if !defined(_TRACE_SYNOS_AI_H) || defined(TRACE_HEADER_MULTI_READ)
#define _TRACE_SYNOS_AI_H

#include <linux/synos_ai.h>
#include <linux/tracepoint.h>

/*
 * A text of user space must not look like a field or a line of the trace. It is
 * escaped when it is recorded, and not when it is printed, so that what reads the
 * buffer without the kernel (perf, trace-cmd) prints the same.
 */
#define synos_trace_field(name, text)					\
	__dynamic_array(char, name, synos_text_escaped_size(text))
#define synos_trace_assign(name, text)					\
	synos_text_escape(text, __get_str(name), __get_dynamic_array_len(name))

/**
 * synos_state - The registered process published a state
 * @state: The state, stamped.
 */
TRACE_EVENT(synos_state,
	TP_PROTO(const struct synos_consciousness_state *state),

	TP_ARGS(state),

	TP_STRUCT__entry(
		__field(u64, awareness_level)
		__field(u64, threat_level)
		__field(u64, learning_state)
		__field(u64, last_update)
		synos_trace_field(context, state->current_context)
	),

	TP_fast_assign(
		__entry->awareness_level = state->awareness_level;
		__entry->threat_level = state->threat_level;
		__entry->learning_state = state->learning_state;
		__entry->last_update = state->last_update;
		synos_trace_assign(context, state->current_context);
	),

	TP_printk("awareness=%llu threat=%llu learning=%#llx context=\"%s\"",
		  __entry->awareness_level, __entry->threat_level,
		  __entry->learning_state, __get_str(context))
);

/**
 * synos_event - An event was accepted
 * @record: The event with its number.
 */
TRACE_EVENT(synos_event,
	TP_PROTO(const struct synos_event_record *record),

	TP_ARGS(record),

	TP_STRUCT__entry(
		__field(u64, seq)
		__field(u32, type)
		__field(u32, severity)
		__field(pid_t, about)
		synos_trace_field(description, record->event.description)
	),

	TP_fast_assign(
		__entry->seq = record->seq;
		__entry->type = record->event.event_type;
		__entry->severity = record->event.severity;
		__entry->about = record->event.pid;
		synos_trace_assign(description, record->event.description);
	),

	TP_printk("seq=%llu type=%s severity=%u about=%d description=\"%s\"",
		  __entry->seq,
		  __print_symbolic(__entry->type, SYNOS_EVENT_NAMES),
		  __entry->severity, __entry->about,
		  __get_str(description))
);

/**
 * synos_query - A query is about to be sent to the daemon
 * @id: Number of the query.
 * @text: The question.
 */
TRACE_EVENT(synos_query,
	TP_PROTO(u64 id, const char *text),

	TP_ARGS(id, text),

	TP_STRUCT__entry(
		__field(u64, id)
		synos_trace_field(text, text)
	),

	TP_fast_assign(
		__entry->id = id;
		synos_trace_assign(text, text);
	),

	TP_printk("id=%llu text=\"%s\"", __entry->id, __get_str(text))
);

/**
 * synos_reply - A query was completed, timed out or was interrupted
 * @id: Number of the query.
 * @result: 0 if it was answered, or a negative errno.
 * @confidence: Confidence of the answer, 0 if there is none.
 */
TRACE_EVENT(synos_reply,
	TP_PROTO(u64 id, int result, u32 confidence),

	TP_ARGS(id, result, confidence),

	TP_STRUCT__entry(
		__field(u64, id)
		__field(int, result)
		__field(u32, confidence)
	),

	TP_fast_assign(
		__entry->id = id;
		__entry->result = result;
		__entry->confidence = confidence;
	),

	TP_printk("id=%llu result=%d confidence=%u", __entry->id,
		  __entry->result, __entry->confidence)
);

#endif /* _TRACE_SYNOS_AI_H */

#include <trace/define_trace.h>
