// SPDX-License-Identifier: MIT
/* Messages, built and taken apart. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "netlink_attribute.h"

void netlink_begin(struct netlink_message *message, uint16_t family,
		   uint8_t command)
{
	struct genlmsghdr *header = NLMSG_DATA(&message->header);

	memset(message, 0, sizeof(*message));
	message->header.nlmsg_len = NLMSG_LENGTH(GENL_HDRLEN);
	message->header.nlmsg_type = family;
	message->header.nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK;
	header->cmd = command;
	header->version = 1;
}

void netlink_put(struct netlink_message *message, uint16_t type,
		 const void *data, size_t len)
{
	size_t at = NLMSG_ALIGN(message->header.nlmsg_len);
	struct nlattr *attribute = (void *)(message->bytes + at);

	if (at + NLA_HDRLEN + NLA_ALIGN(len) > sizeof(message->bytes)) {
		fprintf(stderr, "%s: a netlink message is too long\n",
			program_invocation_short_name);
		abort();
	}
	attribute->nla_type = type;
	attribute->nla_len = NLA_HDRLEN + len;
	memcpy((char *)attribute + NLA_HDRLEN, data, len);
	message->header.nlmsg_len = at + NLA_HDRLEN + NLA_ALIGN(len);
}

void netlink_put_u32(struct netlink_message *message, uint16_t type,
		     uint32_t value)
{
	netlink_put(message, type, &value, sizeof(value));
}

void netlink_put_uint(struct netlink_message *message, uint16_t type,
		      uint64_t value)
{
	if (value <= UINT32_MAX)
		netlink_put_u32(message, type, value);
	else
		netlink_put(message, type, &value, sizeof(value));
}

void netlink_put_string(struct netlink_message *message, uint16_t type,
			const char *text)
{
	netlink_put(message, type, text, strlen(text) + 1);
}

const struct nlattr *netlink_attribute(const void *attributes, size_t size,
				       uint16_t type)
{
	const char *at = attributes;

	while (size >= NLA_HDRLEN) {
		const struct nlattr *attribute = (const void *)at;
		size_t len = attribute->nla_len;

		if (len < NLA_HDRLEN || len > size)
			return NULL;
		if ((attribute->nla_type & NLA_TYPE_MASK) == type)
			return attribute;
		len = NLA_ALIGN(len);
		if (len > size)
			return NULL;
		at += len;
		size -= len;
	}
	return NULL;
}

const void *netlink_find(const struct netlink_message *message, uint16_t type,
			 size_t *len)
{
	const size_t header = NLMSG_LENGTH(GENL_HDRLEN);
	const struct nlattr *attribute;

	if (message->header.nlmsg_len < header)
		return NULL;
	attribute = netlink_attribute(message->bytes + header,
				      message->header.nlmsg_len - header, type);
	if (!attribute)
		return NULL;
	*len = netlink_data_size(attribute);
	return netlink_data(attribute);
}

bool netlink_get_u32(const struct netlink_message *message, uint16_t type,
		     uint32_t *value)
{
	size_t len;
	const void *data = netlink_find(message, type, &len);

	if (!data || len != sizeof(*value))
		return false;
	memcpy(value, data, sizeof(*value));
	return true;
}

bool netlink_get_uint(const struct netlink_message *message, uint16_t type,
		      uint64_t *value)
{
	uint32_t small;
	size_t len;
	const void *data = netlink_find(message, type, &len);

	if (data && len == sizeof(*value)) {
		memcpy(value, data, sizeof(*value));
		return true;
	}
	if (!netlink_get_u32(message, type, &small))
		return false;
	*value = small;
	return true;
}

bool netlink_get_string(const struct netlink_message *message, uint16_t type,
			char *text, size_t size)
{
	size_t len;
	const char *data = netlink_find(message, type, &len);

	if (!data || len > size || !memchr(data, '\0', len))
		return false;
	memcpy(text, data, len);
	return true;
}

uint8_t netlink_command(const struct netlink_message *message)
{
	const struct genlmsghdr *header =
		(const void *)(message->bytes + NLMSG_HDRLEN);

	return message->header.nlmsg_len >= NLMSG_LENGTH(GENL_HDRLEN) ?
		       header->cmd : 0;
}
