// SPDX-License-Identifier: MIT
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "arguments.h"
#include "array_size.h"
#include "case.h"
#include "observation.h"
#include "privilege.h"
#include "proc_text.h"

static const char *const files[] = {
	"consciousness", "events", "telemetry", "version",
};

/* Reads a file into the key of its name; the result is that of the read. */
static char *read_into(const char *name, struct run *run)
{
	char *text = proc_read(name);

	run->result = text ? 0 : -errno;
	line_text(&run->keys, name, text ? text : "");
	return text;
}

static void run_modes(struct run *run)
{
	char path[64];
	struct stat info;
	size_t i;

	for (i = 0; i < ARRAY_SIZE(files); i++) {
		snprintf(path, sizeof(path), PROC_FOLDER "%s", files[i]);
		if (stat(path, &info))
			run->result = -errno;
		else
			line_key(&run->keys, files[i], "%o", info.st_mode);
	}
	line_add(&run->expected,
		 " consciousness=100444 events=100444 telemetry=100444 version=100444");
}

static void run_version(struct run *run)
{
	char *text = read_into("version", run);
	struct line expected = { .len = 0 };

	free(text);
	/* Release and setting are the running kernel's own. */
	line_add(&expected, "SynOS AI Version: 0.2\nABI Version: %d\n",
		 SYNOS_ABI_VERSION);
	line_add(&expected,
		 "Syscall Base: 548\nKernel Release: %s\nPlan Numbers: %s\n",
		 run->kernel->release, run->kernel->plan);
	line_text(&run->expected, "version", expected.text);
}

/* The counters have many values; that they are all there is what is asked. */
static void run_telemetry(struct run *run)
{
	static const struct {
		const char *key;
		const char *unit;
	} expected[] = {
		{ "Syscall Count", "" }, { "Security Events", "" },
		{ "CPU Time", " ns" }, { "Memory Used", " bytes" },
		{ "Events Asked", "" }, { "Events Accepted", "" },
		{ "Events Filtered", "" }, { "Events Rate Limited", "" },
		{ "Events Refused", "" }, { "Events Overwritten", "" },
		{ "Queries Asked", "" }, { "Queries Answered", "" },
		{ "Queries Timed Out", "" }, { "Events User Limited", "" },
		{ "Queries Interrupted", "" }, { "Queries Reset", "" },
		{ "Queries Unattached", "" }, { "Queries Limited", "" },
		{ "Queries User Limited", "" }, { "Queries Congested", "" },
		{ "Queries Cancelled", "" },
	};
	char *text = read_into("telemetry", run);
	struct line lines = { .len = 0 };
	unsigned long long number;
	size_t i;

	for (i = 0; i < ARRAY_SIZE(expected); i++)
		if (text && proc_number(text, expected[i].key, &number))
			line_add(&lines, "%s: %llu%s\n", expected[i].key,
				 number, expected[i].unit);
	free(text);
	line_text(&run->expected, "telemetry", lines.text);
}

/* Each event that was asked for went one of four ways. */
static void run_balance(struct run *run)
{
	struct observation now;
	const unsigned long long *counters = now.counters;

	observe(&now);
	line_key(&run->keys, "balance", "%s",
		 counters[EVENTS_ASKED] ==
				 counters[EVENTS_ACCEPTED] +
				 counters[EVENTS_FILTERED] +
				 counters[EVENTS_LIMITED] +
				 counters[EVENTS_REFUSED] ? "yes" : "no");
	line_key(&run->expected, "balance", "yes");
}

/* The start of the last @count lines of @text. */
static char *last_lines(char *text, int count)
{
	char *at = text + strlen(text);

	while (at > text && (at[-1] != '\n' || count-- > 0))
		at--;
	return at;
}

/*
 * Three events one after the other, as the file shows them. On a coarse clock
 * they may have the same time, but none an earlier one.
 */
