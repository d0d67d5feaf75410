// SPDX-License-Identifier: MIT
/*
 * The multicast groups: who may listen, and what is heard. One file, because each
 * case listens as the others do.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "arguments.h"
#include "daemon.h"
#include "ktap.h"
#include "netlink_case.h"
#include "observation.h"
#include "privilege.h"

/* More events than a socket with the smallest buffer takes. */
#define TOO_MANY_EVENTS 100

/* A listener of its own for each case; released by netlink_close(). */
static int listen_to(struct family_socket *listener, const char *group)
{
	int err = family_socket_open(listener, 1000);

	if (err)
		return err;
	err = netlink_join(&listener->netlink,
			   netlink_group(&listener->family, group));
	if (err)
		family_socket_close(listener);
	return err;
}

static void listen_or_die(struct family_socket *listener, const char *group)
{
	int err = listen_to(listener, group);

	if (err)
		ktap_bail_out("group %s: %s", group, strerror(-err));
}

static void run_join(struct run *run)
{
	struct family_socket listener;

	privilege_drop();
	run->result = listen_to(&listener, run->tested->data);
	privilege_regain();
	if (!run->result)
		family_socket_close(&listener);
}

static const char *stamped(const struct observation *before,
			   const struct observation *after, uint64_t time)
{
	return time >= before->clock && time <= after->clock ? "yes" : "no";
}

/* Whether another message follows at once. */
static const char *more(struct family_socket *listener)
{
	struct netlink_message message;
	char byte;

	if (listener->netlink.first)
		return netlink_receive(&listener->netlink, &message) ?
			       "no" : "yes";
	return recv(listener->netlink.fd, &byte, 1,
		    MSG_DONTWAIT | MSG_PEEK) < 0 ? "no" : "yes";
}

static void write_state(const struct netlink_message *heard,
			const struct observation *before,
			const struct observation *after, struct line *keys)
{
	uint64_t awareness = 0, threat = 0, learning = 0, time = 0;
	char context[SYNOS_CONTEXT_LEN] = "";
	uint32_t pid = 0;

	netlink_get_uint(heard, SYNOS_AI_A_STATE_AWARENESS_LEVEL, &awareness);
	netlink_get_uint(heard, SYNOS_AI_A_STATE_THREAT_LEVEL, &threat);
	netlink_get_uint(heard, SYNOS_AI_A_STATE_LEARNING_STATE, &learning);
	netlink_get_uint(heard, SYNOS_AI_A_STATE_LAST_UPDATE, &time);
	netlink_get_string(heard, SYNOS_AI_A_STATE_CONTEXT, context,
			   sizeof(context));
	netlink_get_u32(heard, SYNOS_AI_A_STATE_PID, &pid);
	line_key(keys, "command", "%s",
		 netlink_command(heard) == SYNOS_AI_CMD_STATE ?
			 "state" : "other");
	line_key(keys, "awareness", "%llu", (unsigned long long)awareness);
	line_key(keys, "threat", "%llu", (unsigned long long)threat);
	line_key(keys, "learning", "%llu", (unsigned long long)learning);
	line_text(keys, "context", context);
	line_key(keys, "pid", "%s", process_word(pid));
	line_key(keys, "stamped", "%s", stamped(before, after, time));
	line_key(keys, "as_shown", "%s",
		 time == after->last_update ? "yes" : "no");
}

/* The helper daemon is registered, and is killed. */
static void run_end(struct run *run)
{
	struct netlink_message heard;
	struct family_socket listener;
	pid_t daemon = daemon_pid();
	uint32_t pid = 0;
	int err;

	listen_or_die(&listener, SYNOS_AI_MCGRP_STATE);
	daemon_kill();
	err = netlink_receive(&listener.netlink, &heard);
	line_key(&run->keys, "heard", "%s", err ? strerrorname_np(-err) : "0");
	if (!err) {
		netlink_get_u32(&heard, SYNOS_AI_A_STATE_PID, &pid);
		line_key(&run->keys, "command", "%s",
			 netlink_command(&heard) == SYNOS_AI_CMD_END ?
				 "end" : "other");
		line_key(&run->keys, "pid", "%s",
			 pid == (uint32_t)daemon ? "child" : "other");
	}
	line_key(&run->keys, "more", "%s", more(&listener));
	family_socket_close(&listener);
	line_add(&run->expected, " heard=0 command=end pid=child more=no");
}

