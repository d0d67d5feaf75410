// SPDX-License-Identifier: MIT
/* The calls, with an argument that has another tag in every other granule. */
#include <errno.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

#include "ktap.h"
#include "tags.h"

/*
 * From @from on there are other tags. With @content each call comes to @alike
 * where all tags are.
 */
static void try_call(enum call_id id, const void *content, size_t from,
		     int alike)
{
	size_t page = sysconf(_SC_PAGESIZE), size = synos_call_size(id);
	const char *name = synos_call_name(id);
	struct argument argument;
	char *at;
	int err;

	/* A page begins with them. */
	argument_begin(&argument, 2 * page);
	at = argument.memory + page - from;
	if (content) {
		memcpy(at, content, size);
		memcpy(argument.given + page - from, content, size);
	}
	tagged_spoil(at + from, size - from);
	err = synos_call(&kernel, id, at);
	tagged_restore(at + from, size - from);
	argument_expect_fault(&argument, name, err);
	/* That it was the tags: */
	err = synos_call(&kernel, id, at);
	if (err != alike)
		ktap_fail("%s, all tags alike: %s", name,
			  err ? strerrorname_np(-err) : "0");
	argument_end(&argument);
}

static const struct synos_consciousness_state state = {
	.current_context = "tags",
};

void test_register(void)
{
	try_call(CALL_REGISTER_CONSCIOUSNESS, &state, 0, 0);
}

void test_update(void)
{
	try_call(CALL_UPDATE_STATE, &state, 0, 0);
}

void test_query(void)
{
	const struct synos_recommendation asked = { .query = "which tag?" };

	size_t answer = offsetof(struct synos_recommendation, response);

	try_call(CALL_QUERY_RECOMMENDATION, &asked, 0, -ENOTCONN);
	/* It can be read, and an answer would have no place. */
	try_call(CALL_QUERY_RECOMMENDATION, &asked, answer, -ENOTCONN);
}

void test_log(void)
{
	const struct synos_ai_event event = {
		.event_type = SYNOS_EVENT_SYSCALL,
		.description = "of one tag",
	};

	try_call(CALL_LOG_EVENT, &event, 0, 0);
}

void test_telemetry(void)
{
	try_call(CALL_GET_TELEMETRY, NULL, 0, 0);
}
