// SPDX-License-Identifier: MIT
#include <string.h>

#include "array_size.h"
#include "daemon.h"
#include "given.h"
#include "input.h"
#include "suite.h"

/* What pid=self is while lines are looked at alone: any process will do. */
#define ANY_PID 1

const struct step suite[] = {
	{ .table = &register_refused },
	{ .table = &update_refused },
	{ .act = daemon_start },
	{ .table = &register_beside_daemon },
	{ .table = &update_beside_daemon },
	{ .table = &query_beside_daemon },
	{ .table = &proc_beside_daemon },
	{ .act = daemon_kill },
	{ .table = &proc_daemon_killed },
	{ .table = &update_daemon_killed },
	{ .act = daemon_reap },
	{ .table = &update_daemon_reaped },
	{ .act = daemon_start },
	{ .table = &update_beside_new_daemon },
	{ .act = daemon_exit },
	{ .table = &update_daemon_exited },
	{ .table = &netlink_unregistered },
	{ .act = daemon_start },
	{ .act = daemon_attach },
	{ .table = &netlink_beside_daemon },
	{ .table = &query_attached },
	{ .table = &query_many },
	{ .table = &query_daemon_detached },
	{ .act = daemon_attach },
	{ .table = &query_daemon_closed },
	{ .act = daemon_attach },
	{ .table = &query_daemon_quit },
	{ .act = daemon_reap },
	{ .act = daemon_start },
	{ .act = daemon_attach },
	{ .table = &query_daemon_died },
	{ .act = daemon_reap },
	{ .act = daemon_start },
	{ .table = &netlink_end },
	{ .act = daemon_reap },
	{ .table = &ends_all },
	{ .table = &register_accepted },
	{ .table = &update_accepted },
	{ .table = &query_unanswered },
	{ .table = &log_refused },
	{ .table = &log_accepted },
	{ .table = &telemetry_all },
	{ .table = &proc_all },
	{ .table = &threads_all },
	{ .table = &netlink_channel },
	{ .table = &netlink_reply },
	{ .table = &netlink_groups },
	{ .table = &netlink_get },
	{ .table = &filter_all },
	{ .table = &sysctl_all },
	{ .table = &ring_opened },
	{ .table = &ring_read },
	{ .table = &ring_wait },
	{ .table = &ring_vectors },
	{ .table = &ring_mapped },
	{ .table = &ring_overrun },
	{ .table = &log_limited },
};

const size_t suite_steps = ARRAY_SIZE(suite);

int suite_count(void)
{
	int count = 0;
	size_t i;

	for (i = 0; i < suite_steps; i++)
		if (suite[i].table)
			count += suite[i].table->count;
	return count;
}

static const struct synos_case *find_case(const char *name)
{
	size_t step;
	int i;

	for (step = 0; step < suite_steps; step++) {
		const struct case_table *table = suite[step].table;

		for (i = 0; table && i < table->count; i++)
			if (!strcmp(table->cases[i].name, name))
				return &table->cases[i];
	}
	return NULL;
}

void suite_check_inputs(void)
{
	struct given first, given = { .number = 0 };
	struct input input;
	size_t step;
	int i;

	while (input_next(&given, ANY_PID, &input)) {
		const struct synos_case *tested = find_case(input.name);

		given_find(&first, INPUT_MARK, input.name);
		if (first.number != given.number)
			given_wrong(&given, "a second line of '%s'", input.name);
		if (!tested || !is_plain(tested))
			given_wrong(&given, "the C driver expects nothing of '%s'",
				    input.name);
	}
	for (step = 0; step < suite_steps; step++) {
		const struct case_table *table = suite[step].table;

		for (i = 0; table && i < table->count; i++) {
			const char *name = table->cases[i].name;

			if (is_plain(&table->cases[i]) &&
			    !input_read(name, ANY_PID, &input))
				given_wrong(NULL, "nothing is given to '%s', of which the C driver expects something",
					    name);
		}
	}
}
