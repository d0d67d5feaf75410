/* SPDX-License-Identifier: MIT */
#ifndef COST_H
#define COST_H

#include "synos_syscall.h"

/* Each is one test, which notes several costs. */
void cost_of_calls(const struct synos_kernel *kernel);
void cost_of_queries(const struct synos_kernel *kernel);
void cost_of_reading(const struct synos_kernel *kernel);
void cost_of_upstream(bool synos);

#endif
