// SPDX-License-Identifier: MIT
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "array_size.h"
#include "netlink_attribute.h"

struct netlink_pending {
	struct netlink_pending *next;
	struct netlink_message message;
};

static int set_option(int fd, int option, uint32_t value)
{
	return setsockopt(fd, SOL_NETLINK, option, &value, sizeof(value)) ?
		       -errno : 0;
}

static int set_up(int fd, unsigned int timeout_ms)
{
	/* Explanations; without a copy of the request; nothing ignored. */
	static const int options[] = {
		NETLINK_EXT_ACK, NETLINK_CAP_ACK, NETLINK_GET_STRICT_CHK,
	};
	struct sockaddr_nl address = { .nl_family = AF_NETLINK };
	struct timeval timeout = {
		.tv_sec = timeout_ms / 1000,
		.tv_usec = timeout_ms % 1000 * 1000,
	};
	size_t i;
	int err;

	for (i = 0; i < ARRAY_SIZE(options); i++) {
		err = set_option(fd, options[i], 1);
		if (err)
			return err;
	}
	if (setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &timeout,
		       sizeof(timeout)) ||
	    bind(fd, (struct sockaddr *)&address, sizeof(address)))
		return -errno;
	return 0;
}

int netlink_open(struct netlink *netlink, unsigned int timeout_ms)
{
	int err;

	memset(netlink, 0, sizeof(*netlink));
	netlink->fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC,
			     NETLINK_GENERIC);
	if (netlink->fd < 0)
		return -errno;
	err = set_up(netlink->fd, timeout_ms);
	if (err)
		netlink_close(netlink);
	return err;
}

void netlink_close(struct netlink *netlink)
{
	struct netlink_pending *pending;

	if (netlink->fd >= 0)
		close(netlink->fd);
	netlink->fd = -1;
	while ((pending = netlink->first)) {
		netlink->first = pending->next;
		free(pending);
	}
}

/* The next message from the kernel; what others send is not for us. */
static int receive_any(struct netlink *netlink,
		       struct netlink_message *message, int flags)
{
	struct sockaddr_nl from;
	struct iovec part = { message->bytes, sizeof(message->bytes) };
	struct msghdr header = {
		.msg_name = &from,
		.msg_iov = &part,
		.msg_iovlen = 1,
	};
	ssize_t len;

	do {
		header.msg_namelen = sizeof(from);
		len = recvmsg(netlink->fd, &header, flags);
		if (len < 0)
			return -errno;
		/* A length without a sender is not one of a message. */
		if (header.msg_namelen != sizeof(from))
			return -EBADMSG;
	} while (from.nl_pid);
	if ((size_t)len < sizeof(message->header) ||
	    message->header.nlmsg_len < sizeof(message->header) ||
	    message->header.nlmsg_len > (size_t)len ||
	    header.msg_flags & MSG_TRUNC)
		return -EBADMSG;
	return 0;
}

static int keep(struct netlink *netlink, const struct netlink_message *message)
{
	struct netlink_pending *pending = malloc(sizeof(*pending));
	struct netlink_pending **end = &netlink->first;

	if (!pending)
		return -ENOMEM;
	pending->next = NULL;
	memcpy(pending->message.bytes, message->bytes,
	       message->header.nlmsg_len);
	while (*end)
		end = &(*end)->next;
	*end = pending;
	return 0;
}

int netlink_receive(struct netlink *netlink, struct netlink_message *message)
{
	struct netlink_pending *pending = netlink->first;

	if (netlink->overrun) {
		netlink->overrun = false;
		return -ENOBUFS;
	}
	if (!pending)
		return receive_any(netlink, message, 0);
	netlink->first = pending->next;
	memcpy(message->bytes, pending->message.bytes,
	       pending->message.header.nlmsg_len);
	free(pending);
	return 0;
}

static void parse_extended(const struct netlink_message *message, size_t at,
			   struct netlink_answer *answer)
{
	const char *attributes = message->bytes + at;
	size_t size = message->header.nlmsg_len - at;
	const struct nlattr *found;
	uint32_t number;

