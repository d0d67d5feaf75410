// SPDX-License-Identifier: MIT
/*
 * Reads the tracepoints of SynOS as a user of tracefs does: switches them on,
 * makes the calls, and looks for their lines. Texts of user space try to forge
 * fields and lines. Runs as root on a kernel with tracefs; writes KTAP.
 */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "array_size.h"
#include "event_type.h"
#include "family_socket.h"
#include "ktap.h"
#include "must_call.h"
#include "setting.h"
#include "synos_syscall.h"
#include "thread.h"
#include "tracefs.h"

/* Ends its field and its line, clears the screen, and is not UTF-8. */
#define HOSTILE "a\" seq=666\nsynos_trace-1 [000] ..... 1.0: synos_event: seq=667\033[2J\\x0a\xff"
#define ESCAPED "a\\x22 seq=666\\x0asynos_trace-1 [000] ..... 1.0: synos_event: seq=667\\x1b[2J\\x5cx0a\\xff"

static struct synos_kernel kernel;
static struct family_socket channel;
static uint64_t last_query;

static void trace_state(enum call_id id)
{
	struct synos_consciousness_state state = {
		.awareness_level = 12,
		.threat_level = 34,
		.learning_state = SYNOS_LEARNING_ACTIVE | SYNOS_ANALYZING,
		.current_context = "a\"\n\\",
	};
	const char *expected[] = {
		"synos_state: awareness=12 threat=34 learning=0x5 context=\"a\\x22\\x0a\\x5c\"",
	};

	trace_begin();
	must_call(&kernel, id, &state);
	trace_expect(expected, 1);
}

static unsigned long long newest(void)
{
	struct synos_event_record record = { 0 };
	int fd = open(SYNOS_EVENTS_DEVICE, O_RDONLY | O_CLOEXEC);

	if (fd < 0 || lseek(fd, -1, SEEK_END) < 0 ||
	    read(fd, &record, sizeof(record)) != sizeof(record))
		ktap_bail_out(SYNOS_EVENTS_DEVICE ": %s", strerror(errno));
	close(fd);
	return record.seq;
}

static void log_event(unsigned int type, const char *description)
{
	struct synos_ai_event event = { .event_type = type, .severity = 7 };

	strcpy(event.description, description);
	must_call(&kernel, CALL_LOG_EVENT, &event);
}

static void trace_events(void)
{
	char text[EVENT_TYPES][256];
	const char *expected[EVENT_TYPES];
	unsigned int type;

	trace_begin();
	for (type = 1; type <= EVENT_TYPES; type++) {
		char *line = text[type - 1];

		log_event(type, "plain text");
		snprintf(line, sizeof(text[0]),
			 "synos_event: seq=%llu type=%s severity=7 about=%d description=\"plain text\"",
			 newest(), event_type_name(type), getpid());
		expected[type - 1] = line;
	}
	trace_expect(expected, EVENT_TYPES);
}

static void trace_hostile_event(void)
{
	const char *expected[1];
	char text[512];

	trace_begin();
	log_event(SYNOS_EVENT_SECURITY, HOSTILE);
	snprintf(text, sizeof(text),
		 "synos_event: seq=%llu type=security severity=7 about=%d description=\"%s\"",
		 newest(), getpid(), ESCAPED);
	expected[0] = text;
	trace_expect(expected, 1);
}

static void trace_refused_event(void)
{
	struct synos_ai_event event = { .event_type = 99 };

	trace_begin();
	if (synos_call(&kernel, CALL_LOG_EVENT, &event) != -EINVAL)
		ktap_fail("an event of no known type was not refused");
	trace_expect(NULL, 0);
}

static void *answer_one(void *context)
{
	struct netlink_answer answer;
	struct received_query query;

	if (family_socket_next_query(&channel, &query) ||
	    family_socket_reply(&channel, query.id, "yes", 88, &answer))
		ktap_fail("the query was not answered");
	(void)context;
	last_query = query.id;
	return NULL;
}

