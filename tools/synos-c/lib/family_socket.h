/* SPDX-License-Identifier: MIT */
#ifndef FAMILY_SOCKET_H
#define FAMILY_SOCKET_H

#include <linux/synos_ai.h>
#include <linux/synos_ai_netlink.h>

#include "netlink.h"

/* A socket of the family synos_ai. */
struct family_socket {
	struct netlink netlink;
	struct netlink_family family;
};

/* A query on its way to the daemon. */
struct received_query {
	uint64_t id;
	int pid;
	char text[SYNOS_QUERY_LEN];
	unsigned int uid;
	uint64_t start_time;	/* of the process, in ns since boot */
	unsigned int timeout_ms;
};

/*
 * Receptions end after @timeout_ms with EAGAIN; 0 is never. Released by
 * family_socket_close().
 */
int family_socket_open(struct family_socket *socket, unsigned int timeout_ms);
void family_socket_close(struct family_socket *socket);

/* Return the answer's result, or the error of the socket. */
int family_socket_attach(struct family_socket *socket,
			 struct netlink_answer *answer);
int family_socket_detach(struct family_socket *socket,
			 struct netlink_answer *answer);
int family_socket_reply(struct family_socket *socket, uint64_t id,
			const char *response, uint32_t confidence,
			struct netlink_answer *answer);

/*
 * Waits for the next message that says that nobody waits for a query any more;
 * what else comes in is dropped.
 */
int family_socket_next_cancel(struct family_socket *socket, uint64_t *id);

/* Waits for the next query; what else comes in is dropped. */
int family_socket_next_query(struct family_socket *socket,
			     struct received_query *query);

#endif
