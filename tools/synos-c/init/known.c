// SPDX-License-Identifier: MIT
/* The programs, by the names that the kernel's command line has for them. */
#include <linux/synos_ai.h>
#include <stdio.h>
#include <string.h>

#include "array_size.h"
#include "guest.h"
#include "known.h"

#define PLAN STRING(SYNOS_SYSCALL_BASE)
#define STRING_OF(text) #text
#define STRING(macro) STRING_OF(macro)

static char torture_seconds[16], fairness_seconds[16];

static const struct program known[] = {
	{ "c", { "/bin/synos_conformance" }, false },
	{ "c32", { "/bin/synos_conformance32" }, false },
	{ "x32", { "/bin/synos_conformancex32" }, false },
	{ "csharp", { "/bin/synos-guest", "cases" }, true },
	/* At the numbers of the plan, whatever the kernel says. */
	{ "c_plan", { "/bin/synos_conformance", "--base", PLAN }, false },
	{ "c32_plan", { "/bin/synos_conformance32", "--base", PLAN }, false },
	{ "x32_plan", { "/bin/synos_conformancex32", "--base", PLAN }, false },
	{ "csharp_plan", { "/bin/synos-guest", "--base", PLAN, "cases" }, false },
	/* The same of a task that opts in to them. */
	{ "c_opted", { "/bin/synos-run", "/bin/synos_conformance", "--base",
		       PLAN }, false },
	{ "c32_opted", { "/bin/synos-run", "/bin/synos_conformance32", "--base",
			 PLAN }, false },
	{ "csharp_opted", { "/bin/synos-run", "/bin/synos-guest", "--base", PLAN,
			    "cases" }, false },
	{ "client", { "/bin/synos-guest", "client" }, false },
	{ "synosd", { "/bin/synos-guest", "synosd" }, false },
	{ "layout", { "/bin/synos-guest", "layout" }, false },
	{ "test_syscalls", { "/bin/test_syscalls" }, false },
	{ "synos_ai_client", { "/bin/synos_ai_client", "--once" }, false },
	{ "daemon", { "/bin/synos_daemon_check" }, false },
	{ "plan", { "/bin/synos_plan" }, false },
	{ "planx32", { "/bin/synos_planx32" }, false },
	{ "tags", { "/bin/synos_tags" }, false },
	{ "steps", { "/bin/synos_steps", "/steps" }, false },
	{ "upstream_calls", { "/bin/upstream_calls" }, false },
	{ "upstream_calls32", { "/bin/upstream_calls32" }, false },
	{ "upstream_callsx32", { "/bin/upstream_callsx32" }, false },
	{ "faults", { "/bin/synos_faults" }, false },
	{ "trace", { "/bin/synos_trace" }, false },
	{ "coredump", { "/bin/synos_coredump" }, false },
	{ "bpf", { "/bin/synos_bpf" }, false },
	{ "scale", { "/bin/synos_scale" }, false },
	{ "cost", { "/bin/synos_cost" }, false },
	{ "cost_csharp", { "/bin/synos-guest", "cost" }, false },
	{ "torture", { "/bin/synos_torture", "--seconds", torture_seconds },
	  false },
	{ "torture_flip", { "/bin/synos_torture", "--flip", "--seconds",
			    torture_seconds }, false },
	{ "fairness", { "/bin/synos_fairness", "--seconds", fairness_seconds },
	  false },
};

void known_init(void)
{
	kernel_argument("synos.torture", "20", torture_seconds,
			sizeof(torture_seconds));
	kernel_argument("synos.fairness", "60", fairness_seconds,
			sizeof(fairness_seconds));
}

const struct program *known_find(const char *name)
{
	static char path[64];
	static const struct program selftest = { SELFTESTS, { path }, false };
	size_t i;

	if (!strncmp(name, SELFTESTS, strlen(SELFTESTS))) {
		snprintf(path, sizeof(path), "/%s", name);
		return &selftest;
	}
	for (i = 0; i < ARRAY_SIZE(known); i++)
		if (!strcmp(known[i].name, name))
			return &known[i];
	return NULL;
}