static void run_state(struct run *run)
{
	struct synos_consciousness_state state =
		*STATE(100, 33, SYNOS_ANALYZING, "a\n\"\xff\033[2J");
	struct observation before, after;
	struct netlink_message heard;
	struct family_socket listener;
	int err;

	listen_or_die(&listener, SYNOS_AI_MCGRP_STATE);
	observe(&before);
	run->result = synos_call(run->kernel, run->tested->call, &state);
	observe(&after);
	err = netlink_receive(&listener.netlink, &heard);
	line_key(&run->keys, "heard", "%s",
		 err ? strerrorname_np(-err) : "0");
	if (!err)
		write_state(&heard, &before, &after, &run->keys);
	line_key(&run->keys, "more", "%s", more(&listener));
	family_socket_close(&listener);
	line_add(&run->expected,
		 " heard=0 command=state awareness=100 threat=33 learning=4");
	line_text(&run->expected, "context", state.current_context);
	line_add(&run->expected,
		 " pid=self stamped=yes as_shown=yes more=no");
}

static void write_event(const struct netlink_message *heard,
			const struct observation *before,
			const struct observation *after, struct line *keys)
{
	char description[SYNOS_DESCRIPTION_LEN] = "";
	uint32_t type = 0, pid = 0, severity = 0;
	uint64_t seq = 0, time = 0;

	netlink_get_uint(heard, SYNOS_AI_A_EVENT_SEQ, &seq);
	netlink_get_u32(heard, SYNOS_AI_A_EVENT_TYPE, &type);
	netlink_get_u32(heard, SYNOS_AI_A_EVENT_PID, &pid);
	netlink_get_uint(heard, SYNOS_AI_A_EVENT_TIMESTAMP, &time);
	netlink_get_string(heard, SYNOS_AI_A_EVENT_DESCRIPTION, description,
			   sizeof(description));
	netlink_get_u32(heard, SYNOS_AI_A_EVENT_SEVERITY, &severity);
	line_key(keys, "command", "%s",
		 netlink_command(heard) == SYNOS_AI_CMD_EVENT ?
			 "event" : "other");
	line_key(keys, "seq", "%s",
		 seq == before->event.seq + 1 ? "next" : "jump");
	line_key(keys, "type", "%u", type);
	line_key(keys, "pid", "%s", process_word(pid));
	line_key(keys, "stamped", "%s", stamped(before, after, time));
	line_text(keys, "description", description);
	line_key(keys, "severity", "%u", severity);
}

/* Two that are not accepted, then one that is: that one alone is heard. */
static void run_event(struct run *run)
{
	struct synos_ai_event event =
		*EVENT(SYNOS_EVENT_SECURITY, 1, "x\" seq=1\n\xff\033[2J", 10, 0);
	struct synos_ai_event refused = *BAD_EVENT;
	struct observation before, after;
	struct netlink_message heard;
	struct family_socket listener;
	int err;

	listen_or_die(&listener, SYNOS_AI_MCGRP_EVENT);
	observe(&before);
	line_key(&run->keys, "refused", "%d",
		 synos_call(run->kernel, run->tested->call, &refused) == -EINVAL);
	run->result = synos_call(run->kernel, run->tested->call, &event);
	observe(&after);
	err = netlink_receive(&listener.netlink, &heard);
	line_key(&run->keys, "heard", "%s",
		 err ? strerrorname_np(-err) : "0");
	if (!err)
		write_event(&heard, &before, &after, &run->keys);
	line_key(&run->keys, "more", "%s", more(&listener));
	family_socket_close(&listener);
	line_add(&run->expected,
		 " refused=1 heard=0 command=event seq=next type=2 pid=init stamped=yes");
	line_text(&run->expected, "description", event.description);
	line_add(&run->expected, " severity=10 more=no");
}

/* Who listens to the one group does not hear the other. */
static void run_other_group(struct run *run)
{
	struct synos_ai_event event = *GOOD_EVENT;
	struct family_socket listener;

	listen_or_die(&listener, SYNOS_AI_MCGRP_STATE);
	run->result = synos_call(run->kernel, run->tested->call, &event);
	line_key(&run->keys, "more", "%s", more(&listener));
	family_socket_close(&listener);
	line_key(&run->expected, "more", "no");
}

