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

void privilege_drop(void)
{
	struct __user_cap_data_struct data[SETS];
	int i;

	get(data);
	for (i = 0; i < SETS; i++)
		data[i].effective = 0;
	set(data);
}

void privilege_regain(void)
{
	struct __user_cap_data_struct data[SETS];
	int i;

	get(data);
	for (i = 0; i < SETS; i++)
		data[i].effective = data[i].permitted;
	set(data);
}

bool privilege_has_sys_admin(void)
{
	struct __user_cap_data_struct data[SETS];

	get(data);
	return data[CAP_TO_INDEX(CAP_SYS_ADMIN)].effective &
	       CAP_TO_MASK(CAP_SYS_ADMIN);
}
