/* SPDX-License-Identifier: MIT */
#ifndef SETTING_H
#define SETTING_H

#include <stddef.h>

/* One of the sysctls kernel.synos.*. Return 0 or a negated errno. */
int setting_read(const char *name, char *value, size_t size);
int setting_write(const char *name, const char *value);

/*
 * Sets one for a while, which must succeed. The value before is kept by
 * setting_begin() and put back by setting_end().
 */
void setting_begin(const char *name, const char *value);
void setting_end(const char *name);

#endif
