// SPDX-License-Identifier: MIT
/*
 * Memory with tags (arm64): a result is written whole or not at all also where
 * its memory has another tag in the middle. Runs as root, with nobody else who
 * uses SynOS, and writes KTAP.
 */
#include <stdio.h>

#include "array_size.h"
#include "ktap.h"
#include "tags.h"

struct synos_kernel kernel;

static const struct {
	const char *name;
	void (*run)(void);
} tests[] = {
	/* In this order: an update and an answer take who is registered. */
	{ "register", test_register },
	{ "update", test_update },
	{ "query", test_query },
	{ "log", test_log },
	{ "telemetry", test_telemetry },
	{ "answer", test_answer },
	{ "read", test_read },
	{ "read_of_the_second", test_read_second },
	{ "read_into_parts", test_read_parts },
};

int main(int argc, char **argv)
{
	size_t i;

	(void)argv;
	if (argc != 1) {
		fprintf(stderr, "usage: synos_tags\n");
		return KTAP_CANNOT_RUN;
	}
	synos_handshake_or_exit(&kernel);
	if (!tagged_enable()) {
		fprintf(stderr, "synos_tags: memory has no tags on this machine\n");
		return KTAP_CANNOT_RUN;
	}
	ktap_begin(ARRAY_SIZE(tests));
	for (i = 0; i < ARRAY_SIZE(tests); i++) {
		tests[i].run();
		ktap_end_test(tests[i].name);
	}
	return ktap_end();
}
