// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: kernel.synos.*, the administrator's say in what is logged and read.
 */
#include <linux/capability.h>
#include <linux/init.h>
#include <linux/sysctl.h>
#include <linux/time64.h>

#include "internal.h"

static const unsigned int synos_severity_max = SYNOS_SEVERITY_MAX;
static const unsigned int synos_timeout_max_ms = 10 * 60 * MSEC_PER_SEC;
static const unsigned int synos_queries_max_max = 4096;

/**
 * synos_sysctl_handler - Read or write a setting
 * @table: Setting.
 * @write: Whether it is written.
 * @buffer: Text.
 * @size: Its size in bytes.
 * @offset: Where in the file.
 *
 * The mode alone would let root write that has no capabilities.
 *
 * Return: 0, %-EPERM if a writer has no CAP_SYS_ADMIN in the initial user
 * namespace, or the error of proc_douintvec_minmax().
 */
static int synos_sysctl_handler(const struct ctl_table *table, int write,
				void *buffer, size_t *size, loff_t *offset)
{
	if (write && !capable(CAP_SYS_ADMIN))
		return -EPERM;
	return proc_douintvec_minmax(table, write, buffer, size, offset);
}

/**
 * synos_sysctl_event_mask - Read or write kernel.synos.event_mask
 * @table: Setting.
 * @write: Whether it is written.
 * @buffer: Text.
 * @size: Its size in bytes.
 * @offset: Where in the file.
 *
 * A bit of no type is refused: it may be a type's in a later kernel.
 *
 * Return: 0, %-EINVAL for a bit of no type, or the error of
 * synos_sysctl_handler().
 */
static int synos_sysctl_event_mask(const struct ctl_table *table, int write,
				   void *buffer, size_t *size, loff_t *offset)
{
	unsigned int mask = READ_ONCE(synos_event_mask);
	struct ctl_table copy = *table;
	int err;

	copy.data = &mask;
	err = synos_sysctl_handler(&copy, write, buffer, size, offset);
	if (err || !write)
		return err;
	if (mask & ~SYNOS_EVENT_TYPES)
		return -EINVAL;
	WRITE_ONCE(synos_event_mask, mask);
	return 0;
}

static struct ctl_table synos_sysctls[] = {
	{
		/* Events below this severity are filtered */
		.procname	= "min_severity",
		.data		= &synos_min_severity,
		.maxlen		= sizeof(synos_min_severity),
		.mode		= 0644,
		.proc_handler	= synos_sysctl_handler,
		.extra1		= SYSCTL_ZERO,
		.extra2		= (void *)&synos_severity_max,
	},
	{
		/* Events of type n are filtered unless bit n is set */
		.procname	= "event_mask",
		.data		= &synos_event_mask,
		.maxlen		= sizeof(synos_event_mask),
		.mode		= 0644,
		.proc_handler	= synos_sysctl_event_mask,
	},
	{
		/* Events a second from one user; 0 is no limit */
		.procname	= "user_rate_limit",
		.data		= &synos_user_rate_limit,
		.maxlen		= sizeof(synos_user_rate_limit),
		.mode		= 0644,
		.proc_handler	= synos_sysctl_handler,
	},
	{
		/* Queries in flight, of all */
		.procname	= "queries_max",
		.data		= &synos_queries_max,
		.maxlen		= sizeof(synos_queries_max),
		.mode		= 0644,
		.proc_handler	= synos_sysctl_handler,
		.extra1		= SYSCTL_ONE,
		.extra2		= (void *)&synos_queries_max_max,
	},
	{
		/* Queries in flight, of one user */
		.procname	= "user_queries_max",
		.data		= &synos_user_queries_max,
		.maxlen		= sizeof(synos_user_queries_max),
		.mode		= 0644,
		.proc_handler	= synos_sysctl_handler,
		.extra1		= SYSCTL_ONE,
		.extra2		= (void *)&synos_queries_max_max,
	},
	{
		/* Events a second from all users together; 0 is no limit */
		.procname	= "rate_limit",
		.data		= &synos_rate_limit,
		.maxlen		= sizeof(synos_rate_limit),
		.mode		= 0644,
		.proc_handler	= synos_sysctl_handler,
	},
	{
		/* Longest time that a query waits for its answer */
		.procname	= "query_timeout_ms",
		.data		= &synos_query_timeout_ms,
		.maxlen		= sizeof(synos_query_timeout_ms),
		.mode		= 0644,
		.proc_handler	= synos_sysctl_handler,
		.extra1		= SYSCTL_ONE,
		.extra2		= (void *)&synos_timeout_max_ms,
	},
	{
		/* 1: reading the events takes CAP_SYSLOG */
		.procname	= "events_restrict",
		.data		= &synos_events_restrict,
		.maxlen		= sizeof(synos_events_restrict),
		.mode		= 0644,
		.proc_handler	= synos_sysctl_handler,
		.extra1		= SYSCTL_ZERO,
		.extra2		= SYSCTL_ONE,
	},
};

/**
 * synos_sysctl_init - Make the settings appear
 *
 * Return: 0.
 */
static int __init synos_sysctl_init(void)
{
	register_sysctl_init("kernel/synos", synos_sysctls);
	return 0;
}
fs_initcall(synos_sysctl_init);
