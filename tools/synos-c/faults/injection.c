// SPDX-License-Identifier: MIT
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "array_size.h"
#include "injection.h"
#include "ktap.h"

#define DEBUGFS "/sys/kernel/debug/"

static int control = -1;

/* By default most allocations are spared, and each failure is a stack trace. */
static const struct {
	const char *file;
	const char *value;
} settings[] = {
	{ DEBUGFS "failslab/ignore-gfp-wait", "N" },
	{ DEBUGFS "failslab/verbose", "0" },
	{ DEBUGFS "fail_page_alloc/ignore-gfp-wait", "N" },
	{ DEBUGFS "fail_page_alloc/ignore-gfp-highmem", "N" },
	{ DEBUGFS "fail_page_alloc/min-order", "0" },
	{ DEBUGFS "fail_page_alloc/verbose", "0" },
	{ DEBUGFS "fail_usercopy/times", "-1" },
	{ DEBUGFS "fail_usercopy/verbose", "0" },
};

static void set(const char *file, const char *value)
{
	int fd = open(file, O_WRONLY | O_CLOEXEC);

	if (fd < 0 || write(fd, value, strlen(value)) < 0)
		ktap_bail_out("%s: %s", file, strerror(errno));
	close(fd);
}

void injection_open(void)
{
	size_t i;

	for (i = 0; i < ARRAY_SIZE(settings); i++)
		set(settings[i].file, settings[i].value);
	control = open("/proc/thread-self/fail-nth", O_RDWR | O_CLOEXEC);
	if (control < 0)
		ktap_bail_out("/proc/thread-self/fail-nth: %s",
			      strerror(errno));
	/* The first touch of a page is an allocation too, and not of a call. */
	if (mlockall(MCL_CURRENT | MCL_FUTURE))
		ktap_bail_out("mlockall: %s", strerror(errno));
}

void injection_arm(unsigned int nth)
{
	char text[16];
	int len = snprintf(text, sizeof(text), "%u", nth);

	if (pwrite(control, text, len, 0) != len)
		ktap_bail_out("fail-nth: %s", strerror(errno));
}

bool injection_disarm(void)
{
	char text[16] = "";
	/* What is left of the number; the copy of it may be what fails. */
	bool injected = pread(control, text, sizeof(text) - 1, 0) > 0 &&
			!atoi(text);

	while (pwrite(control, "0", 1, 0) != 1)
		if (errno != EFAULT)
			ktap_bail_out("fail-nth: %s", strerror(errno));
	return injected;
}
