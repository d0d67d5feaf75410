// SPDX-License-Identifier: MIT
#include "ktap.h"
#include "sample.h"

void cost_add(struct cost *cost, uint64_t sample)
{
	if (!cost->samples || sample < cost->lowest)
		cost->lowest = sample;
	cost->sum += sample;
	cost->samples++;
}

void cost_note(const char *name, const struct cost *cost, unsigned int parts)
{
	ktap_note("cost %s lowest=%.2f mean=%.2f", name,
		  (double)cost->lowest / parts,
		  (double)cost->sum / cost->samples / parts);
}
