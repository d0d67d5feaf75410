/* SPDX-License-Identifier: MIT OR GPL-2.0-only */
#ifndef RECORDS_H
#define RECORDS_H

/* The BPF ring buffer, in bytes: all records of one round, with their headers. */
#define RECORDS_SIZE (16 << 20)

#endif