static void run_events(struct run *run)
{
	struct synos_ai_event events[] = {
		*EVENT(SYNOS_EVENT_SYSCALL, 0, "first", 1, 0),
		*EVENT(SYNOS_EVENT_SECURITY, 1, "second", 2, 0),
		*EVENT(SYNOS_EVENT_NETWORK, 0, "third", 3, 0),
	};
	struct newest_event shown[3] = { 0 };
	struct line expected = { .len = 0 };
	char *text, *at;
	int i;

	for (i = 0; i < 3 && !run->result; i++)
		run->result = synos_call(run->kernel, CALL_LOG_EVENT, &events[i]);
	text = proc_read("events");
	at = text ? last_lines(text, 3) : "";
	line_text(&run->keys, "events", at);
	for (i = 0; i < 3 && at && event_parse(at, &shown[i]); i++) {
		at = strchr(at, '\n');
		if (at)
			at++;
	}
	free(text);

	line_key(&run->keys, "seq", "%s",
		 shown[1].seq == shown[0].seq + 1 &&
		 shown[2].seq == shown[1].seq + 1 ? "consecutive" : "torn");
	line_key(&run->keys, "time", "%s",
		 shown[0].time <= shown[1].time &&
		 shown[1].time <= shown[2].time ? "ordered" : "falling");
	line_key(&run->keys, "pids", "%s,%s,%s",
		 process_word(shown[0].pid), process_word(shown[1].pid),
		 process_word(shown[2].pid));

	for (i = 0; i < 3; i++) {
		static const char *const rest[] = {
			"type=syscall severity=1 pid=%d description=\"first\"\n",
			"type=security severity=2 pid=%d description=\"second\"\n",
			"type=network severity=3 pid=%d description=\"third\"\n",
		};

		line_add(&expected, "seq=%llu time=%llu ", shown[i].seq,
			 shown[i].time);
		line_add(&expected, rest[i], shown[i].pid);
	}
	line_text(&run->expected, "events", expected.text);
	line_add(&run->expected,
		 " seq=consecutive time=ordered pids=self,init,self");
}

/* A reader with a small buffer sees the same text. */
static void run_pieces(struct run *run)
{
	char *whole, *pieces;
	size_t i;

	for (i = 0; i < ARRAY_SIZE(files); i++) {
		/* Its numbers go up while it is being read. */
		if (!strcmp(files[i], "telemetry"))
			continue;
		whole = proc_read(files[i]);
		pieces = proc_read_in_pieces(files[i], 7);
		if (!whole || !pieces)
			run->result = -errno;
		else
			line_key(&run->keys, files[i], "%s",
				 strcmp(whole, pieces) ? "other" : "same");
		free(whole);
		free(pieces);
	}
	line_add(&run->expected,
		 " consciousness=same events=same version=same");
}

/* All may read all but the events, which may hold what others did. */
static void run_unprivileged(struct run *run)
{
	size_t i;

	privilege_drop();
	for (i = 0; i < ARRAY_SIZE(files); i++) {
		char *text = proc_read(files[i]);

		line_key(&run->keys, files[i], "%s",
			 text ? "read" : strerrorname_np(errno));
		free(text);
	}
	privilege_regain();
	line_add(&run->expected,
		 " consciousness=read events=EPERM telemetry=read version=read");
}

#define PROC(what) .name = "proc." what

static const struct synos_case proc_all_cases[] = {
	{ PROC("modes"), .label = "stat:/proc/synos", .run = run_modes },
	{ PROC("version"), .label = "read:/proc/synos/version",
	  .run = run_version },
	{ PROC("telemetry"), .label = "read:/proc/synos/telemetry",
	  .run = run_telemetry },
	{ PROC("telemetry_balance"), .label = "read:/proc/synos/telemetry",
	  .run = run_balance },
	{ PROC("events"), .call = CALL_LOG_EVENT, .run = run_events },
	{ PROC("in_pieces"), .label = "read:/proc/synos", .run = run_pieces },
	{ PROC("without_privilege"), .label = "read:/proc/synos",
	  .run = run_unprivileged },
};
CASE_TABLE(proc_all);
