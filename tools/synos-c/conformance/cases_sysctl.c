// SPDX-License-Identifier: MIT
/* kernel.synos.*: who may set them, and to what. */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "array_size.h"
#include "case.h"
#include "event_type.h"
#include "ktap.h"
#include "privilege.h"
#include "setting.h"
#include "thread.h"

#define NOBODY 65534

static const char *const settings[] = {
	"min_severity", "event_mask", "rate_limit", "user_rate_limit",
	"query_timeout_ms", "queries_max", "user_queries_max",
	"events_restrict",
};

static void run_modes(struct run *run)
{
	char path[64];
	struct stat info;
	size_t i;

	for (i = 0; i < ARRAY_SIZE(settings); i++) {
		snprintf(path, sizeof(path), SETTINGS_FOLDER "%s", settings[i]);
		if (stat(path, &info))
			run->result = -errno;
		else
			line_key(&run->keys, settings[i], "%o",
				 info.st_mode);
		line_key(&run->expected, settings[i], "100644");
	}
}

static void run_defaults(struct run *run)
{
	char value[32];
	size_t i;

	for (i = 0; i < ARRAY_SIZE(settings) && !run->result; i++) {
		run->result = setting_read(settings[i], value,
					       sizeof(value));
		line_key(&run->keys, settings[i], "%s", value);
	}
	line_add(&run->expected,
		 " min_severity=0 event_mask=%u rate_limit=1000 user_rate_limit=100 query_timeout_ms=5000 queries_max=64 user_queries_max=16 events_restrict=1",
		 EVENT_TYPES_MASK);
}

/* The raw call: it changes this thread alone, which ends with its capabilities. */
static void *work_as_nobody(void *context)
{
	struct run *run = context;
	char value[32];
	size_t i;
	int err;

	if (syscall(SYS_setresuid, NOBODY, NOBODY, NOBODY))
		ktap_bail_out("setresuid: %m");
	for (i = 0; i < ARRAY_SIZE(settings); i++) {
		err = setting_read(settings[i], value, sizeof(value));
		if (!err)
			err = setting_write(settings[i], value);
		line_key(&run->keys, settings[i], "%s",
			 err ? strerrorname_np(-err) : "0");
	}
	return NULL;
}

static void run_as_nobody(struct run *run)
{
	size_t i;

	thread_run(work_as_nobody, run);
	for (i = 0; i < ARRAY_SIZE(settings); i++)
		line_key(&run->expected, settings[i], "EACCES");
}

/* User 0 may open the files for writing; it takes a capability to change them. */
static void run_without_privilege(struct run *run)
{
	static const char *const others[] = { "9", "2", "7", "8", "77", "9", "5",
					      "0" };
	char before[32] = "", after[32] = "";
	bool same = true;
	size_t i;
	int err;

	for (i = 0; i < ARRAY_SIZE(settings); i++) {
		setting_read(settings[i], before, sizeof(before));
		capabilities_drop();
		err = setting_write(settings[i], others[i]);
		capabilities_regain();
		setting_read(settings[i], after, sizeof(after));
		setting_write(settings[i], before);
		line_key(&run->keys, settings[i], "%s",
			 err ? strerrorname_np(-err) : "0");
		line_key(&run->expected, settings[i], "EPERM");
		same = same && !strcmp(before, after);
	}
	line_key(&run->keys, "values", "%s", same ? "same" : "changed");
	line_key(&run->expected, "values", "same");
}

struct writing {
	const char *name;
	const char *value;
};

/* Writes, says what the file shows then, and puts back what it showed before. */
static void run_write(struct run *run)
{
	const struct writing *writing = run->tested->data;
	char before[32] = "", after[32] = "";

	setting_read(writing->name, before, sizeof(before));
	run->result = setting_write(writing->name, writing->value);
	setting_read(writing->name, after, sizeof(after));
	setting_write(writing->name, before);
	line_text(&run->keys, "value", after);
	line_text(&run->expected, "value",
		  run->tested->want ? before : writing->value);
}

#define WRITE(what, setting, number) .name = "sysctl." what,            \
	.label = "write:kernel.synos." setting, .run = run_write,       \
	.data = &(const struct writing){ setting, number }
#define REFUSED .want = EINVAL

static const struct synos_case sysctl_all_cases[] = {
	{ .name = "sysctl.modes", .label = "stat:kernel.synos",
	  .run = run_modes },
	{ .name = "sysctl.defaults", .label = "read:kernel.synos",
	  .run = run_defaults },
	{ .name = "sysctl.as_nobody", .label = "write:kernel.synos",
	  .run = run_as_nobody },
	{ .name = "sysctl.without_privilege", .label = "write:kernel.synos",
	  .run = run_without_privilege },
	{ WRITE("severity_0", "min_severity", "0") },
	{ WRITE("severity_10", "min_severity", "10") },
	{ WRITE("severity_11", "min_severity", "11"), REFUSED },
	{ WRITE("severity_negative", "min_severity", "-1"), REFUSED },
	{ WRITE("severity_no_number", "min_severity", "all"), REFUSED },
	{ WRITE("mask_no_type", "event_mask", "0") },
	{ WRITE("mask_bit_0", "event_mask", "1"), REFUSED },
	{ WRITE("mask_bit_31", "event_mask", "2147483648"), REFUSED },
	{ WRITE("mask_all_ones", "event_mask", "4294967295"), REFUSED },
	{ WRITE("mask_2_32", "event_mask", "4294967296"), REFUSED },
	{ WRITE("limit_all_ones", "rate_limit", "4294967295") },
	{ WRITE("limit_2_32", "rate_limit", "4294967296"), REFUSED },
	{ WRITE("limit_negative", "rate_limit", "-1"), REFUSED },
	{ WRITE("user_limit_all_ones", "user_rate_limit", "4294967295") },
	{ WRITE("user_limit_2_32", "user_rate_limit", "4294967296"), REFUSED },
	{ WRITE("timeout_1", "query_timeout_ms", "1") },
	{ WRITE("timeout_600000", "query_timeout_ms", "600000") },
	{ WRITE("timeout_0", "query_timeout_ms", "0"), REFUSED },
	{ WRITE("timeout_600001", "query_timeout_ms", "600001"), REFUSED },
	{ WRITE("queries_1", "queries_max", "1") },
	{ WRITE("queries_4096", "queries_max", "4096") },
	{ WRITE("queries_0", "queries_max", "0"), REFUSED },
	{ WRITE("queries_4097", "queries_max", "4097"), REFUSED },
	{ WRITE("user_queries_1", "user_queries_max", "1") },
	{ WRITE("user_queries_4096", "user_queries_max", "4096") },
	{ WRITE("user_queries_0", "user_queries_max", "0"), REFUSED },
	{ WRITE("user_queries_4097", "user_queries_max", "4097"), REFUSED },
	{ WRITE("plan_off", "plan_numbers", "off") },
	{ WRITE("plan_opted", "plan_numbers", "opted") },
	{ WRITE("plan_all", "plan_numbers", "all") },
	{ WRITE("restrict_0", "events_restrict", "0") },
	{ WRITE("restrict_2", "events_restrict", "2"), REFUSED },
};
CASE_TABLE(sysctl_all);
