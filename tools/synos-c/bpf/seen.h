/* SPDX-License-Identifier: MIT OR GPL-2.0-only */
#ifndef SEEN_H
#define SEEN_H

#include <linux/synos_ai.h>

#include "event_type.h"

/* What the BPF programs have seen: how often, and of some the last. */
struct seen {
	__u64 states;
	__u64 events;
	__u64 events_of_type[EVENT_TYPES + 1];
	__u64 queries;
	__u64 replies;
	__u64 answered;		/* of the replies, those without an error */
	__u64 severe;		/* handed over, or dropped */
	__u64 dropped;		/* because the ring buffer was full */
	__u64 awareness_level;	/* of the last state */
	__u64 query_id;
	char query[SYNOS_QUERY_LEN];
	__u64 reply_id;
	__s32 reply_result;
	__u32 reply_confidence;
};

#endif
