/* SPDX-License-Identifier: MIT */
#ifndef DAEMON_H
#define DAEMON_H

#include <sys/types.h>

#include "synos_syscall.h"

/* Arguments that make the driver another process's program. */
#define DAEMON_ARGUMENT "daemon"
#define ASK_ARGUMENT "ask"
#define REPLY_ARGUMENT "reply"

/* Stands before these, with the number of the first call. */
#define BASE_ARGUMENT "--base"

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

/* Waits until it is dead, and does not bury it. */
void daemon_await_end(void);

/* Makes it attach a socket, which must succeed. */
void daemon_attach(void);

/*
 * Gives it commands, one a line; they are in service.c. Returns at once: it says
 * one line for each, in their order.
 */
void daemon_tell(const char *format, ...);

/* The next line that it says, without its end; "gone" when it has ended. */
const char *daemon_hear(void);

/* As many lines as @commands has; the last of them. */
const char *daemon_hear_all(const char *commands);

/* The process that daemon_start() started, 0 when it has been reaped. */
pid_t daemon_pid(void);

/* The other process: registers, says so, then does what it is told. */
int daemon_main(const struct synos_kernel *kernel);

/* Yet another one: asks one query. */
int ask_main(const struct synos_kernel *kernel);

/* Replies to query 1 over the socket that it has as its input; says the result. */
int reply_main(void);

/* Base that all of them are started with; without it they use the kernel's. */
void other_use_base(const char *base);

/*
 * Starts this program with @argument, and with @input and @output for its own.
 * Returns its process id; the start ends with other_wait().
 */
pid_t other_start(const char *argument, int input, int output);

/* Waits for it. Returns its exit code, or the negated signal. */
int other_wait(pid_t pid);

#endif
