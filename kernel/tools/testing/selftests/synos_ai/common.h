/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Selftests of SynOS AI: the calls, /proc and privileges.
 *
 * Each test is a process of its own, so a registration or a capability that it
 * takes or drops is gone with it.
 */
#ifndef _SELFTESTS_SYNOS_AI_COMMON_H
#define _SELFTESTS_SYNOS_AI_COMMON_H

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <linux/capability.h>
#include <linux/synos_ai.h>

#include "../kselftest_harness.h"

#define SETTINGS "/proc/sys/kernel/synos/"

/* Number of the first call, or 0 if this is another kernel */
static inline long synos_base(void)
{
	char line[128];
	long base = 0;
	FILE *file;

	file = fopen("/proc/synos/version", "re");
	if (!file)
		return 0;
	while (!base && fgets(line, sizeof(line), file))
		if (sscanf(line, "Syscall Base: %ld", &base) != 1)
			base = 0;
	fclose(file);
	return base;
}

/* A call by its name: its errno, or 0 */
#define synos_call(name, argument)					\
	(syscall(SYNOS_NR(synos_base(), synos_##name), argument) ? errno : 0)

/* Gives up privileges, of this thread alone */
static inline int drop_capabilities(void)
{
	struct __user_cap_header_struct header = {
		.version = _LINUX_CAPABILITY_VERSION_3,
	};
	struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {};

	return syscall(SYS_capset, &header, none);
}

/* Number in a file, or in the line of a file that begins with @key */
static inline long long read_number(const char *path, const char *key)
{
	long long number = -1;
	char line[256];
	FILE *file;

	file = fopen(path, "re");
	if (!file)
		return -1;
	while (fgets(line, sizeof(line), file))
		if (!strncmp(line, key, strlen(key)))
			number = strtoll(line + strlen(key), NULL, 10);
	fclose(file);
	return number;
}

static inline int write_setting(const char *name, long long value)
{
	char path[128], text[32];
	ssize_t written;
	int fd, len;

	snprintf(path, sizeof(path), SETTINGS "%s", name);
	len = snprintf(text, sizeof(text), "%lld", value);
	fd = open(path, O_WRONLY | O_CLOEXEC);
	if (fd < 0)
		return -1;
	written = write(fd, text, len);
	close(fd);
	return written == len ? 0 : -1;
}

static inline struct synos_consciousness_state some_state(void)
{
	return (struct synos_consciousness_state){
		.awareness_level = 40,
		.threat_level = 2,
		.learning_state = SYNOS_LEARNING_PASSIVE,
		.current_context = "selftest",
	};
}

static inline struct synos_ai_event some_event(void)
{
	return (struct synos_ai_event){
		.event_type = SYNOS_EVENT_SECURITY,
		.description = "selftest",
		.severity = 7,
	};
}

/* Exit code of a child, or its signal as a negative number */
static inline int wait_for(pid_t pid)
{
	int status;

	if (waitpid(pid, &status, 0) != pid)
		return -1000;
	return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

#endif /* _SELFTESTS_SYNOS_AI_COMMON_H */
