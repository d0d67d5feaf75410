/* SPDX-License-Identifier: MIT */
#ifndef STORM_H
#define STORM_H

#include "synos_syscall.h"

/* Makes calls from four threads for ever. Returns 0 or an errno. */
int storm(const struct synos_kernel *kernel);

#endif
