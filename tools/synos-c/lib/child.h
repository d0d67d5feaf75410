/* SPDX-License-Identifier: MIT */
#ifndef CHILD_H
#define CHILD_H

#include <stdio.h>
#include <sys/types.h>

/*
 * In a new process: has it killed when @parent ends, which may have ended since
 * fork(2). After a change of the user, which undoes it.
 */
void child_end_with(pid_t parent);

/*
 * Starts a process that runs @main as @user, in no other groups, and ends with
 * this one. When @main returns, it ends with 0. Bails out if it cannot start.
 */
pid_t child_run(void (*main)(void), uid_t user);

/* Waits for a process. Returns its exit code, or -1 if it ended otherwise. */
int child_wait(pid_t pid);

/*
 * Starts the program at @path without arguments. What it writes to standard
 * output and error is read from the stream. NULL with errno when it cannot be
 * started; a file that is no program ends with 127.
 */
FILE *child_start(const char *path, pid_t *pid);

#endif
