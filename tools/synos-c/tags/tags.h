/* SPDX-License-Identifier: MIT */
#ifndef TAGS_H
#define TAGS_H

#include "synos_syscall.h"
#include "tagged.h"

extern struct synos_kernel kernel;

/* What memory holds before a call that must not write to it. */
#define FILL_BYTE 0xa5

/* An argument within memory of one tag, and what it was given. */
struct argument {
	char *memory;
	size_t size;
	char *given;
};

/* Released by argument_end(). */
void argument_begin(struct argument *argument, size_t size);
void argument_end(struct argument *argument);

/* Judges what became of an argument whose tags are restored. */
void argument_expect_fault(const struct argument *argument, const char *what,
			   int err);

/* Each call, with an argument that has another tag in every other granule. */
void test_register(void);
void test_update(void);
void test_query(void);
void test_log(void);
void test_telemetry(void);

/* A query whose caller's memory gets another tag while it is under way. */
void test_answer(void);

/* read(2) of the device, into memory that has another tag in the middle. */
void test_read(void);
void test_read_second(void);
void test_read_parts(void);

#endif
