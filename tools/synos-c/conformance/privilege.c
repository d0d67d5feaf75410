// SPDX-License-Identifier: MIT
#include <linux/capability.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "ktap.h"
#include "privilege.h"

#define SETS _LINUX_CAPABILITY_U32S_3

/* Pid 0 is the calling thread; glibc has no wrapper with a prototype. */
static struct __user_cap_header_struct header = {
	.version = _LINUX_CAPABILITY_VERSION_3,
};

/* On i386 the call of this name has 16 bits for a user. */
#ifndef SYS_setresuid32
#define SYS_setresuid32 SYS_setresuid
#endif

/* Who a thread is without privilege; 0 is who it was. */
static uid_t other;

static void get(struct __user_cap_data_struct *data)
{
	if (syscall(SYS_capget, &header, data))
		ktap_bail_out("capget: %m");
}

static void set(struct __user_cap_data_struct *data)
{
	if (syscall(SYS_capset, &header, data))
		ktap_bail_out("capset: %m");
}

/*
 * The raw call: it changes this thread alone. Its saved user stays 0, and with
 * that its permitted capabilities stay as they are.
 */
static void become(uid_t user)
{
	if (other && syscall(SYS_setresuid32, user, user, 0))
		ktap_bail_out("setresuid: %m");
}

void capabilities_drop(void)
{
	struct __user_cap_data_struct data[SETS];
	int i;

	get(data);
	for (i = 0; i < SETS; i++)
		data[i].effective = 0;
	set(data);
}

void capabilities_regain(void)
{
	struct __user_cap_data_struct data[SETS];
	int i;

	get(data);
	for (i = 0; i < SETS; i++)
		data[i].effective = data[i].permitted;
	set(data);
}

void privilege_use(uid_t user)
{
	other = user;
}

void privilege_drop(void)
{
	become(other);
	capabilities_drop();
}

void privilege_regain(void)
{
	become(0);
	capabilities_regain();
}

bool privilege_has_sys_admin(void)
{
	struct __user_cap_data_struct data[SETS];

	get(data);
	return data[CAP_TO_INDEX(CAP_SYS_ADMIN)].effective &
	       CAP_TO_MASK(CAP_SYS_ADMIN);
}
