/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Selftests of SynOS AI: as much of generic netlink as they need.
 */
#ifndef _SELFTESTS_SYNOS_AI_NETLINK_H
#define _SELFTESTS_SYNOS_AI_NETLINK_H

#include <sys/socket.h>
#include <sys/time.h>

#include <linux/genetlink.h>
#include <linux/netlink.h>
#include <linux/synos_ai_netlink.h>

/* The header, and then attributes up to @header.nlmsg_len */
struct message {
	struct nlmsghdr header;
	struct genlmsghdr genl;
	char attributes[4096];
};

static inline void begin_message(struct message *message, int type, int command)
{
	memset(message, 0, sizeof(*message));
	message->header.nlmsg_type = type;
	message->header.nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK;
	message->header.nlmsg_len = NLMSG_LENGTH(GENL_HDRLEN);
	message->genl.cmd = command;
	message->genl.version = 1;
}

static inline void put_attribute(struct message *message, int type,
				 const void *data, size_t size)
{
	struct nlattr *attribute = (void *)((char *)message +
					    message->header.nlmsg_len);

	attribute->nla_type = type;
	attribute->nla_len = NLA_HDRLEN + size;
	memcpy((char *)attribute + NLA_HDRLEN, data, size);
	message->header.nlmsg_len += NLA_ALIGN(attribute->nla_len);
}

/* Data of an attribute at the top or within @nest, or NULL */
static inline const void *find_attribute(const struct message *message,
					 const void *nest, int type)
{
	const char *at = message->attributes;
	const char *end = (const char *)message + message->header.nlmsg_len;
	const struct nlattr *attribute;

	if (nest) {
		attribute = (const void *)((const char *)nest - NLA_HDRLEN);
		at = nest;
		end = (const char *)attribute + attribute->nla_len;
	}
	for (; at + NLA_HDRLEN <= end; at += NLA_ALIGN(attribute->nla_len)) {
		attribute = (const void *)at;
		if (attribute->nla_len < NLA_HDRLEN)
			return NULL;
		if ((attribute->nla_type & NLA_TYPE_MASK) == type)
			return at + NLA_HDRLEN;
	}
	return NULL;
}

/* Not for ever: a message that is missing is a failure */
static inline int open_netlink(void)
{
	struct timeval limit = { .tv_sec = 10 };
	int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_GENERIC);

	if (fd >= 0)
		setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit));
	return fd;
}

/* Receives the next message. Returns its errno: that of an ack, or 0 */
static inline int receive_message(int fd, struct message *message)
{
	ssize_t size = recv(fd, message, sizeof(*message), 0);
	const struct nlmsgerr *ack = NLMSG_DATA(&message->header);

	if (size < (ssize_t)NLMSG_HDRLEN)
		return size < 0 ? errno : EBADMSG;
	return message->header.nlmsg_type == NLMSG_ERROR ? -ack->error : 0;
}

/* Sends a message and receives its ack */
static inline int request(int fd, struct message *message)
{
	if (send(fd, message, message->header.nlmsg_len, 0) < 0)
		return errno;
	return receive_message(fd, message);
}

/* Number of the family, and of a multicast group */
static inline int find_family(int fd, const char *group, unsigned int *number)
{
	const void *id, *groups, *entry, *name = NULL;
	struct message message;
	int i, family;

	begin_message(&message, GENL_ID_CTRL, CTRL_CMD_GETFAMILY);
	put_attribute(&message, CTRL_ATTR_FAMILY_NAME, SYNOS_AI_FAMILY_NAME,
		      sizeof(SYNOS_AI_FAMILY_NAME));
	if (request(fd, &message))
		return -1;
	id = find_attribute(&message, NULL, CTRL_ATTR_FAMILY_ID);
	groups = find_attribute(&message, NULL, CTRL_ATTR_MCAST_GROUPS);
	if (!id || !groups)
		return -1;
	family = *(const __u16 *)id;
	for (i = 1; (entry = find_attribute(&message, groups, i)); i++) {
		name = find_attribute(&message, entry, CTRL_ATTR_MCAST_GRP_NAME);
		id = find_attribute(&message, entry, CTRL_ATTR_MCAST_GRP_ID);
		if (name && id && !strcmp(name, group))
			*number = *(const __u32 *)id;
	}
	/* The ack that follows the answer */
	return receive_message(fd, &message) ? -1 : family;
}

static inline int join_group(int fd, unsigned int group)
{
	return setsockopt(fd, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, &group,
			  sizeof(group)) ? errno : 0;
}

#endif /* _SELFTESTS_SYNOS_AI_NETLINK_H */
