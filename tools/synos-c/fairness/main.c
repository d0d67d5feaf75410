// SPDX-License-Identifier: MIT
/*
 * Two ordinary users flood SynOS, with each kind of flood in turn, while a third
 * wants a little. Runs as root, with nobody else who uses SynOS; writes KTAP.
 *
 *   synos_fairness [--seconds N]	how long each flood takes (60)
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "array_size.h"
#include "child.h"
#include "event_map.h"
#include "fairness.h"
#include "ktap.h"
#include "proc_text.h"

struct tally *tally;
struct synos_kernel kernel;

static const struct flood {
	const char *name;
	void (*main)(void);
} floods[] = {
	{ "events", flood_events },
	{ "queries", flood_queries },
	{ "interrupted_queries", flood_interrupted_queries },
};

static void stop(pid_t pid)
{
	int status;

	kill(pid, SIGKILL);
	waitpid(pid, &status, 0);
	if (!WIFSIGNALED(status))
		ktap_fail("a process ended by itself, with %d",
			  WEXITSTATUS(status));
}

/* Logs an event as root, and returns its number. */
static uint64_t log_as_root(void)
{
	struct synos_ai_event event = {
		.event_type = SYNOS_EVENT_SECURITY,
		.description = "of root",
		.severity = SYNOS_SEVERITY_MAX,
	};
	int err = synos_call(&kernel, CALL_LOG_EVENT, &event);

	if (err)
		ktap_bail_out("the event of root: %s", strerror(-err));
	return proc_counter("Events Accepted");
}

static bool is_kept(uint64_t seq)
{
	int fd = open(SYNOS_EVENTS_DEVICE, O_RDONLY | O_CLOEXEC);
	struct synos_event_record record;
	struct event_map ring;
	bool kept;

	if (fd < 0 || event_map_open(&ring, fd))
		ktap_bail_out("the ring cannot be mapped");
	kept = event_map_read(&ring, seq, &record) && record.seq == seq;
	/* The device gives the same. */
	kept = kept && lseek(fd, seq - 1, SEEK_SET) >= 0 &&
	       read(fd, &record, sizeof(record)) == sizeof(record) &&
	       record.seq == seq;
	event_map_close(&ring);
	close(fd);
	return kept;
}

/* At its end the running test has failed if anything was refused to the third. */
static void judge(const struct flood *flood, uint64_t root)
{
	ktap_note("flood=%s tried=%llu refused=%llu logged=%llu asked=%llu replied=%llu too_late=%llu",
		  flood->name, tally->flooded, tally->refused, tally->logged,
		  tally->asked, tally->replied, tally->too_late);
	if (tally->log_failed || tally->ask_failed)
		ktap_fail("%llu of %llu events and %llu of %llu queries failed, the last with %s",
			  tally->log_failed, tally->logged, tally->ask_failed,
			  tally->asked, strerrorname_np(tally->last_error));
	if (!tally->logged || !tally->asked)
		ktap_fail("the third user did nothing");
	if (!tally->refused)
		ktap_fail("nothing was refused: that was no flood");
	if (tally->daemon_error)
		ktap_fail("the daemon: %s",
			  strerrorname_np(tally->daemon_error));
	if (!is_kept(root))
		ktap_fail("the event of root is gone");
}

static void run_flood(const struct flood *flood, unsigned int seconds)
{
	uint64_t root = log_as_root();
	pid_t flooders[FLOODERS], served, daemon;
	char name[64];
	size_t i;

	memset(tally, 0, sizeof(*tally));
	daemon = child_run(daemon_main, 0);
	while (!tally->daemon_ready)
		usleep(1000);
	for (i = 0; i < FLOODERS; i++)
		flooders[i] = child_run(flood->main, FIRST_USER + i);
	served = child_run(served_main, SERVED_USER);
	sleep(seconds);
	stop(served);
	for (i = 0; i < FLOODERS; i++)
		stop(flooders[i]);
	stop(daemon);
	judge(flood, root);
	snprintf(name, sizeof(name), "flood_of_%s", flood->name);
	ktap_end_test(name);
}

/* What an asker of the flood has left must not count for ever. */
static void nothing_is_left(void)
{
	char *text = proc_read_or_bail_out("telemetry");
	static const char *const ends[] = {
		"Queries Answered", "Queries Timed Out", "Queries Interrupted",
		"Queries Reset", "Queries Unattached", "Queries Limited",
		"Queries User Limited", "Queries Congested",
	};
	unsigned long long ended = 0, asked;
	size_t i;

	asked = proc_shown("telemetry", text, "Queries Asked");
	for (i = 0; i < ARRAY_SIZE(ends); i++) {
		unsigned long long value = proc_shown("telemetry", text, ends[i]);

		ktap_note("\"%s\"=%llu", ends[i], value);
		ended += value;
	}
	if (asked != ended)
		ktap_fail("%llu were asked, %llu ended", asked, ended);
	free(text);
}

int main(int argc, char **argv)
{
	unsigned int seconds = 60;
	size_t i;

	if (argc == 3 && !strcmp(argv[1], "--seconds"))
		seconds = atoi(argv[2]);
	else if (argc != 1)
		seconds = 0;
	if (!seconds) {
		fprintf(stderr, "usage: synos_fairness [--seconds N]\n");
		return EX_USAGE;
	}
	synos_handshake_or_exit(&kernel);
	tally = mmap(NULL, sizeof(*tally), PROT_READ | PROT_WRITE,
		     MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (tally == MAP_FAILED) {
		perror("synos_fairness: mmap");
		return EX_OSERR;
	}
	ktap_begin(ARRAY_SIZE(floods) + 1);
	for (i = 0; i < ARRAY_SIZE(floods); i++)
		run_flood(&floods[i], seconds);
	nothing_is_left();
	ktap_end_test("all_queries_ended");
	return ktap_end();
}
