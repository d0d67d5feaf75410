/* SPDX-License-Identifier: MIT */
#ifndef INJECTION_H
#define INJECTION_H

#include <stdbool.h>

/*
 * Lets the kernel fail allocations and copies of this thread alone, by number.
 * Ends the program if the kernel cannot.
 */
void injection_open(void);

/* From now on, the @nth allocation or copy fails. */
void injection_arm(unsigned int nth);

/* No more. Returns whether it has failed meanwhile. */
bool injection_disarm(void);

#endif
