/* SPDX-License-Identifier: MIT */
#ifndef NETLINK_ATTRIBUTE_H
#define NETLINK_ATTRIBUTE_H

#include "netlink.h"

/* Finds an attribute in @size bytes of them, or NULL. */
const struct nlattr *netlink_attribute(const void *attributes, size_t size,
				       uint16_t type);

static inline size_t netlink_data_size(const struct nlattr *attribute)
{
	return attribute->nla_len - NLA_HDRLEN;
}

static inline const void *netlink_data(const struct nlattr *attribute)
{
	return (const char *)attribute + NLA_HDRLEN;
}

#endif
