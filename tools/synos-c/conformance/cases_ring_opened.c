// SPDX-License-Identifier: MIT
/* /dev/synos_events: who may open it, and where a reader stands. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "privilege.h"
#include "proc_text.h"
#include "ring_case.h"
#include "setting.h"

static void run_mode(struct run *run)
{
	struct stat info;

	if (stat(SYNOS_EVENTS_DEVICE, &info))
		run->result = -errno;
	else
		line_key(&run->keys, "mode", "%o", info.st_mode);
	line_key(&run->expected, "mode", "20444");
}

static int try_open(int flags)
{
	int fd = open(SYNOS_EVENTS_DEVICE, flags | O_CLOEXEC);

	if (fd < 0)
		return -errno;
	close(fd);
	return 0;
}

static void run_open(struct run *run)
{
	run->result = try_open(*(const int *)run->tested->data);
}

static void run_open_unprivileged(struct run *run)
{
	privilege_drop();
	run_open(run);
	privilege_regain();
}

/* The sysctl opens both ways to the events, and closes them again. */
static void run_unrestricted(struct run *run)
{
	char *text;
	int err;

	setting_begin("events_restrict", "0");
	privilege_drop();
	run->result = try_open(O_RDONLY);
	text = proc_read("events");
	line_key(&run->keys, "proc", "%s",
		 text ? "0" : strerrorname_np(errno));
	free(text);
	privilege_regain();
	setting_end("events_restrict");
	privilege_drop();
	err = try_open(O_RDONLY);
	privilege_regain();
	line_key(&run->keys, "restricted_again", "%s",
		 err ? strerrorname_np(-err) : "0");
	line_add(&run->expected, " proc=0 restricted_again=EPERM");
}

struct seek {
	int whence;
	int offset;
	bool from_newest;	/* SEEK_SET and the number of the newest event */
	int stands;		/* afterwards, counted from the newest event */
};

/*
 * From a position two events before the newest. A move that is refused leaves
 * it there.
 */
static void run_seek(struct run *run)
{
	const struct seek *seek = run->tested->data;
	int fd = ring_open(0);
	off_t newest, start, moved, stands;

	ring_log(run->kernel, 3);
	newest = ring_newest();
	start = lseek(fd, -2, SEEK_END);
	moved = lseek(fd, seek->offset + (seek->from_newest ? newest : 0),
		      seek->whence);
	run->result = moved < 0 ? -errno : 0;
	stands = lseek(fd, 0, SEEK_CUR);
	line_key(&run->keys, "start", "%d", (int)(start - newest));
	line_key(&run->keys, "stands", "%d", (int)(stands - newest));
	line_key(&run->keys, "said", "%s",
		 moved < 0 || moved == stands ? "same" : "other");
	close(fd);
	line_key(&run->expected, "start", "-2");
	line_key(&run->expected, "stands", "%d", seek->stands);
	line_key(&run->expected, "said", "same");
}

/* Position 0 is before the oldest event, wherever that is by now. */
static void run_seek_start(struct run *run)
{
	int fd = ring_open_at_end(0);
	off_t moved;

	moved = lseek(fd, 0, SEEK_SET);
	run->result = moved < 0 ? -errno : 0;
	line_key(&run->keys, "said", "%d", (int)moved);
	line_key(&run->keys, "stands", "%d", (int)lseek(fd, 0, SEEK_CUR));
	close(fd);
	line_add(&run->expected, " said=0 stands=0");
}

static void run_pread(struct run *run)
{
	struct synos_event_record record;
	int fd = ring_open(0);

	ring_log(run->kernel, 1);
	run->result = pread(fd, &record, sizeof(record), 0) < 0 ?
				  -errno : 0;
	line_key(&run->keys, "stands", "%d", (int)lseek(fd, 0, SEEK_CUR));
	close(fd);
	line_key(&run->expected, "stands", "0");
}

static void run_write(struct run *run)
{
	int fd = ring_open(0);

	run->result = write(fd, "x", 1) < 0 ? -errno : 0;
	close(fd);
}

#define RING(what, how) .name = "ring." what, \
	.label = how ":" SYNOS_EVENTS_DEVICE
#define OPEN_BY(run_it, what, flags) RING(what, "open"), .run = run_it, \
	.data = &(const int){ flags }
#define OPEN(what, flags) OPEN_BY(run_open, what, flags)
#define SEEK(what, ...) RING("seek_" what, "lseek"), .run = run_seek, \
	.data = &(const struct seek){ __VA_ARGS__ }

static const struct synos_case ring_opened_cases[] = {
	{ RING("mode", "stat"), .run = run_mode },
	{ OPEN("open", O_RDONLY) },
	{ OPEN("open_for_writing", O_WRONLY), .want = EACCES },
	{ OPEN("open_for_both", O_RDWR), .want = EACCES },
	{ OPEN_BY(run_open_unprivileged, "open_without_privilege", O_RDONLY),
	  .want = EPERM },
	{ RING("open_unrestricted", "open"), .run = run_unrestricted },
	{ RING("write", "write"), .want = EBADF, .run = run_write },
	{ RING("seek_start", "lseek"), .run = run_seek_start },
	{ SEEK("set", .whence = SEEK_SET, .offset = -1, .from_newest = true,
	       .stands = -1) },
	{ SEEK("set_newest", .whence = SEEK_SET, .from_newest = true) },
	{ SEEK("set_beyond", .whence = SEEK_SET, .offset = 1,
	       .from_newest = true, .stands = -2), .want = EINVAL },
	{ SEEK("set_negative", .whence = SEEK_SET, .offset = -1,
	       .stands = -2), .want = EINVAL },
	{ SEEK("current", .whence = SEEK_CUR, .offset = 1, .stands = -1) },
	{ SEEK("current_back", .whence = SEEK_CUR, .offset = -1,
	       .stands = -3) },
	{ SEEK("current_beyond", .whence = SEEK_CUR, .offset = 3,
	       .stands = -2), .want = EINVAL },
	{ SEEK("end", .whence = SEEK_END, .stands = 0) },
	{ SEEK("end_beyond", .whence = SEEK_END, .offset = 1, .stands = -2),
	  .want = EINVAL },
	{ SEEK("data", .whence = SEEK_DATA, .stands = -2), .want = EINVAL },
	{ RING("read_at", "pread"), .want = ESPIPE, .run = run_pread },
};
CASE_TABLE(ring_opened);
