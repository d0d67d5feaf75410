/* SPDX-License-Identifier: MIT */
#ifndef SUITE_H
#define SUITE_H

#include "case.h"

/* Cases whose result depends on who is registered, between what changes it. */
struct step {
	const struct case_table *table;
	void (*act)(void);
};

/* All cases in their order. */
extern const struct step suite[];
extern const size_t suite_steps;

int suite_count(void);

/*
 * Each case that is one call is given something, and no other one is; otherwise
 * the program ends, and says which.
 */
void suite_check_inputs(void);

#endif
