// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: queries to the daemon.
 */
#include <linux/atomic.h>
#include <linux/errno.h>

#include "internal.h"

static atomic64_t synos_queries_asked;
static atomic64_t synos_queries_answered;
static atomic64_t synos_queries_timed_out;

/**
 * synos_query_ask - Hand a query to the attached daemon
 *
 * Being registered is not being attached: that takes a channel on which the
 * daemon receives queries. This version has none, so nobody is ever attached.
 *
 * Return: %-ENOTCONN.
 */
int synos_query_ask(void)
{
	atomic64_inc(&synos_queries_asked);
	return -ENOTCONN;
}

/**
 * synos_query_count - Read the counters
 * @counters: Where they go.
 */
void synos_query_count(struct synos_query_counters *counters)
{
	counters->asked = atomic64_read(&synos_queries_asked);
	counters->answered = atomic64_read(&synos_queries_answered);
	counters->timed_out = atomic64_read(&synos_queries_timed_out);
}
