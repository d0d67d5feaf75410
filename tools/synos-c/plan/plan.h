/* SPDX-License-Identifier: MIT */
#ifndef PLAN_H
#define PLAN_H

#include <stdbool.h>
#include <sys/types.h>

#include "synos_syscall.h"

#define SETTING "plan_numbers"

/* Arguments that make it another process's program. */
#define TELL_BIT "bit"
#define ASK_PLANNED "ask"

/* The kernel at its own numbers, and at those of the plan. */
extern struct synos_kernel kernel, planned;

/* Sets kernel.synos.plan_numbers, which must succeed. */
void set(const char *value);

/* Opts in or out, and whether it is in. */
void opt(bool in);
bool has_bit(void);

/* Logs an event at the planned number. Returns 0 or a negated errno. */
int log_planned(void);

/*
 * Whether that was upstream's quotactl_fd(), which knows no file of such a
 * number, if the kernel has quotas at all.
 */
bool is_upstream(int err);

/* For whom the numbers are the SynOS calls. */
void test_off(void);
void test_opted(void);
void test_all(void);
void test_refused(void);
#ifdef __x86_64__
void test_other_table(void);
#endif

/* Who has the bit. */
void test_inherited(void);
void test_set_id(void);

/* Calls that are made while the setting changes, again and again. */
void test_upstream_under_load(void);
void test_stated_under_load(void);
void test_opted_under_load(void);

/* A query that is under way when it changes, and the process that asks it. */
void test_restarted(void);
int ask_planned(void);

#endif
