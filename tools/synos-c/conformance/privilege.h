/* SPDX-License-Identifier: MIT */
#ifndef PRIVILEGE_H
#define PRIVILEGE_H

#include <stdbool.h>

/*
 * Drops every capability of the calling thread, and takes back those that it
 * may have. The user stays the same: it is capabilities that the kernel asks.
 */
void privilege_drop(void);
void privilege_regain(void);

bool privilege_has_sys_admin(void);

#endif
