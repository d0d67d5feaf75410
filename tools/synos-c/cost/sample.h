/* SPDX-License-Identifier: MIT */
#ifndef SAMPLE_H
#define SAMPLE_H

#include <stdint.h>

#include "ticks.h"

/* Samples of one cost. Interrupts make some higher, so the lowest counts. */
struct cost {
	uint64_t lowest;
	uint64_t sum;
	unsigned int samples;
};

void cost_add(struct cost *cost, uint64_t sample);

/* Writes a cost down as a test's note, divided by what one sample contains. */
void cost_note(const char *name, const struct cost *cost, unsigned int parts);

#endif
