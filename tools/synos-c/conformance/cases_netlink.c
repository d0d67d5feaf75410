// SPDX-License-Identifier: MIT
/* The family, and who may attach which socket. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "netlink_case.h"

#define SEND(what, ...) .name = "netlink." what, .run = run_message, \
	.data = MESSAGE(__VA_ARGS__)
#define ATTACH .label = "netlink:attach"
#define DETACH .label = "netlink:detach"
#define REPLY .label = "netlink:reply"

static void run_family(struct run *run)
{
	struct netlink_family family;
	struct netlink netlink;
	int i;

	run->result = netlink_open(&netlink, 1000);
	if (!run->result)
		run->result = netlink_resolve(&netlink,
						  SYNOS_AI_FAMILY_NAME,
						  &family);
	if (!run->result) {
		line_key(&run->keys, "version", "%u", family.version);
		line_key(&run->keys, "groups", "%d", family.group_count);
		for (i = 0; i < family.group_count; i++)
			line_key(&run->keys, family.groups[i].name, "%s",
				 family.groups[i].id ? "yes" : "no");
	}
	netlink_close(&netlink);
	line_add(&run->expected, " version=1 groups=2 state=yes event=yes");
}

static void run_unknown_family(struct run *run)
{
	struct netlink_family family;
	struct netlink netlink;

	run->result = netlink_open(&netlink, 1000);
	if (!run->result)
		run->result = netlink_resolve(&netlink, "synos_ai_2",
						  &family);
	netlink_close(&netlink);
}

static const struct synos_case netlink_unregistered_cases[] = {
	{ .name = "netlink.family", .label = "netlink:getfamily",
	  .run = run_family },
	{ .name = "netlink.unknown_family", .label = "netlink:getfamily",
	  .want = ENOENT, .run = run_unknown_family },
	{ SEND("attach_unregistered", .command = SYNOS_AI_CMD_ATTACH,
	       .text = "no process is registered"),
	  ATTACH, .want = ENOTCONN },
	{ SEND("detach_unregistered", .command = SYNOS_AI_CMD_DETACH,
	       .text = "this socket is not attached"),
	  DETACH, .want = ENOTCONN },
	{ SEND("reply_unregistered", .command = SYNOS_AI_CMD_REPLY,
	       .fill = fill_reply,
	       .text = "only the registered process may reply"),
	  REPLY, .want = EPERM },
};
CASE_TABLE(netlink_unregistered);

/* Another process is registered and attached. */
static const struct synos_case netlink_beside_daemon_cases[] = {
	{ SEND("attach_other_process", .command = SYNOS_AI_CMD_ATTACH,
	       .text = "another process is registered"),
	  ATTACH, .want = EPERM },
	{ SEND("detach_other_process", .command = SYNOS_AI_CMD_DETACH,
	       .text = "this socket is not attached"),
	  DETACH, .want = ENOTCONN },
	{ SEND("reply_other_process", .command = SYNOS_AI_CMD_REPLY,
	       .fill = fill_reply,
	       .text = "only the registered process may reply"),
	  REPLY, .want = EPERM },
};
CASE_TABLE(netlink_beside_daemon);

/* A socket that is closed makes room for another one. */
static void run_closed(struct run *run)
{
	channel_close(FIRST_SOCKET);
	run_message(run);
}

static void put_text(struct netlink_message *message)
{
	netlink_put_string(message, SYNOS_AI_A_QUERY_TEXT, "a question");
}

/* This process is registered. */
static const struct synos_case netlink_channel_cases[] = {
	{ SEND("detach_unattached", .command = SYNOS_AI_CMD_DETACH,
	       .text = "this socket is not attached"),
	  DETACH, .want = ENOTCONN },
	{ SEND("attach", .command = SYNOS_AI_CMD_ATTACH), ATTACH },
	{ SEND("attach_again", .command = SYNOS_AI_CMD_ATTACH), ATTACH },
	{ SEND("attach_second_socket", .command = SYNOS_AI_CMD_ATTACH,
	       .socket = SECOND_SOCKET, .text = "another socket is attached"),
	  ATTACH, .want = EBUSY },
	{ SEND("detach_second_socket", .command = SYNOS_AI_CMD_DETACH,
	       .socket = SECOND_SOCKET, .text = "this socket is not attached"),
	  DETACH, .want = ENOTCONN },
	{ SEND("detach", .command = SYNOS_AI_CMD_DETACH), DETACH },
	{ SEND("detach_again", .command = SYNOS_AI_CMD_DETACH,
	       .text = "this socket is not attached"),
	  DETACH, .want = ENOTCONN },
	{ SEND("attach_after_detach", .command = SYNOS_AI_CMD_ATTACH),
	  ATTACH },
	{ .name = "netlink.attach_after_close", .run = run_closed, ATTACH,
	  .data = MESSAGE(.command = SYNOS_AI_CMD_ATTACH,
			      .socket = SECOND_SOCKET) },
	{ SEND("detach_after_close", .command = SYNOS_AI_CMD_DETACH,
	       .socket = SECOND_SOCKET), DETACH },
	{ SEND("query_from_user", .command = SYNOS_AI_CMD_QUERY,
	       .fill = put_text),
	  .label = "netlink:query", .want = EOPNOTSUPP },
	{ SEND("unknown_command", .command = 200),
	  .label = "netlink:200", .want = EOPNOTSUPP },
};
CASE_TABLE(netlink_channel);
