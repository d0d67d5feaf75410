/* SPDX-License-Identifier: MIT */
#ifndef RUN_H
#define RUN_H

#include <stdbool.h>

/*
 * Runs the programs on the kernel's command line, and writes what they write as
 * nested KTAP.
 */
void run_all(bool wrong_errno);

#endif
