// SPDX-License-Identifier: MIT
/* What anybody may ask the family for. This process is registered. */
#include <stdio.h>
#include <string.h>

#include "array_size.h"
#include "netlink_case.h"
#include "observation.h"
#include "privilege.h"
#include "setting.h"

/* What the group state would tell. */
static void run_get_state(struct run *run)
{
	struct family_socket *socket = channel_open(FIRST_SOCKET);
	struct netlink_message request, reply;
	struct netlink_answer answer;
	struct observation now;

	observe(&now);
	netlink_begin(&request, socket->family.id, SYNOS_AI_CMD_GET_STATE);
	run->result = netlink_request(&socket->netlink, &request, &answer,
				      &reply);
	if (!run->result) {
		uint64_t time = 0;
		uint32_t pid = 0;

		netlink_get_uint(&reply, SYNOS_AI_A_STATE_LAST_UPDATE, &time);
		netlink_get_u32(&reply, SYNOS_AI_A_STATE_PID, &pid);
		line_key(&run->keys, "command", "%s",
			 netlink_command(&reply) == SYNOS_AI_CMD_GET_STATE ?
				 "get_state" : "other");
		line_key(&run->keys, "pid", "%s", process_word(pid));
		line_key(&run->keys, "as_shown", "%s",
			 time == now.last_update ? "yes" : "no");
	}
	line_add(&run->expected, " command=get_state pid=self as_shown=yes");
}

static void run_get_limits(struct run *run)
{
	static const struct {
		const char *name;
		int attribute;
	} limits[] = {
		{ "min_severity", SYNOS_AI_A_LIMITS_MIN_SEVERITY },
		{ "event_mask", SYNOS_AI_A_LIMITS_EVENT_MASK },
		{ "rate_limit", SYNOS_AI_A_LIMITS_RATE },
		{ "user_rate_limit", SYNOS_AI_A_LIMITS_USER_RATE },
		{ "query_timeout_ms", SYNOS_AI_A_LIMITS_QUERY_TIMEOUT },
		{ "queries_max", SYNOS_AI_A_LIMITS_QUERIES },
		{ "user_queries_max", SYNOS_AI_A_LIMITS_USER_QUERIES },
	};
	struct family_socket *socket = channel_open(FIRST_SOCKET);
	struct netlink_message request, reply;
	struct netlink_answer answer;
	char shown[32], said[32];
	uint32_t value;
	size_t i;

	netlink_begin(&request, socket->family.id, SYNOS_AI_CMD_GET_LIMITS);
	privilege_drop();
	run->result = netlink_request(&socket->netlink, &request, &answer,
				      &reply);
	privilege_regain();
	for (i = 0; i < ARRAY_SIZE(limits) && !run->result; i++) {
		setting_read(limits[i].name, shown, sizeof(shown));
		if (!netlink_get_u32(&reply, limits[i].attribute, &value))
			value = 0xa5a5a5a5;
		snprintf(said, sizeof(said), "%u", value);
		line_key(&run->keys, limits[i].name, "%s",
			 strcmp(shown, said) ? said : "as_set");
	}
	for (i = 0; i < ARRAY_SIZE(limits); i++)
		line_key(&run->expected, limits[i].name, "as_set");
}

#define GET(what) .name = "netlink." what

static const struct synos_case netlink_get_cases[] = {
	{ GET("get_state"), .label = "netlink:get_state",
	  .run = run_get_state },
	{ GET("get_limits_without_privilege"), .label = "netlink:get_limits",
	  .run = run_get_limits },
};
CASE_TABLE(netlink_get);
