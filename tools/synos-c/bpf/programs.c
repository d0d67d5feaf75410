// SPDX-License-Identifier: MIT
/* The BPF programs: loaded, attached, and what they have seen. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "ktap.h"
#include "programs.h"

/* It needs struct seen, and includes nothing of ours. */
#include "tracepoints.skel.h"

#define SECTION "tp_btf/"

static struct tracepoints *programs;
static struct ring_buffer *severe_events;
static struct synos_event_record severe[SEVERE_MAX];
static size_t severe_count;

static int take(void *unused, void *data, size_t size)
{
	(void)unused;
	if (size < sizeof(severe[0]) || severe_count == SEVERE_MAX) {
		ktap_fail("%zu bytes were handed over after %zu events", size,
			  severe_count);
		return 0;
	}
	memcpy(&severe[severe_count++], data, sizeof(severe[0]));
	return 0;
}

void programs_open(unsigned int least_severity)
{
	int err;

	programs = tracepoints__open();
	if (!programs)
		ktap_bail_out("the BPF programs: %s", strerror(errno));
	programs->rodata->least_severity = least_severity;
	err = tracepoints__load(programs);
	if (!err)
		err = tracepoints__attach(programs);
	if (err)
		ktap_bail_out("the BPF programs: %s", strerror(-err));
	severe_events = ring_buffer__new(
		bpf_map__fd(programs->maps.severe_events), take, NULL, NULL);
	if (!severe_events)
		ktap_bail_out("the BPF ring buffer: %s", strerror(errno));
}

void programs_close(void)
{
	ring_buffer__free(severe_events);
	tracepoints__destroy(programs);
}

unsigned int programs_least_severity(void)
{
	return programs->rodata->least_severity;
}

bool programs_has(const char *tracepoint)
{
	struct bpf_program *program;

	bpf_object__for_each_program(program, programs->obj) {
		const char *section = bpf_program__section_name(program);

		if (!strncmp(section, SECTION, strlen(SECTION)) &&
		    !strcmp(section + strlen(SECTION), tracepoint))
			return true;
	}
	return false;
}

static void take_all(void)
{
	int err = ring_buffer__consume(severe_events);

	if (err < 0)
		ktap_fail("the BPF ring buffer: %s", strerror(-err));
}

void programs_reset(void)
{
	take_all();
	severe_count = 0;
	memset(&programs->bss->seen, 0, sizeof(programs->bss->seen));
}

const struct seen *programs_seen(void)
{
	return &programs->bss->seen;
}

static int compare(const void *left, const void *right)
{
	const struct synos_event_record *a = left, *b = right;

	return a->seq < b->seq ? -1 : a->seq > b->seq;
}

const struct synos_event_record *programs_severe(size_t *count)
{
	take_all();
	qsort(severe, severe_count, sizeof(severe[0]), compare);
	*count = severe_count;
	return severe;
}

void programs_expect(const char *what, unsigned long long seen,
		     unsigned long long expected)
{
	if (seen != expected)
		ktap_fail("%s: BPF has seen %llu of %llu", what, seen, expected);
}
