// SPDX-License-Identifier: MIT
/* A family of generic netlink, and the numbers that the kernel has given to it. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "netlink.h"
#include "netlink_attribute.h"

/* One entry of the list of groups: its name and its number. */
static void add_group(struct netlink_family *family,
		      const struct nlattr *entry)
{
	const struct nlattr *name, *id;
	size_t size = netlink_data_size(entry);

	name = netlink_attribute(netlink_data(entry), size,
				 CTRL_ATTR_MCAST_GRP_NAME);
	id = netlink_attribute(netlink_data(entry), size,
			       CTRL_ATTR_MCAST_GRP_ID);
	if (!name || !id || netlink_data_size(id) != sizeof(uint32_t) ||
	    family->group_count == NETLINK_GROUPS_MAX)
		return;
	snprintf(family->groups[family->group_count].name, GENL_NAMSIZ, "%.*s",
		 (int)netlink_data_size(name), (const char *)netlink_data(name));
	memcpy(&family->groups[family->group_count].id, netlink_data(id),
	       sizeof(uint32_t));
	family->group_count++;
}

static void add_groups(struct netlink_family *family, const void *entries,
		       size_t size)
{
	const struct nlattr *entry;
	uint16_t number;

	/* The kernel numbers them from 1 on. */
	for (number = 1; (entry = netlink_attribute(entries, size, number)); number++)
		add_group(family, entry);
}

int netlink_resolve(struct netlink *netlink, const char *name,
		    struct netlink_family *family)
{
	struct netlink_message request, reply = { .bytes = "" };
	struct netlink_answer answer;
	const void *data;
	size_t len;
	int err;

	memset(family, 0, sizeof(*family));
	netlink_begin(&request, GENL_ID_CTRL, CTRL_CMD_GETFAMILY);
	netlink_put_string(&request, CTRL_ATTR_FAMILY_NAME, name);
	err = netlink_request(netlink, &request, &answer, &reply);
	if (err)
		return err;
	data = netlink_find(&reply, CTRL_ATTR_FAMILY_ID, &len);
	if (!data || len != sizeof(family->id) ||
	    !netlink_get_u32(&reply, CTRL_ATTR_VERSION, &family->version))
		return -EBADMSG;
	memcpy(&family->id, data, sizeof(family->id));
	data = netlink_find(&reply, CTRL_ATTR_MCAST_GROUPS, &len);
	if (data)
		add_groups(family, data, len);
	return 0;
}

uint32_t netlink_group(const struct netlink_family *family, const char *name)
{
	int i;

	for (i = 0; i < family->group_count; i++)
		if (!strcmp(family->groups[i].name, name))
			return family->groups[i].id;
	return 0;
}
