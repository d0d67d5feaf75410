// SPDX-License-Identifier: MIT
/* The files of /proc/synos, from open to close. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "array_size.h"
#include "ktap.h"
#include "proc_text.h"
#include "subject.h"

static const char *const names[] = {
	"version", "consciousness", "events", "telemetry",
};

#define NAMES ARRAY_SIZE(names)

/* Static: an allocation of ours would be one of the kernel, too. */
static char text[65536], first[NAMES][65536];
static size_t len, now;

static void prepare_version(void)
{
	now = 0;
}

static void prepare_consciousness(void)
{
	now = 1;
}

static void prepare_events(void)
{
	now = 2;
}

static void prepare_telemetry(void)
{
	now = 3;
}

static int read_all(int fd)
{
	ssize_t got;

	do {
		got = read(fd, text + len, sizeof(text) - 1 - len);
		if (got < 0)
			return -errno;
		len += got;
	} while (got);
	return 0;
}

static int run(void)
{
	int err, fd = proc_open(names[now]);

	len = 0;
	if (fd < 0)
		return -errno;
	err = read_all(fd);
	text[len] = '\0';
	close(fd);
	return err;
}

/* Nothing happens meanwhile, so that it is the same text each time. */
static void check_same(int result)
{
	if (result)
		return;
	if (!first[now][0])
		strcpy(first[now], text);
	else if (strcmp(first[now], text))
		ktap_fail("another text, of %zu bytes", len);
}

static void check_whole(int result)
{
	if (!result && (!strstr(text, "\nQueries Timed Out: ") ||
			text[len - 1] != '\n'))
		ktap_fail("the text is not whole");
}

#define FILE_SUBJECT(file, what)					\
	{ .name = "proc." #file, .errnos = { ENOMEM, EFAULT },		\
	  .goes_on = true, .prepare = prepare_##file, .run = run,	\
	  .check = check_##what }

static const struct subject subjects[] = {
	FILE_SUBJECT(version, same),
	FILE_SUBJECT(consciousness, same),
	FILE_SUBJECT(events, same),
	FILE_SUBJECT(telemetry, whole),
};

const struct subject_list proc_subjects = {
	.subjects = subjects, .count = ARRAY_SIZE(subjects),
};
