/* SPDX-License-Identifier: MIT */
#ifndef ASKING_H
#define ASKING_H

#include "family_socket.h"

#define ASKED "a question"
#define ANSWERED "an answer"

/* Sets kernel.synos.query_timeout_ms. */
void asking_set_timeout(unsigned int ms);

/* Opens a socket of the family, or ends the program. */
void asking_open(struct family_socket *channel, unsigned int timeout_ms);

/*
 * Whether a socket is attached: asks and sees why nobody answers. Takes as long
 * as the timeout.
 */
bool asking_attached(void);

#endif
