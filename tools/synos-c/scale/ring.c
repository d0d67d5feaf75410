// SPDX-License-Identifier: MIT
/* A record of a BPF ring buffer, and a call that does nothing at all. */
#include <errno.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "ktap.h"
#include "records.h"
#include "scale.h"

/* It needs the types of the header, and includes none. */
#include "records.skel.h"

#define CALL SYS_getppid

/* Each record has a header of 8 bytes, and the buffer is never quite full. */
_Static_assert(PROCESSORS_MAX * CALLS * (sizeof(struct synos_event_record) + 8) <
	       RECORDS_SIZE, "the records of a round have room");

static struct records *records;
static struct ring_buffer *buffer;
static unsigned long long taken;

static int take(void *unused, void *data, size_t size)
{
	(void)unused;
	(void)data;
	taken += size == sizeof(struct synos_event_record);
	return 0;
}

static void take_all(void)
{
	int err = ring_buffer__consume(buffer);

	if (err < 0)
		ktap_bail_out("the BPF ring buffer: %s", strerror(-err));
}

/* Attached only as long as it is measured: it makes all calls slower. */
static void begin(void)
{
	int err = records__attach(records);

	if (err)
		ktap_bail_out("the BPF program: %s", strerror(-err));
	taken = 0;
}

static unsigned long long end(void)
{
	records__detach(records);
	take_all();
	return taken;
}

static void call(void)
{
	syscall(CALL);
}

void ring_open(void)
{
	int err;

	records = records__open();
	if (!records)
		ktap_bail_out("the BPF program: %s", strerror(errno));
	records->rodata->process = getpid();
	records->rodata->number = CALL;
	records->bss->record.event.event_type = SYNOS_EVENT_SECURITY;
	err = records__load(records);
	if (err)
		ktap_bail_out("the BPF program: %s", strerror(-err));
	buffer = ring_buffer__new(bpf_map__fd(records->maps.records), take,
				  NULL, NULL);
	if (!buffer)
		ktap_bail_out("the BPF ring buffer: %s", strerror(errno));
}

void ring_close(void)
{
	ring_buffer__free(buffer);
	records__destroy(records);
}

const struct work ring_work = {
	.name = "bpf_ringbuf_output",
	.once = call,
	.begin = begin,
	.end = end,
};

const struct work bare_work = {
	.name = "getppid",
	.once = call,
};
