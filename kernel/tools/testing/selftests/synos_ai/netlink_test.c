// SPDX-License-Identifier: GPL-2.0-only
/*
 * Selftests of SynOS AI: the daemon and the listeners of the netlink family.
 */
#include "common.h"
#include "netlink.h"

#define ANSWER "yes"
#define CONFIDENCE 90

FIXTURE(netlink)
{
	int fd;
	int family;
	unsigned int state_group;
	long long timeout_ms;
};

FIXTURE_SETUP(netlink)
{
	if (!synos_base())
		SKIP(return, "no /proc/synos/version");
	self->timeout_ms = read_number(SETTINGS "query_timeout_ms", "");
	ASSERT_LT(0, self->timeout_ms);
	self->fd = open_netlink();
	ASSERT_LE(0, self->fd);
	self->family = find_family(self->fd, SYNOS_AI_MCGRP_STATE,
				   &self->state_group);
	ASSERT_LT(0, self->family);
	ASSERT_NE(0, self->state_group);
}

FIXTURE_TEARDOWN_PARENT(netlink)
{
	EXPECT_EQ(0, write_setting("query_timeout_ms", self->timeout_ms));
}

static int send_command(int fd, int family, int command)
{
	struct message message;

	begin_message(&message, family, command);
	return request(fd, &message);
}

static int reply(int fd, int family, __u64 id, const char *text,
		 __u32 confidence)
{
	struct message message;

	begin_message(&message, family, SYNOS_AI_CMD_REPLY);
	put_attribute(&message, SYNOS_AI_A_QUERY_ID, &id, sizeof(id));
	put_attribute(&message, SYNOS_AI_A_QUERY_RESPONSE, text,
		      strlen(text) + 1);
	put_attribute(&message, SYNOS_AI_A_QUERY_CONFIDENCE, &confidence,
		      sizeof(confidence));
	return request(fd, &message);
}

/* Starts a process that asks and exits with the errno of its query */
static pid_t start_query(void)
{
	struct synos_recommendation recommendation = { .query = "why?" };
	pid_t child = fork();
	int err;

	if (child)
		return child;
	err = synos_call(query_recommendation, &recommendation);
	if (!err && (strcmp(recommendation.response, ANSWER) ||
		     recommendation.confidence != CONFIDENCE))
		err = EBADMSG;
	_exit(err);
}

/* Number of the query that comes next; a small one, since boot is not far */
static __u64 receive_query(int fd, pid_t from)
{
	const void *id, *pid, *text;
	struct message message;

	if (receive_message(fd, &message) ||
	    message.genl.cmd != SYNOS_AI_CMD_QUERY)
		return 0;
	id = find_attribute(&message, NULL, SYNOS_AI_A_QUERY_ID);
	pid = find_attribute(&message, NULL, SYNOS_AI_A_QUERY_PID);
	text = find_attribute(&message, NULL, SYNOS_AI_A_QUERY_TEXT);
	if (!id || !pid || !text || strcmp(text, "why?") ||
	    *(const __u32 *)pid != (__u32)from)
		return 0;
	return *(const __u32 *)id;
}

TEST_F(netlink, attaching_takes_a_registration)
{
	struct synos_consciousness_state state = some_state();
	int other = open_netlink();

	ASSERT_LE(0, other);
	EXPECT_EQ(ENOTCONN,
		  send_command(self->fd, self->family, SYNOS_AI_CMD_ATTACH));
	ASSERT_EQ(0, synos_call(register_consciousness, &state));
	EXPECT_EQ(0, send_command(self->fd, self->family, SYNOS_AI_CMD_ATTACH));
	EXPECT_EQ(EBUSY, send_command(other, self->family, SYNOS_AI_CMD_ATTACH));
	EXPECT_EQ(ENOTCONN,
		  send_command(other, self->family, SYNOS_AI_CMD_DETACH));
}

TEST_F(netlink, query_gets_its_reply)
{
	struct synos_consciousness_state state = some_state();
	pid_t child;
	__u64 id;

	ASSERT_EQ(0, synos_call(register_consciousness, &state));
	ASSERT_EQ(0, send_command(self->fd, self->family, SYNOS_AI_CMD_ATTACH));
	child = start_query();
	ASSERT_LE(0, child);
	id = receive_query(self->fd, child);
	ASSERT_NE(0, id);
	EXPECT_EQ(ENOENT, reply(self->fd, self->family, id + 1, ANSWER,
				CONFIDENCE));
	EXPECT_EQ(ERANGE, reply(self->fd, self->family, id, ANSWER,
				SYNOS_CONFIDENCE_MAX + 1));
	EXPECT_EQ(0, reply(self->fd, self->family, id, ANSWER, CONFIDENCE));
	EXPECT_EQ(0, wait_for(child));
	EXPECT_EQ(ENOENT, reply(self->fd, self->family, id, ANSWER, CONFIDENCE));
}

TEST_F(netlink, detaching_ends_a_query)
{
	struct synos_consciousness_state state = some_state();
	pid_t child;

	ASSERT_EQ(0, synos_call(register_consciousness, &state));
	ASSERT_EQ(0, send_command(self->fd, self->family, SYNOS_AI_CMD_ATTACH));
	child = start_query();
	ASSERT_LE(0, child);
	ASSERT_NE(0, receive_query(self->fd, child));
	EXPECT_EQ(0, send_command(self->fd, self->family, SYNOS_AI_CMD_DETACH));
	EXPECT_EQ(ECONNRESET, wait_for(child));
}

TEST_F(netlink, query_times_out)
{
	struct synos_consciousness_state state = some_state();
	pid_t child;

	ASSERT_EQ(0, write_setting("query_timeout_ms", 50));
	ASSERT_EQ(0, synos_call(register_consciousness, &state));
	ASSERT_EQ(0, send_command(self->fd, self->family, SYNOS_AI_CMD_ATTACH));
	child = start_query();
	ASSERT_LE(0, child);
	EXPECT_EQ(ETIMEDOUT, wait_for(child));
}

TEST_F(netlink, listener_is_notified)
{
	struct synos_consciousness_state state = some_state();
	struct message message;
	const void *context;

	ASSERT_EQ(0, join_group(self->fd, self->state_group));
	ASSERT_EQ(0, synos_call(register_consciousness, &state));
	ASSERT_EQ(0, receive_message(self->fd, &message));
	EXPECT_EQ(self->family, message.header.nlmsg_type);
	EXPECT_EQ(SYNOS_AI_CMD_STATE, message.genl.cmd);
	context = find_attribute(&message, NULL, SYNOS_AI_A_STATE_CONTEXT);
	ASSERT_NE(NULL, context);
	EXPECT_STREQ(state.current_context, (const char *)context);
}

TEST_F(netlink, listening_takes_a_capability)
{
	ASSERT_EQ(0, drop_capabilities());
	EXPECT_EQ(EPERM, join_group(self->fd, self->state_group));
}

TEST_HARNESS_MAIN
