// SPDX-License-Identifier: MIT
/* Reading from /dev/synos_events: whole records, blocking or not. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "arguments.h"
#include "ktap.h"
#include "observation.h"
#include "memory.h"
#include "ring_case.h"

/* What was logged comes back, stamped and numbered. */
static void run_content(struct run *run)
{
	struct synos_ai_event event = *EVENT(SYNOS_EVENT_SECURITY, 0,
					     "x\" seq=1\n\xff", 7, 0);
	struct synos_event_record record = { 0 };
	struct observation before, after;
	int fd = ring_open_at_end(O_NONBLOCK);
	char description[SYNOS_DESCRIPTION_LEN];
	ssize_t len;

	observe(&before);
	run->result = synos_call(run->kernel, CALL_LOG_EVENT, &event);
	observe(&after);
	observe_event(&after);
	len = ring_read_into(fd, &record, sizeof(record));
	close(fd);
	ring_length(&run->keys, "length", len);
	line_key(&run->keys, "seq", "%s",
		 record.seq == before.event.seq + 1 ? "next" : "jump");
	line_key(&run->keys, "type", "%u", record.event.event_type);
	line_key(&run->keys, "pid", "%s", process_word(record.event.pid));
	line_key(&run->keys, "stamped", "%s",
		 record.event.timestamp >= before.clock &&
		 record.event.timestamp <= after.clock ? "yes" : "no");
	line_key(&run->keys, "as_shown", "%s",
		 record.event.timestamp == after.event.time ? "yes" : "no");
	memset(description, 0, sizeof(description));
	memcpy(description, event.description, strlen(event.description));
	line_key(&run->keys, "description", "%s",
		 memcmp(record.event.description, description,
			sizeof(description)) ? "other" : "same");
	line_key(&run->keys, "severity", "%u", record.event.severity);
	line_key(&run->keys, "reserved", "%u", record.event.reserved);
	line_add(&run->expected,
		 " length=160 seq=next type=2 pid=self stamped=yes as_shown=yes description=same severity=7 reserved=0");
}

static void run_small(struct run *run)
{
	char buffer[RECORD];
	int fd = ring_open_at_end(O_NONBLOCK);
	ssize_t len;

	ring_log(run->kernel, 1);
	memset(buffer, FILL_BYTE, sizeof(buffer));
	len = ring_read_into(fd, buffer, RECORD - 1);
	run->result = len < 0 ? len : 0;
	line_hex(&run->out, buffer, sizeof(buffer));
	/* It is still there. */
	ring_length(&run->keys, "then",
		     ring_read_into(fd, buffer, sizeof(buffer)));
	close(fd);
	line_key(&run->expected, "then", "160");
}

/* Room for two and a half: the third record is not cut in two. */
static void run_whole(struct run *run)
{
	struct synos_event_record records[4] = { 0 };
	int fd = ring_open_at_end(O_NONBLOCK);
	uint64_t newest = ring_newest();
	unsigned char *behind = (unsigned char *)&records[2];

	ring_log(run->kernel, 3);
	*behind = FILL_BYTE;
	ring_length(&run->keys, "first",
		     ring_read_into(fd, records, RECORD * 5 / 2));
	line_key(&run->keys, "seq", "%d,%d",
		 (int)(records[0].seq - newest),
		 (int)(records[1].seq - newest));
	line_key(&run->keys, "behind", "%s",
		 *behind == FILL_BYTE ? "same" : "changed");
	ring_length(&run->keys, "second",
		     ring_read_into(fd, records, sizeof(records)));
	line_key(&run->keys, "next", "%d", (int)(records[0].seq - newest));
	ring_length(&run->keys, "third",
		     ring_read_into(fd, records, sizeof(records)));
	close(fd);
	line_add(&run->expected,
		 " first=320 seq=1,2 behind=same second=160 next=3 third=EAGAIN");
}

static void run_drained(struct run *run)
{
	char buffer[RECORD];
	int fd = ring_open_at_end(O_NONBLOCK);
	ssize_t len;

	memset(buffer, FILL_BYTE, sizeof(buffer));
	len = ring_read_into(fd, buffer, sizeof(buffer));
	run->result = len < 0 ? len : 0;
	line_hex(&run->out, buffer, sizeof(buffer));
	close(fd);
}

/* Two pages, the second one without access, and @room bytes before its start. */
static char *before_hole(size_t room, char **pages)
{
	size_t page = sysconf(_SC_PAGESIZE);

	*pages = mmap(NULL, 2 * page, PROT_READ | PROT_WRITE,
		      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (*pages == MAP_FAILED || mprotect(*pages + page, page, PROT_NONE))
		ktap_bail_out("mmap: %m");
	return *pages + page - room;
}

/* The second record does not fit into memory: it is not lost. */
static void run_partly_mapped(struct run *run)
{
	struct synos_event_record record = { 0 };
	int fd = ring_open_at_end(O_NONBLOCK);
	uint64_t newest = ring_newest();
	char *pages, *buffer = before_hole(RECORD * 3 / 2, &pages);
	ssize_t len;

	ring_log(run->kernel, 2);
	ring_length(&run->keys, "first",
		     ring_read_into(fd, buffer, 2 * RECORD));
	buffer[RECORD] = FILL_BYTE;
	len = ring_read_into(fd, buffer + RECORD, RECORD);
	ring_length(&run->keys, "second", len);
	line_key(&run->keys, "behind", "%s",
		 buffer[RECORD] == (char)FILL_BYTE ? "same" : "changed");
	ring_length(&run->keys, "third",
		     ring_read_into(fd, &record, sizeof(record)));
	line_key(&run->keys, "seq", "%d", (int)(record.seq - newest));
	munmap(pages, 2 * sysconf(_SC_PAGESIZE));
	close(fd);
	line_add(&run->expected,
		 " first=160 second=EFAULT behind=same third=160 seq=2");
}

#define READ(what) .name = "ring." what, \
	.label = "read:" SYNOS_EVENTS_DEVICE

static const struct synos_case ring_read_cases[] = {
	{ READ("content"), .run = run_content },
	{ READ("small_buffer"), .want = EINVAL, .run = run_small },
	{ READ("whole_records"), .run = run_whole },
	{ READ("drained"), .want = EAGAIN, .run = run_drained },
	{ READ("partly_mapped"), .run = run_partly_mapped },
};
CASE_TABLE(ring_read);
