// SPDX-License-Identifier: MIT
/*
 * The daemon: registers, publishes, answers most queries, and ends soon, one
 * way or another.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "family_socket.h"
#include "torture.h"

#define TIMEOUT_MS 1000
/* Of 20 queries. */
#define UNANSWERED 1
#define LATE 4

static struct family_socket channel;
static struct synos_consciousness_state state;

static void number_state(struct synos_consciousness_state *numbered,
			 unsigned int n)
{
	memset(numbered, 0, sizeof(*numbered));
	numbered->awareness_level = n % 101;
	numbered->threat_level = n % 101;
	snprintf(numbered->current_context, SYNOS_CONTEXT_LEN, "level %u",
		 n % 101);
}

static void *update(void *unused)
{
	struct synos_consciousness_state next;
	unsigned int n = 0;
	int err;

	(void)unused;
	for (;;) {
		number_state(&next, n++);
		err = synos_call(&kernel, CALL_UPDATE_STATE, &next);
		if (err)
			wrong("update: %s", strerrorname_np(-err));
		else
			count(UPDATED, 1);
		sleep_us(chance(2000));
	}
	return NULL;
}

/* The threads of the process that registers may do so as often as they like. */
static void *register_again(void *unused)
{
	struct synos_consciousness_state next;
	int err;

	(void)unused;
	for (;;) {
		number_state(&next, chance(101));
		err = synos_call(&kernel, CALL_REGISTER_CONSCIOUSNESS, &next);
		if (err)
			wrong("register again: %s", strerrorname_np(-err));
		sleep_us(20000 + chance(50000));
	}
	return NULL;
}

/* When the socket is full of queries, there is no room for an answer to us. */
static bool unanswered(int err)
{
	return err == -EAGAIN || err == -ENOBUFS;
}

static void reply(const struct received_query *query)
{
	char response[SYNOS_RESPONSE_LEN];
	struct netlink_answer answer;
	int err;

	snprintf(response, sizeof(response), "to %s", query->text);
	err = family_socket_reply(&channel, query->id, response,
				  strlen(query->text) % 101, &answer);
	if (!err)
		count(REPLIED, 1);
	else if (err == -ENOENT)
		count(REPLIED_LATE, 1);
	else if (!unanswered(err))
		wrong("reply: %s %s", strerrorname_np(-err), answer.text);
	if (chance(20))
		return;
	/* A second time, and one that was never asked. */
	err = family_socket_reply(&channel, query->id + chance(2) * 1000000,
				  response, 0, &answer);
	if (err != -ENOENT && !unanswered(err))
		wrong("a second reply: %s", err ? strerrorname_np(-err) : "0");
}

static void attach(void)
{
	struct netlink_answer answer;
	int err = family_socket_attach(&channel, &answer);

	if (err && !unanswered(err))
		wrong("attach: %s %s", strerrorname_np(-err), answer.text);
}

/* As one who restarts his channel: by command, or by closing the socket. */
static void attach_anew(void)
{
	struct netlink_answer answer;
	int err;

	if (chance(2)) {
		err = family_socket_detach(&channel, &answer);
		if (err && !unanswered(err))
			wrong("detach: %s", strerrorname_np(-err));
	} else {
		family_socket_close(&channel);
		err = family_socket_open(&channel, TIMEOUT_MS);
		if (err) {
			wrong("socket: %s", strerrorname_np(-err));
			_exit(1);
		}
	}
	count(DETACHED, 1);
	sleep_us(chance(3000));
	attach();
}

static void *answer_all(void *unused)
{
	struct received_query query;
	int err;

	(void)unused;
	for (;;) {
		err = family_socket_next_query(&channel, &query);
		if (err && !unanswered(err))
			wrong("receive: %s", strerrorname_np(-err));
		if (err)
			continue;
		switch (chance(20)) {
		case 0 ... UNANSWERED - 1:
			break;
		case UNANSWERED ... UNANSWERED + LATE - 1:
			sleep_us(chance(10000));
			/* fall through */
		default:
			reply(&query);
		}
		if (!chance(20))
			attach_anew();
	}
	return NULL;
}

static int register_soon(void)
{
	int tries, err = -EBUSY;

	/* A rival may be registered, who ends at once. */
	for (tries = 0; err == -EBUSY && tries < 5000; tries++) {
		number_state(&state, chance(101));
		err = synos_call(&kernel, CALL_REGISTER_CONSCIOUSNESS, &state);
		if (err)
			sleep_us(2000);
	}
	return err;
}

void daemon_main(void)
{
	int err = register_soon();

	if (err) {
		wrong("register: %s", strerrorname_np(-err));
		return;
	}
	err = family_socket_open(&channel, TIMEOUT_MS);
	if (err) {
		wrong("socket: %s", strerrorname_np(-err));
		return;
	}
	attach();
	count(DAEMONS, 1);
	start_thread(answer_all, NULL);
	start_thread(update, NULL);
	start_thread(register_again, NULL);
	sleep_us(20000 + chance(chance(4) ? 300000 : 1500000));
	/* With all threads still at it. */
	if (chance(2))
		raise(SIGKILL);
	_exit(0);
}
