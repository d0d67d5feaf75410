/* SPDX-License-Identifier: MIT */
#ifndef PRIVILEGE_H
#define PRIVILEGE_H

#include <stdbool.h>
#include <sys/types.h>

/*
 * Drops every capability of the calling thread, and takes back those that it
 * may have. The user stays the same: it is capabilities that the kernel asks.
 */
void capabilities_drop(void);
void capabilities_regain(void);

/*
 * The same, but as the user of privilege_use(), if there is one: no capability
 * is needed to be root again.
 */
void privilege_use(uid_t user);
void privilege_drop(void);
void privilege_regain(void);

bool privilege_has_sys_admin(void);

#endif
