// SPDX-License-Identifier: MIT
#include <stdlib.h>
#include <string.h>

#include "array_size.h"
#include "ktap.h"
#include "observed.h"
#include "proc_text.h"

static const char *const kept[] = {
	"Syscall Count", "Security Events", "Events Accepted",
	"Events Filtered", "Events Rate Limited", "Events Overwritten",
};

static struct {
	char *state;
	unsigned long long counters[ARRAY_SIZE(kept)];
} noted;

void observed_note(void)
{
	size_t i;

	free(noted.state);
	noted.state = proc_read_or_bail_out("consciousness");
	for (i = 0; i < ARRAY_SIZE(kept); i++)
		noted.counters[i] = proc_counter(kept[i]);
}

void observed_expect_same(void)
{
	char *state = proc_read_or_bail_out("consciousness");
	size_t i;

	if (strcmp(state, noted.state))
		ktap_fail("a failing call has changed the state");
	free(state);
	for (i = 0; i < ARRAY_SIZE(kept); i++) {
		unsigned long long now = proc_counter(kept[i]);

		if (now != noted.counters[i])
			ktap_fail("a failing call has changed '%s' from %llu to %llu",
				  kept[i], noted.counters[i], now);
	}
}