static void trace_query(void)
{
	struct synos_recommendation recommendation = { .query = HOSTILE };
	struct netlink_answer answer;
	char query[512], reply[128];
	const char *expected[] = { query, reply };
	pthread_t thread;

	if (family_socket_open(&channel, 5000) ||
	    family_socket_attach(&channel, &answer))
		ktap_bail_out("no daemon");
	thread = thread_start(answer_one, NULL);
	trace_begin();
	must_call(&kernel, CALL_QUERY_RECOMMENDATION, &recommendation);
	pthread_join(thread, NULL);
	snprintf(query, sizeof(query), "synos_query: id=%" PRIu64 " text=\"%s\"",
		 last_query, ESCAPED);
	snprintf(reply, sizeof(reply),
		 "synos_reply: id=%" PRIu64 " result=0 confidence=88", last_query);
	trace_expect(expected, 2);
}

static void trace_query_without_answer(void)
{
	struct synos_recommendation recommendation = { .query = "quick" };
	struct netlink_answer answer;
	char asked[128], reply[128];
	const char *expected[] = { asked, reply };
	int err = setting_write("query_timeout_ms", "20");

	if (err)
		ktap_bail_out("query_timeout_ms: %s", strerror(-err));
	trace_begin();
	if (synos_call(&kernel, CALL_QUERY_RECOMMENDATION, &recommendation) != -ETIMEDOUT)
		ktap_fail("a query that nobody answers did not time out");
	/* It is taken back, since nobody has read it. */
	snprintf(asked, sizeof(asked), "synos_query: id=%" PRIu64 " text=\"quick\"",
		 last_query + 1);
	snprintf(reply, sizeof(reply),
		 "synos_reply: id=%" PRIu64 " result=%d confidence=0",
		 last_query + 1, -ETIMEDOUT);
	trace_expect(expected, 2);
	family_socket_detach(&channel, &answer);
	family_socket_close(&channel);
}

/* A call at one of the planned numbers is traced by the name it has upstream. */
static void trace_calls(void)
{
	struct synos_kernel planned = kernel;
	struct synos_telemetry telemetry;

	planned.base = SYNOS_SYSCALL_BASE;
	trace_set("trace", "\n");
	trace_set("events/syscalls/sys_enter_process_madvise/enable", "1");
	trace_set("events/syscalls/sys_enter_synos_get_telemetry/enable", "1");
	synos_call(&planned, CALL_REGISTER_CONSCIOUSNESS, NULL);
	synos_call(&kernel, CALL_GET_TELEMETRY, &telemetry);
	trace_set("events/syscalls/enable", "0");
	trace_read();
	if (trace_line_count != 2 ||
	    !strstr(trace_lines[0], ": sys_process_madvise(") ||
	    !strstr(trace_lines[1], ": sys_synos_get_telemetry("))
		ktap_fail("%d lines, the first \"%s\"", trace_line_count,
			  trace_line_count ? trace_lines[0] : "");
}

/* What a reader without the kernel knows how to print: nothing is called by it. */
static void read_formats(void)
{
	static const char *const names[] = {
		"synos_state", "synos_event", "synos_query", "synos_reply",
	};
	char path[128], format[8192];
	size_t i, len;

	for (i = 0; i < ARRAY_SIZE(names); i++) {
		const char *print;
		FILE *stream;

		snprintf(path, sizeof(path), TRACEFS EVENTS "%s/format",
			 names[i]);
		stream = fopen(path, "re");
		if (!stream)
			ktap_bail_out("%s: %m", path);
		len = fread(format, 1, sizeof(format) - 1, stream);
		fclose(stream);
		format[len] = '\0';
		print = strstr(format, "print fmt:");
		if (!print || strstr(print, "synos_") || strchr(print, '?'))
			ktap_fail("%s: %s", names[i], print ?: "no format");
	}
}

int main(void)
{
	synos_handshake_or_exit(&kernel);
	ktap_begin(9);
	trace_state(CALL_REGISTER_CONSCIOUSNESS);
	ktap_end_test("trace.register");
	trace_state(CALL_UPDATE_STATE);
	ktap_end_test("trace.update");
	trace_events();
	ktap_end_test("trace.event.every_type");
	trace_hostile_event();
	ktap_end_test("trace.event.hostile_description");
	trace_refused_event();
	ktap_end_test("trace.event.refused_is_none");
	trace_query();
	ktap_end_test("trace.query.answered");
	trace_query_without_answer();
	ktap_end_test("trace.query.timed_out");
	trace_calls();
	ktap_end_test("trace.calls_by_their_names");
	read_formats();
	ktap_end_test("trace.formats_need_no_kernel");
	return ktap_end();
}
