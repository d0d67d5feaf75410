// SPDX-License-Identifier: MIT
/*
 * Attaches a BPF program to each tracepoint of SynOS, makes the calls, and
 * compares what the programs have counted and handed over with what was called,
 * with /proc/synos/telemetry and with /dev/synos_events. Runs as root, with no
 * daemon registered, on a kernel with BPF and BTF; writes KTAP.
 */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "array_size.h"
#include "ktap.h"
#include "must_call.h"
#include "proc_text.h"
#include "programs.h"

#define TRACEPOINTS "/sys/kernel/tracing/events/synos_ai"
#define LEAST_SEVERITY 5
#define UPDATES 20

struct synos_kernel kernel;

static void tracepoints_have_programs(void)
{
	DIR *folder = opendir(TRACEPOINTS);
	struct dirent *entry;
	int found = 0;

	if (!folder)
		ktap_bail_out(TRACEPOINTS ": %s", strerror(errno));
	while ((entry = readdir(folder))) {
		if (entry->d_type != DT_DIR || entry->d_name[0] == '.')
			continue;
		found++;
		if (!programs_has(entry->d_name))
			ktap_fail("no program is at %s", entry->d_name);
	}
	closedir(folder);
	if (!found)
		ktap_fail("there is no tracepoint");
}

static void states_counted(void)
{
	struct synos_consciousness_state state = { .current_context = "BPF" };
	unsigned long long served = proc_counter("Syscall Count");
	int i;

	programs_reset();
	must_call(&kernel, CALL_REGISTER_CONSCIOUSNESS, &state);
	for (i = 1; i <= UPDATES; i++) {
		state.awareness_level = i;
		must_call(&kernel, CALL_UPDATE_STATE, &state);
	}
	programs_expect("states", programs_seen()->states, 1 + UPDATES);
	programs_expect("states", programs_seen()->states,
			proc_counter("Syscall Count") - served);
	programs_expect("awareness", programs_seen()->awareness_level, UPDATES);
}

static const struct {
	const char *name;
	void (*run)(void);
} tests[] = {
	{ "bpf.every_tracepoint_has_a_program", tracepoints_have_programs },
	{ "bpf.states_are_counted", states_counted },
	{ "bpf.events_are_counted_by_type", events_counted },
	{ "bpf.events_that_the_kernel_drops_are_none",
	  events_dropped_by_the_kernel },
	{ "bpf.severe_events_are_those_of_the_device", events_handed_over },
	{ "bpf.events_of_all_processors_are_counted",
	  events_of_all_processors },
	{ "bpf.queries_and_replies_are_counted", queries_counted },
};

static unsigned int severity_of(const char *text)
{
	char *end;
	unsigned long severity = strtoul(text, &end, 10);

	if (*text < '0' || *text > '9' || *end ||
	    severity > SYNOS_SEVERITY_MAX) {
		fprintf(stderr, "synos_bpf: %s: a severity is 0 to %d\n", text,
			SYNOS_SEVERITY_MAX);
		exit(KTAP_CANNOT_RUN);
	}
	return severity;
}

int main(int argc, char **argv)
{
	unsigned int least_severity = LEAST_SEVERITY;
	size_t i;

	if (argc == 3 && !strcmp(argv[1], "--severity")) {
		least_severity = severity_of(argv[2]);
	} else if (argc != 1) {
		fprintf(stderr, "usage: synos_bpf [--severity N]\n");
		return KTAP_CANNOT_RUN;
	}
	synos_handshake_or_exit(&kernel);
	ktap_begin(ARRAY_SIZE(tests));
	programs_open(least_severity);
	for (i = 0; i < ARRAY_SIZE(tests); i++) {
		tests[i].run();
		ktap_end_test(tests[i].name);
	}
	programs_close();
	return ktap_end();
}
