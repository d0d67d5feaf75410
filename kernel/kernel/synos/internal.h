/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * SynOS AI: what the files of this folder share with each other.
 */
#ifndef _KERNEL_SYNOS_INTERNAL_H
#define _KERNEL_SYNOS_INTERNAL_H

#include <linux/synos_ai.h>

/*
 * Longest escaped text with its NUL: every byte but the NUL becomes four.
 */
#define SYNOS_ESCAPED_LEN(len) (4 * ((len) - 1) + 1)

/* Set through sysctl at any time, so read them once with READ_ONCE() */
extern unsigned int synos_min_severity;
extern unsigned int synos_event_mask;
extern unsigned int synos_rate_limit;

bool synos_text_seal(char *text, size_t len);
void synos_text_escape(const char *text, char *escaped, size_t size);

int synos_state_register(struct synos_consciousness_state *state);
int synos_state_update(struct synos_consciousness_state *state);

int synos_event_log(struct synos_ai_event *event, bool privileged);
void synos_event_refuse(void);

int synos_query_ask(void);

void synos_telemetry_call(void);

#endif /* _KERNEL_SYNOS_INTERNAL_H */
