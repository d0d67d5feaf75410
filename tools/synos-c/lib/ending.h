/* SPDX-License-Identifier: MIT */
#ifndef ENDING_H
#define ENDING_H

#include <stdbool.h>
#include <sys/types.h>

/*
 * Has SIGINT, SIGTERM and SIGHUP end what the program is waiting for instead of
 * the program itself, which goes by ending_asked() from then on.
 */
void ending_by_signal(void);

/* Whether one has come. */
bool ending_asked(void);

/* Asks another program to end, as Ctrl-C does. Returns 0 or a negated errno. */
int ending_ask(pid_t pid);

#endif
