/* SPDX-License-Identifier: MIT */
#ifndef ENDING_H
#define ENDING_H

#include <stdbool.h>

/*
 * Has SIGINT, SIGTERM and SIGHUP end what the program is waiting for instead of
 * the program itself, which goes by ending_asked() from then on.
 */
void ending_by_signal(void);

/* Whether one has come. */
bool ending_asked(void);

#endif
