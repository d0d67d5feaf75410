// SPDX-License-Identifier: ((GPL-2.0 WITH Linux-syscall-note) OR BSD-3-Clause)
/* Do not edit directly, auto-generated from: */
/*	Documentation/netlink/specs/synos_ai.yaml */
/* YNL-GEN kernel source */

#include <net/netlink.h>
#include <net/genetlink.h>

#include "synos-nl-gen.h"

#include <uapi/linux/synos_ai_netlink.h>
#include <linux/synos_ai.h>

/* SYNOS_AI_CMD_REPLY - do */
static const struct nla_policy synos_ai_reply_nl_policy[SYNOS_AI_A_QUERY_CONFIDENCE + 1] = {
	[SYNOS_AI_A_QUERY_ID] = { .type = NLA_UINT, },
	[SYNOS_AI_A_QUERY_RESPONSE] = { .type = NLA_NUL_STRING, .len = SYNOS_AI_RESPONSE_MAX, },
	[SYNOS_AI_A_QUERY_CONFIDENCE] = NLA_POLICY_MAX(NLA_U32, SYNOS_CONFIDENCE_MAX),
};

/* Ops table for synos_ai */
static const struct genl_split_ops synos_ai_nl_ops[] = {
	{
		.cmd	= SYNOS_AI_CMD_ATTACH,
		.doit	= synos_ai_nl_attach_doit,
		.flags	= GENL_CMD_CAP_DO,
	},
	{
		.cmd	= SYNOS_AI_CMD_DETACH,
		.doit	= synos_ai_nl_detach_doit,
		.flags	= GENL_CMD_CAP_DO,
	},
	{
		.cmd		= SYNOS_AI_CMD_REPLY,
		.doit		= synos_ai_nl_reply_doit,
		.policy		= synos_ai_reply_nl_policy,
		.maxattr	= SYNOS_AI_A_QUERY_CONFIDENCE,
		.flags		= GENL_CMD_CAP_DO,
	},
	{
		.cmd	= SYNOS_AI_CMD_GET_STATE,
		.doit	= synos_ai_nl_get_state_doit,
		.flags	= GENL_CMD_CAP_DO,
	},
	{
		.cmd	= SYNOS_AI_CMD_GET_LIMITS,
		.doit	= synos_ai_nl_get_limits_doit,
		.flags	= GENL_CMD_CAP_DO,
	},
};

static const struct genl_multicast_group synos_ai_nl_mcgrps[] = {
	[SYNOS_AI_NLGRP_STATE] = { "state", GENL_MCAST_CAP_SYS_ADMIN, },
	[SYNOS_AI_NLGRP_EVENT] = { "event", GENL_MCAST_CAP_SYS_ADMIN, },
};

static void __synos_ai_nl_sock_priv_init(void *priv)
{
	synos_ai_nl_sock_priv_init(priv);
}

static void __synos_ai_nl_sock_priv_destroy(void *priv)
{
	synos_ai_nl_sock_priv_destroy(priv);
}

struct genl_family synos_ai_nl_family __ro_after_init = {
	.name		= SYNOS_AI_FAMILY_NAME,
	.version	= SYNOS_AI_FAMILY_VERSION,
	.parallel_ops	= true,
	.module		= THIS_MODULE,
	.split_ops	= synos_ai_nl_ops,
	.n_split_ops	= ARRAY_SIZE(synos_ai_nl_ops),
	.mcgrps		= synos_ai_nl_mcgrps,
	.n_mcgrps	= ARRAY_SIZE(synos_ai_nl_mcgrps),
	.sock_priv_size	= sizeof(struct synos_channel),
	.sock_priv_init	= __synos_ai_nl_sock_priv_init,
	.sock_priv_destroy = __synos_ai_nl_sock_priv_destroy,
};
