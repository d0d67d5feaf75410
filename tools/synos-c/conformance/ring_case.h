/* SPDX-License-Identifier: MIT */
#ifndef RING_CASE_H
#define RING_CASE_H

#include <linux/synos_ai.h>
#include <stdint.h>
#include <sys/types.h>

#include "case.h"

#define RECORD sizeof(struct synos_event_record)

/* Opens the device for reading, or ends the program; closed by the caller. */
int ring_open(int flags);

/* The same, with all events that there are seen. */
int ring_open_at_end(int flags);

/* Logs @count events, the n-th of severity n modulo 11; they must succeed. */
void ring_log(const struct synos_kernel *kernel, int count);

/* Number of the newest event. */
uint64_t ring_newest(void);

/* read(), with the negated errno for -1; and that as the value of a key. */
ssize_t ring_read_into(int fd, void *buffer, size_t size);
void ring_length(struct line *keys, const char *key, ssize_t len);

#endif
