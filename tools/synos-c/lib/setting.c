// SPDX-License-Identifier: MIT
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "ktap.h"
#include "setting.h"

static char before[32];

static int open_setting(const char *name, int flags)
{
	char path[64];

	snprintf(path, sizeof(path), SETTINGS_FOLDER "%s", name);
	return open(path, flags | O_CLOEXEC);
}

int setting_read(const char *name, char *value, size_t size)
{
	int fd = open_setting(name, O_RDONLY);
	ssize_t len;
	int err;

	if (fd < 0)
		return -errno;
	len = read(fd, value, size - 1);
	err = len < 0 ? -errno : 0;
	close(fd);
	value[len < 0 ? 0 : len] = '\0';
	value[strcspn(value, "\n")] = '\0';
	return err;
}

int setting_write(const char *name, const char *value)
{
	int fd = open_setting(name, O_WRONLY);
	int err;

	if (fd < 0)
		return -errno;
	err = write(fd, value, strlen(value)) < 0 ? -errno : 0;
	close(fd);
	return err;
}

int setting_write_number(const char *name, unsigned int value)
{
	char text[16];

	snprintf(text, sizeof(text), "%u", value);
	return setting_write(name, text);
}

static void must(int err, const char *name)
{
	if (err)
		ktap_bail_out("kernel.synos.%s: %s", name, strerror(-err));
}

void setting_begin(const char *name, const char *value)
{
	must(setting_read(name, before, sizeof(before)), name);
	must(setting_write(name, value), name);
}

void setting_end(const char *name)
{
	must(setting_write(name, before), name);
}
