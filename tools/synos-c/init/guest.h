/* SPDX-License-Identifier: MIT */
#ifndef GUEST_H
#define GUEST_H

#include <stddef.h>

/* Ends the guest, because @what failed with errno. */
__attribute__((noreturn))
void die(const char *what);

/*
 * Copies the value of "@key=value" on the kernel's command line, or @fallback.
 */
void kernel_argument(const char *key, const char *fallback, char *value,
		     size_t size);

#endif
