/* SPDX-License-Identifier: MIT */
#ifndef NETLINK_H
#define NETLINK_H

#include <linux/genetlink.h>
#include <linux/netlink.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A small generic netlink client. All functions return 0 or a negated errno. */

#define NETLINK_GROUPS_MAX 8

/* One message, with room for all that a family like ours sends. */
struct netlink_message {
	union {
		struct nlmsghdr header;
		char bytes[4096];
	};
};

struct netlink_pending;

struct netlink {
	int fd;
	uint32_t sequence;
	/* What came in while an acknowledgement was waited for, oldest first */
	struct netlink_pending *first;
	/* Or was lost then */
	bool overrun;
};

/* What the kernel said to a request. */
struct netlink_answer {
	int result;		/* 0 or the negated errno */
	char text[128];		/* its explanation, may be empty */
	size_t offset;		/* of the attribute at fault, 0 for none */
	int missing;		/* type of the attribute that was missing, 0 for none */
};

struct netlink_family {
	uint16_t id;
	uint32_t version;
	int group_count;
	struct {
		char name[GENL_NAMSIZ];
		uint32_t id;
	} groups[NETLINK_GROUPS_MAX];
};

/*
 * Opens a socket whose receptions end after @timeout_ms with EAGAIN; 0 is
 * never. Released by netlink_close().
 */
int netlink_open(struct netlink *netlink, unsigned int timeout_ms);
void netlink_close(struct netlink *netlink);

int netlink_resolve(struct netlink *netlink, const char *name,
		    struct netlink_family *family);

/* Number of a multicast group, 0 if the family has none of this name. */
uint32_t netlink_group(const struct netlink_family *family, const char *name);
int netlink_join(struct netlink *netlink, uint32_t group);
int netlink_leave(struct netlink *netlink, uint32_t group);

/* Builds a request. What does not fit ends the program. */
void netlink_begin(struct netlink_message *message, uint16_t family,
		   uint8_t command);
void netlink_put(struct netlink_message *message, uint16_t type,
		 const void *data, size_t len);
void netlink_put_u32(struct netlink_message *message, uint16_t type,
		     uint32_t value);
/* Of 4 or 8 bytes, whatever the value needs. */
void netlink_put_uint(struct netlink_message *message, uint16_t type,
		      uint64_t value);
void netlink_put_string(struct netlink_message *message, uint16_t type,
			const char *text);

/*
 * Sends a request and waits for what the kernel says to it. The content of its
 * reply goes to @reply, unless that is NULL. Returns the answer's result, or the
 * error of the socket with an empty answer.
 */
int netlink_request(struct netlink *netlink, struct netlink_message *request,
		    struct netlink_answer *answer,
		    struct netlink_message *reply);

/* Waits for the next message that nobody asked for. */
int netlink_receive(struct netlink *netlink, struct netlink_message *message);

uint8_t netlink_command(const struct netlink_message *message);

/* The data of an attribute, or NULL. */
const void *netlink_find(const struct netlink_message *message, uint16_t type,
			 size_t *len);
bool netlink_get_u32(const struct netlink_message *message, uint16_t type,
		     uint32_t *value);
/* Of 4 or 8 bytes. */
bool netlink_get_uint(const struct netlink_message *message, uint16_t type,
		      uint64_t *value);
/* Only if it is terminated and fits. */
bool netlink_get_string(const struct netlink_message *message, uint16_t type,
			char *text, size_t size);

#endif
