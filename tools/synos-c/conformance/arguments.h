/* SPDX-License-Identifier: MIT */
#ifndef ARGUMENTS_H
#define ARGUMENTS_H

#include <linux/synos_ai.h>

/* Arguments of the calls that the cases with a function of their own make. */
#define STATE(awareness, threat, learning, context)                     \
	(&(const struct synos_consciousness_state){                     \
		.awareness_level = (awareness),                         \
		.threat_level = (threat),                               \
		.learning_state = (learning),                           \
		.current_context = context })

#define EVENT(type, about, text, how_severe, reserved_bits)             \
	(&(const struct synos_ai_event){                                \
		.event_type = (type),                                   \
		.pid = (about),                                         \
		.description = text,                                    \
		.severity = (how_severe),                               \
		.reserved = (reserved_bits) })

#define QUERY(text)                                                     \
	(&(const struct synos_recommendation){                          \
		.query = text,                                          \
		.response = "not an answer",                            \
		.confidence = 0xa5a5a5a5 })

#define DAEMON_STATE STATE(30, 20, SYNOS_LEARNING_PASSIVE, "another process")
#define GOOD_EVENT EVENT(SYNOS_EVENT_SYSCALL, 0, "a call was made", 5, 0)
#define BAD_EVENT EVENT(99, 0, "of no known type", 5, 0)

#define TEXT_63 "012345678901234567890123456789012345678901234567890123456789012"
#define TEXT_127 TEXT_63 "+" TEXT_63
#define TEXT_255 TEXT_127 "+" TEXT_127
#define TEXT_511 TEXT_255 "+" TEXT_255
#define TEXT_1023 TEXT_511 "+" TEXT_511

#endif
