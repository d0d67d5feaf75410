/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * SynOS AI: what is counted for each user, as a part of struct ucounts.
 */
#ifndef _LINUX_SYNOS_USER_H
#define _LINUX_SYNOS_USER_H

#include <linux/types.h>

/**
 * struct synos_rate - Tokens of a rate limit in the current second
 * @start: When the second began, in nanoseconds.
 * @taken: Tokens that were taken in it.
 */
struct synos_rate {
	u64 start;
	u64 taken;
};

/**
 * struct synos_user - What a user has of SynOS AI
 * @rate: Events of this second; under the lock of event.c.
 * @queries: Queries in flight; under the lock of query.c.
 */
struct synos_user {
	struct synos_rate rate;
	unsigned int queries;
};

#endif /* _LINUX_SYNOS_USER_H */
