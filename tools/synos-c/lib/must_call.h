/* SPDX-License-Identifier: MIT */
#ifndef MUST_CALL_H
#define MUST_CALL_H

#include "synos_syscall.h"

/* Makes a call. The running test has failed unless it succeeds. */
void must_call(const struct synos_kernel *kernel, enum call_id id,
	       void *argument);

#endif
