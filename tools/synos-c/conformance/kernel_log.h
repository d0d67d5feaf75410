/* SPDX-License-Identifier: MIT */
#ifndef KERNEL_LOG_H
#define KERNEL_LOG_H

/*
 * Counts the lines about SynOS that the kernel has logged since the last call
 * of this function (since now, for the first).
 */
int kernel_log_new_lines(void);

#endif
