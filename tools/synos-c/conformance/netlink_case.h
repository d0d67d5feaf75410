/* SPDX-License-Identifier: MIT */
#ifndef NETLINK_CASE_H
#define NETLINK_CASE_H

#include "case.h"
#include "family_socket.h"

/* The driver's own sockets of the family, opened when they are first used. */
enum socket_name {
	FIRST_SOCKET,
	SECOND_SOCKET,
	SOCKETS,
};

struct family_socket *channel_open(enum socket_name name);
void channel_close(enum socket_name name);

/*
 * What a case that sends one message has as its argument. What it says of the
 * answer: the kernel's explanation, the attribute at fault, the one missing.
 */
struct message {
	enum socket_name socket;
	uint8_t command;
	void (*fill)(struct netlink_message *message);
	const char *text;
	const char *at;
	const char *missing;
};

#define MESSAGE(...) (&(const struct message){ __VA_ARGS__ })

void run_message(struct run *run);

/* Adds the keys of an answer to @request, and those that are expected. */
void answer_keys(const struct netlink_message *request,
		 const struct netlink_answer *answer, struct line *keys);
void expected_answer_keys(const struct message *message, struct line *keys);

/* "id", "response" …: what a type is called in the family's specification. */
const char *attribute_word(int type);

/* All three attributes of a reply, to a query that nobody waits for. */
void fill_reply(struct netlink_message *message);

#endif
