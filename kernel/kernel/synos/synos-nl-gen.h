/* SPDX-License-Identifier: ((GPL-2.0 WITH Linux-syscall-note) OR BSD-3-Clause) */
/* Do not edit directly, auto-generated from: */
/*	Documentation/netlink/specs/synos_ai.yaml */
/* YNL-GEN kernel header */

#ifndef _LINUX_SYNOS_AI_GEN_H
#define _LINUX_SYNOS_AI_GEN_H

#include <net/netlink.h>
#include <net/genetlink.h>

#include <uapi/linux/synos_ai_netlink.h>
#include <linux/synos_ai.h>

#define SYNOS_AI_RESPONSE_MAX	1023

int synos_ai_nl_attach_doit(struct sk_buff *skb, struct genl_info *info);
int synos_ai_nl_detach_doit(struct sk_buff *skb, struct genl_info *info);
int synos_ai_nl_reply_doit(struct sk_buff *skb, struct genl_info *info);
int synos_ai_nl_get_state_doit(struct sk_buff *skb, struct genl_info *info);
int synos_ai_nl_get_limits_doit(struct sk_buff *skb, struct genl_info *info);

enum {
	SYNOS_AI_NLGRP_STATE,
	SYNOS_AI_NLGRP_EVENT,
};

extern struct genl_family synos_ai_nl_family;

void synos_ai_nl_sock_priv_init(struct synos_channel *priv);
void synos_ai_nl_sock_priv_destroy(struct synos_channel *priv);

#endif /* _LINUX_SYNOS_AI_GEN_H */
