// SPDX-License-Identifier: MIT
/* read(2) of the device, into memory that has another tag in the middle. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#include "ktap.h"
#include "tags.h"

#define RECORD sizeof(struct synos_event_record)

/* Opens the device, and logs what is to be read from it. */
static int open_with(int events)
{
	int fd = open(SYNOS_EVENTS_DEVICE, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

	if (fd < 0 || lseek(fd, 0, SEEK_END) < 0)
		ktap_bail_out(SYNOS_EVENTS_DEVICE ": %m");
	while (events--) {
		struct synos_ai_event event = {
			.event_type = SYNOS_EVENT_SYSCALL,
			.description = "to be read",
		};
		int err = synos_call(&kernel, CALL_LOG_EVENT, &event);

		if (err)
			ktap_bail_out("log: %s", strerror(-err));
	}
	return fd;
}

static int result_of(ssize_t len)
{
	return len < 0 ? -errno : 0;
}

static void expect_length(const char *what, ssize_t len, size_t expected)
{
	if (len != (ssize_t)expected)
		ktap_fail("%s: %s", what,
			  len < 0 ? strerrorname_np(errno) : "another length");
}

void test_read(void)
{
	struct argument argument;
	int fd = open_with(1), err;

	argument_begin(&argument, RECORD);
	tagged_spoil(argument.memory, RECORD);
	err = result_of(read(fd, argument.memory, RECORD));
	tagged_restore(argument.memory, RECORD);
	argument_expect_fault(&argument, "read", err);
	/* The event is not lost. */
	expect_length("all tags alike", read(fd, argument.memory, RECORD),
		      RECORD);
	argument_end(&argument);
	close(fd);
}

/* The first one fits, and the second is not begun. */
void test_read_second(void)
{
	size_t page = sysconf(_SC_PAGESIZE);
	struct argument argument;
	int fd = open_with(2);
	char *first, *second;
	ssize_t len;

	argument_begin(&argument, 2 * page);
	second = argument.memory + page;
	first = second - RECORD;
	tagged_spoil(second, RECORD);
	len = read(fd, first, 2 * RECORD);
	tagged_restore(second, RECORD);
	expect_length("the first of two", len, RECORD);
	if (memcmp(second, argument.given, RECORD))
		ktap_fail("something of the second was written");
	expect_length("the second", read(fd, first, 2 * RECORD), RECORD);
	argument_end(&argument);
	close(fd);
}

/* Another tag in the last of three parts, one of which is empty. */
void test_read_parts(void)
{
	size_t page = sysconf(_SC_PAGESIZE), half = RECORD / 2;
	int fd = open_with(1), err;
	struct argument argument;
	struct iovec parts[3];

	argument_begin(&argument, 2 * page);
	parts[0] = (struct iovec){ argument.memory, half };
	parts[1] = (struct iovec){ argument.memory, 0 };
	parts[2] = (struct iovec){ argument.memory + page, RECORD - half };
	tagged_spoil(argument.memory + page, RECORD - half);
	err = result_of(readv(fd, parts, 3));
	tagged_restore(argument.memory + page, RECORD - half);
	argument_expect_fault(&argument, "readv", err);
	expect_length("all tags alike", readv(fd, parts, 3), RECORD);
	argument_end(&argument);
	close(fd);
}
