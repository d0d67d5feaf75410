// SPDX-License-Identifier: MIT
/*
 * The numbers of the plan, and kernel.synos.plan_numbers: for whom they are the
 * SynOS calls, and what a change does to calls that are under way. Runs as root,
 * with nobody else who uses SynOS; writes KTAP, and leaves the setting as it was.
 */
#include <stdio.h>
#include <string.h>

#include "array_size.h"
#include "ktap.h"
#include "plan.h"
#include "setting.h"

static const struct {
	const char *name;
	void (*run)(void);
} tests[] = {
	{ "off_is_for_nobody", test_off },
	{ "opted_is_for_who_opted_in", test_opted },
	{ "all_is_for_everybody", test_all },
	{ "no_other_setting", test_refused },
#ifdef __x86_64__
	{ "other_table_is_for_the_same", test_other_table },
#endif
	{ "bit_is_inherited", test_inherited },
	{ "bit_is_cleared_for_set_id_programs", test_set_id },
	{ "upstream_under_load", test_upstream_under_load },
	{ "own_numbers_under_load", test_stated_under_load },
	{ "opted_in_under_load", test_opted_under_load },
	{ "query_is_resumed_across_a_switch", test_restarted },
};

int main(int argc, char **argv)
{
	char before[32];
	size_t i;

	if (argc == 2 && !strcmp(argv[1], TELL_BIT))
		return has_bit();
	synos_handshake_or_exit(&kernel);
	planned = kernel;
	planned.base = SYNOS_SYSCALL_BASE;
	if (argc == 2 && !strcmp(argv[1], ASK_PLANNED))
		return ask_planned();
	if (argc != 1) {
		fprintf(stderr, "usage: synos_plan\n");
		return KTAP_CANNOT_RUN;
	}
	if (setting_read(SETTING, before, sizeof(before))) {
		perror("synos_plan: " SETTINGS_FOLDER SETTING);
		return KTAP_CANNOT_RUN;
	}
	ktap_begin(ARRAY_SIZE(tests));
	for (i = 0; i < ARRAY_SIZE(tests); i++) {
		tests[i].run();
		ktap_end_test(tests[i].name);
	}
	set(before);
	return ktap_end();
}
