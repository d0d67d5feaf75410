// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: for whom limits count.
 */
#include <linux/capability.h>
#include <linux/cred.h>
#include <linux/user_namespace.h>

#include "internal.h"

/**
 * synos_user_current - User for whom the current task counts
 *
 * As for the kernel's own limits: a user id in the initial user namespace. Who
 * makes a namespace counts for all ids in it, so that nobody gets more by having
 * more of them.
 *
 * Return: The user. It stays as long as the credentials of the task; what lives
 * longer takes a reference by get_ucounts().
 */
struct ucounts *synos_user_current(void)
{
	struct ucounts *user = current_ucounts();

	while (user->ns != &init_user_ns)
		user = user->ns->ucounts;
	return user;
}

/**
 * synos_is_privileged - Whether the limits of users do not apply
 *
 * Not to have the capability is no offence here, so it is not audited.
 *
 * Return: true with CAP_SYS_ADMIN in the initial user namespace.
 */
bool synos_is_privileged(void)
{
	return ns_capable_noaudit(&init_user_ns, CAP_SYS_ADMIN);
}