static void run_left(struct run *run)
{
	struct synos_ai_event event = *GOOD_EVENT;
	struct family_socket listener;
	int err;

	listen_or_die(&listener, SYNOS_AI_MCGRP_EVENT);
	err = netlink_leave(&listener.netlink,
			    netlink_group(&listener.family,
					  SYNOS_AI_MCGRP_EVENT));
	run->result = synos_call(run->kernel, run->tested->call, &event);
	line_key(&run->keys, "leave", "%s",
		 err ? strerrorname_np(-err) : "0");
	line_key(&run->keys, "more", "%s", more(&listener));
	family_socket_close(&listener);
	line_add(&run->expected, " leave=0 more=no");
}

static void set_room(struct family_socket *listener, int size)
{
	setsockopt(listener->netlink.fd, SOL_SOCKET, SO_RCVBUF, &size,
		   sizeof(size));
}

/* Logs more than a listener takes. Returns how much was logged. */
static int overrun(struct run *run, struct family_socket *listener)
{
	struct synos_ai_event event = *GOOD_EVENT;
	int i, logged = 0;

	listen_or_die(listener, SYNOS_AI_MCGRP_EVENT);
	set_room(listener, 1);
	for (i = 0; i < TOO_MANY_EVENTS; i++)
		logged += !synos_call(run->kernel, run->tested->call, &event);
	return logged;
}

/* What it hears next. */
static const char *heard(struct family_socket *listener)
{
	struct netlink_message message;
	int err = netlink_receive(&listener->netlink, &message);

	return err ? strerrorname_np(-err) : "0";
}

/* A listener that does not keep up holds nobody up, and learns that it lost. */
static void run_overrun(struct run *run)
{
	struct family_socket listener;

	line_key(&run->keys, "logged", "%d", overrun(run, &listener));
	line_key(&run->keys, "heard", "%s", heard(&listener));
	family_socket_close(&listener);
	line_add(&run->expected, " logged=100 heard=ENOBUFS");
}

/* What was lost is no failure of a request, and is told afterwards. */
static void run_request_overrun(struct run *run)
{
	struct netlink_message request, reply;
	struct netlink_answer answer;
	struct family_socket listener;

	overrun(run, &listener);
	/* Room again, but the error stands. */
	set_room(&listener, 1 << 16);
	netlink_begin(&request, listener.family.id, SYNOS_AI_CMD_GET_LIMITS);
	run->result = netlink_request(&listener.netlink, &request, &answer,
				      &reply);
	line_key(&run->keys, "heard", "%s", heard(&listener));
	family_socket_close(&listener);
	line_key(&run->expected, "heard", "ENOBUFS");
}

#define GROUP(what) .name = "netlink." what

/* This process is registered. */
static const struct synos_case netlink_groups_cases[] = {
	{ GROUP("join_state_without_privilege"), .label = "netlink:join",
	  .data = SYNOS_AI_MCGRP_STATE, .want = EPERM, .run = run_join },
	{ GROUP("join_event_without_privilege"), .label = "netlink:join",
	  .data = SYNOS_AI_MCGRP_EVENT, .want = EPERM, .run = run_join },
	{ GROUP("state_on_update"), .call = CALL_UPDATE_STATE, .run = run_state },
	{ GROUP("state_on_register"), .call = CALL_REGISTER_CONSCIOUSNESS,
	  .run = run_state },
	{ GROUP("event"), .call = CALL_LOG_EVENT, .run = run_event },
	{ GROUP("event_in_group_state"), .call = CALL_LOG_EVENT,
	  .run = run_other_group },
	{ GROUP("event_after_leaving"), .call = CALL_LOG_EVENT, .run = run_left },
	{ GROUP("event_overrun"), .call = CALL_LOG_EVENT, .run = run_overrun },
	{ GROUP("request_after_overrun"), .call = CALL_LOG_EVENT,
	  .run = run_request_overrun },
};
CASE_TABLE(netlink_groups);

static const struct synos_case netlink_end_cases[] = {
	{ GROUP("end_on_kill"), .label = "netlink:end", .run = run_end },
};
CASE_TABLE(netlink_end);
