// SPDX-License-Identifier: MIT
#include <errno.h>
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

static char *read_or_bail_out(const char *name)
{
	char *text = proc_read(name);

	if (!text)
		ktap_bail_out("/proc/synos/%s: %s", name, strerror(errno));
	return text;
}

unsigned long long observed_counter(const char *key)
{
	char *text = read_or_bail_out("telemetry");
	unsigned long long value;

	if (!proc_number(text, key, &value))
		ktap_bail_out("/proc/synos/telemetry has no '%s'", key);
	free(text);
	return value;
}

void observed_note(void)
{
	size_t i;

	free(noted.state);
	noted.state = read_or_bail_out("consciousness");
	for (i = 0; i < ARRAY_SIZE(kept); i++)
		noted.counters[i] = observed_counter(kept[i]);
}

void observed_expect_same(void)
{
	char *state = read_or_bail_out("consciousness");
	size_t i;

	if (strcmp(state, noted.state))
		ktap_fail("a failing call has changed the state");
	free(state);
	for (i = 0; i < ARRAY_SIZE(kept); i++) {
		unsigned long long now = observed_counter(kept[i]);

		if (now != noted.counters[i])
			ktap_fail("a failing call has changed '%s' from %llu to %llu",
				  kept[i], noted.counters[i], now);
	}
}