	found = netlink_attribute(attributes, size, NLMSGERR_ATTR_MSG);
	if (found)
		snprintf(answer->text, sizeof(answer->text), "%.*s",
			 (int)netlink_data_size(found), (const char *)netlink_data(found));
	found = netlink_attribute(attributes, size, NLMSGERR_ATTR_OFFS);
	if (found && netlink_data_size(found) == sizeof(number)) {
		memcpy(&number, netlink_data(found), sizeof(number));
		answer->offset = number;
	}
	found = netlink_attribute(attributes, size, NLMSGERR_ATTR_MISS_TYPE);
	if (found && netlink_data_size(found) == sizeof(number)) {
		memcpy(&number, netlink_data(found), sizeof(number));
		answer->missing = number;
	}
}

static int parse_answer(const struct netlink_message *message,
			struct netlink_answer *answer)
{
	const struct nlmsgerr *error =
		(const void *)(message->bytes + NLMSG_HDRLEN);
	size_t at = NLMSG_LENGTH(sizeof(*error));

	if (message->header.nlmsg_len < at)
		return -EBADMSG;
	answer->result = error->error;
	if (!(message->header.nlmsg_flags & NLM_F_CAPPED))
		at += NLMSG_ALIGN(error->msg.nlmsg_len) - NLMSG_HDRLEN;
	if (message->header.nlmsg_flags & NLM_F_ACK_TLVS &&
	    at <= message->header.nlmsg_len)
		parse_extended(message, at, answer);
	return answer->result;
}

static int send_request(struct netlink *netlink,
			struct netlink_message *request)
{
	struct sockaddr_nl kernel = { .nl_family = AF_NETLINK };

	request->header.nlmsg_seq = ++netlink->sequence;
	return sendto(netlink->fd, request->bytes, request->header.nlmsg_len, 0,
		      (struct sockaddr *)&kernel, sizeof(kernel)) < 0 ?
		       -errno : 0;
}

/*
 * A socket that has lost a message takes none until it has been read empty, an
 * acknowledgement neither.
 */
static int make_room(struct netlink *netlink)
{
	struct netlink_message message;
	int error = 0, err;
	socklen_t size = sizeof(error);

	if (getsockopt(netlink->fd, SOL_SOCKET, SO_ERROR, &error, &size))
		return -errno;
	if (error != ENOBUFS)
		return -error;
	netlink->overrun = true;
	do {
		err = receive_any(netlink, &message, MSG_DONTWAIT);
		if (!err)
			err = keep(netlink, &message);
	} while (!err || err == -ENOBUFS);
	return err == -EAGAIN ? 0 : err;
}

int netlink_request(struct netlink *netlink, struct netlink_message *request,
		    struct netlink_answer *answer,
		    struct netlink_message *reply)
{
	struct netlink_message message;
	int err = make_room(netlink), flags = 0;

	memset(answer, 0, sizeof(*answer));
	if (!err)
		err = send_request(netlink, request);
	while (!err) {
		err = receive_any(netlink, &message, flags);
		/*
		 * Something else was lost, and netlink_receive() says so. The
		 * acknowledgement is there by now, unless it is what was lost.
		 */
		if (err == -ENOBUFS && !flags) {
			netlink->overrun = true;
			flags = MSG_DONTWAIT;
			err = 0;
			continue;
		}
		if (err == -EAGAIN && flags)
			err = -ENOBUFS;
		if (err)
			break;
		/* The kernel numbers what nobody asked for 0. */
		if (message.header.nlmsg_seq != netlink->sequence)
			err = keep(netlink, &message);
		else if (message.header.nlmsg_type == NLMSG_ERROR)
			return parse_answer(&message, answer);
		else if (reply)
			memcpy(reply->bytes, message.bytes,
			       message.header.nlmsg_len);
	}
	return err;
}

int netlink_join(struct netlink *netlink, uint32_t group)
{
	return set_option(netlink->fd, NETLINK_ADD_MEMBERSHIP, group);
}

int netlink_leave(struct netlink *netlink, uint32_t group)
{
	return set_option(netlink->fd, NETLINK_DROP_MEMBERSHIP, group);
}
