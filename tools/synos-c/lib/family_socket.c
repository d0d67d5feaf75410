// SPDX-License-Identifier: MIT
#include <errno.h>

#include "family_socket.h"

int family_socket_open(struct family_socket *socket, unsigned int timeout_ms)
{
	int err = netlink_open(&socket->netlink, timeout_ms);

	if (err)
		return err;
	err = netlink_resolve(&socket->netlink, SYNOS_AI_FAMILY_NAME,
			      &socket->family);
	if (err)
		netlink_close(&socket->netlink);
	return err;
}

void family_socket_close(struct family_socket *socket)
{
	netlink_close(&socket->netlink);
}

static int request(struct family_socket *socket, uint8_t command,
		   struct netlink_answer *answer)
{
	struct netlink_message message;

	netlink_begin(&message, socket->family.id, command);
	return netlink_request(&socket->netlink, &message, answer, NULL);
}

int family_socket_attach(struct family_socket *socket,
			 struct netlink_answer *answer)
{
	return request(socket, SYNOS_AI_CMD_ATTACH, answer);
}

int family_socket_detach(struct family_socket *socket,
			 struct netlink_answer *answer)
{
	return request(socket, SYNOS_AI_CMD_DETACH, answer);
}

int family_socket_reply(struct family_socket *socket, uint64_t id,
			const char *response, uint32_t confidence,
			struct netlink_answer *answer)
{
	struct netlink_message message;

	netlink_begin(&message, socket->family.id, SYNOS_AI_CMD_REPLY);
	netlink_put_uint(&message, SYNOS_AI_A_QUERY_ID, id);
	netlink_put_string(&message, SYNOS_AI_A_QUERY_RESPONSE, response);
	netlink_put_u32(&message, SYNOS_AI_A_QUERY_CONFIDENCE, confidence);
	return netlink_request(&socket->netlink, &message, answer, NULL);
}

/* Waits for the next message with a command; what else comes in is dropped. */
static int next(struct family_socket *socket, uint8_t command,
		struct netlink_message *message)
{
	int err;

	do {
		err = netlink_receive(&socket->netlink, message);
		if (err)
			return err;
	} while (message->header.nlmsg_type != socket->family.id ||
		 netlink_command(message) != command);
	return 0;
}

int family_socket_next_query(struct family_socket *socket,
			     struct received_query *query)
{
	struct netlink_message message;
	uint32_t pid, uid, timeout;
	int err = next(socket, SYNOS_AI_CMD_QUERY, &message);

	if (err)
		return err;
	if (!netlink_get_uint(&message, SYNOS_AI_A_QUERY_ID, &query->id) ||
	    !netlink_get_u32(&message, SYNOS_AI_A_QUERY_PID, &pid) ||
	    !netlink_get_string(&message, SYNOS_AI_A_QUERY_TEXT, query->text,
				sizeof(query->text)) ||
	    !netlink_get_u32(&message, SYNOS_AI_A_QUERY_UID, &uid) ||
	    !netlink_get_uint(&message, SYNOS_AI_A_QUERY_START_TIME,
			      &query->start_time) ||
	    !netlink_get_u32(&message, SYNOS_AI_A_QUERY_TIMEOUT, &timeout))
		return -EBADMSG;
	query->pid = pid;
	query->uid = uid;
	query->timeout_ms = timeout;
	return 0;
}

int family_socket_next_cancel(struct family_socket *socket, uint64_t *id)
{
	struct netlink_message message;
	int err = next(socket, SYNOS_AI_CMD_CANCEL, &message);

	if (err)
		return err;
	return netlink_get_uint(&message, SYNOS_AI_A_QUERY_ID, id) ? 0 : -EBADMSG;
}
