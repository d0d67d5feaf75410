// SPDX-License-Identifier: MIT
/* For whom the numbers of the plan are the SynOS calls. */
#include <errno.h>
#include <string.h>

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
