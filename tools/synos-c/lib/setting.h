/* SPDX-License-Identifier: MIT */
#ifndef SETTING_H
#define SETTING_H

#include <stddef.h>

/* The sysctls are the files of this folder. */
#define SETTINGS_FOLDER "/proc/sys/kernel/synos/"

/* One of the sysctls kernel.synos.*. Return 0 or a negated errno. */
int setting_read(const char *name, char *value, size_t size);
int setting_write(const char *name, const char *value);
int setting_write_number(const char *name, unsigned int value);

/*
 * Sets one for a while, which must succeed. The value before is kept by
 * setting_begin() and put back by setting_end().
 */
void setting_begin(const char *name, const char *value);
void setting_end(const char *name);

#endif
