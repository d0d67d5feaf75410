// SPDX-License-Identifier: MIT
/* For whom the numbers of the plan are the SynOS calls. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "array_size.h"
#include "ktap.h"
#include "plan.h"
#include "setting.h"

static void expect(const char *when, bool opted, bool ours)
{
	int err;

	opt(opted);
	err = log_planned();
	opt(false);
	if (ours ? err : !is_upstream(err))
		ktap_fail("%s, %sopted in: %s", when, opted ? "" : "not ",
			  err ? strerrorname_np(-err) : "0");
}

void test_off(void)
{
	set("off");
	expect("off", false, false);
	expect("off", true, false);
}

void test_opted(void)
{
	set("opted");
	expect("opted", false, false);
	expect("opted", true, true);
}

void test_all(void)
{
	set("all");
	expect("all", false, true);
	expect("all", true, true);
}

void test_refused(void)
{
	static const char *const wrong[] = {
		"", "al", "allx", "ALL", "offoffoffoffoffoff", "1", "off opted",
	};
	char now[32];
	size_t i;

	set("opted");
	for (i = 0; i < ARRAY_SIZE(wrong); i++) {
		/* A write of no bytes does not reach the kernel's handler. */
		int err = setting_write(SETTING, wrong[i][0] ? wrong[i] : "\n");

		if (err != -EINVAL)
			ktap_fail("\"%s\": %s", wrong[i],
				  err ? strerrorname_np(-err) : "0");
	}
	setting_read(SETTING, now, sizeof(now));
	if (strcmp(now, "opted"))
		ktap_fail("it has become %s", now);
}

#ifdef __x86_64__
/* The call by its number in the table of x86-64's other ABI. */
static int log_in_other_table(int base)
{
	long number = ABI_NUMBER(SYNOS_NR(base, synos_log_event));
	struct synos_ai_event event = {
		.event_type = SYNOS_EVENT_SYSCALL,
		.description = "in the other table",
	};

	return syscall(number ^ __X32_SYSCALL_BIT, &event) ? -errno : 0;
}

/*
 * A bit in the number takes a call of a 64-bit program to the table of x32, and
 * without it one of an x32 program goes to that of 64 bits.
 */
void test_other_table(void)
{
	static const struct {
		const char *setting;
		bool opted, ours;
	} tries[] = {
		{ "off", false, false }, { "off", true, false },
		{ "opted", false, false }, { "opted", true, true },
		{ "all", false, true }, { "all", true, true },
	};
	size_t i;
	int err;

	if (syscall(SYS_getpid ^ __X32_SYSCALL_BIT) != getpid()) {
		ktap_note("the kernel has no x32");
		return;
	}
	for (i = 0; i < ARRAY_SIZE(tries); i++) {
		set(tries[i].setting);
		opt(tries[i].opted);
		err = log_in_other_table(planned.base);
		if (tries[i].ours ? err : !is_upstream(err))
			ktap_fail("%s, %sopted in: %s", tries[i].setting,
				  tries[i].opted ? "" : "not ",
				  err ? strerrorname_np(-err) : "0");
		err = log_in_other_table(kernel.base);
		if (err)
			ktap_fail("%s, at our own number: %s",
				  tries[i].setting, strerrorname_np(-err));
		opt(false);
	}
}
#endif
