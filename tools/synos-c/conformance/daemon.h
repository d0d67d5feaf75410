/* SPDX-License-Identifier: MIT */
#ifndef DAEMON_H
#define DAEMON_H

#include <sys/types.h>

#include "synos_syscall.h"

/* Argument that makes the driver the other process's program. */
#define DAEMON_ARGUMENT "daemon"

/*
 * Starts another process that registers, and waits until it has. Every start
 * ends with daemon_exit(), or with daemon_kill() and daemon_reap().
 */
void daemon_start(void);

/* Lets the process end by itself and waits for it. */
void daemon_exit(void);

/* Kills it; it is a zombie until daemon_reap(). */
void daemon_kill(void);
void daemon_reap(void);

/* The process that daemon_start() started, 0 when it has been reaped. */
pid_t daemon_pid(void);

/* The other process: registers, says so, stays until its input is closed. */
int daemon_main(const struct synos_kernel *kernel);

#endif
