// SPDX-License-Identifier: MIT
/* Several askers at once, and askers that something happens to meanwhile. */
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "arguments.h"
#include "case.h"
#include "daemon.h"
#include "ktap.h"
#include "observation.h"
#include "setting.h"
#include "thread.h"

struct asker {
	const struct synos_kernel *kernel;
	struct synos_recommendation *asked;
	struct synos_recommendation own;
	int result;
	pthread_t thread;
};

static struct asker askers[QUERIES_IN_FLIGHT];

static void *ask(void *context)
{
	struct asker *asker = context;

	asker->result = synos_call(asker->kernel, CALL_QUERY_RECOMMENDATION, asker->asked);
	return NULL;
}

static void start(struct asker *asker, const struct synos_kernel *kernel,
		  struct synos_recommendation *asked)
{
	asker->kernel = kernel;
	asker->asked = asked;
	asker->thread = thread_start(ask, asker);
}

/* Query n is "query n". When this returns, the daemon has received all. */
static void start_many(const struct synos_kernel *kernel, int count)
{
	int i;

	daemon_tell("receive %d\n", count);
	for (i = 0; i < count; i++) {
		askers[i].own = *QUERY("");
		snprintf(askers[i].own.query, sizeof(askers[i].own.query),
			 "query %d", i);
		start(&askers[i], kernel, &askers[i].own);
	}
	daemon_hear();
}

/* Waits for them; how many ended with @result, and their own answer with 0. */
static int join_many(int count, int result)
{
	char own[64];
	int i, good = 0;

	for (i = 0; i < count; i++) {
		const struct asker *asker = &askers[i];

		pthread_join(asker->thread, NULL);
		snprintf(own, sizeof(own), result ? "not an answer" :
			 "answer to query %d", i);
		good += asker->result == result &&
			!strcmp(asker->own.response, own);
	}
	return good;
}

/* The newest query is answered first. */
static void run_eight(struct run *run)
{
	struct observation before, after;

	observe(&before);
	start_many(run->kernel, 8);
	daemon_tell("release\n");
	line_text(&run->keys, "said", daemon_hear());
	line_key(&run->keys, "own_answer", "%d", join_many(8, 0));
	observe(&after);
	line_key(&run->keys, "answered", "%llu",
		 counted(&before, &after, QUERIES_ANSWERED));
	line_add(&run->expected, " said=\"8\" own_answer=8 answered=8");
}

/* One more than the kernel lets wait; those that wait are not harmed. */
static void run_too_many(struct run *run)
{
	struct synos_recommendation asked = *QUERY("one too many");
	struct observation before, after;

	observe(&before);
	start_many(run->kernel, QUERIES_IN_FLIGHT);
	run->result = synos_call(run->kernel, CALL_QUERY_RECOMMENDATION, &asked);
	line_hex(&run->out, &asked, sizeof(asked));
	daemon_tell("pending\nrelease\n");
	line_text(&run->keys, "pending", daemon_hear());
	line_text(&run->keys, "said", daemon_hear());
	line_key(&run->keys, "own_answer", "%d",
		 join_many(QUERIES_IN_FLIGHT, 0));
	observe(&after);
	line_key(&run->keys, "answered", "%llu",
		 counted(&before, &after, QUERIES_ANSWERED));
	line_add(&run->expected,
		 " pending=\"none\" said=\"%d\" own_answer=%d answered=%d",
		 QUERIES_IN_FLIGHT, QUERIES_IN_FLIGHT, QUERIES_IN_FLIGHT);
}

static void run_eight_reset(struct run *run)
{
	start_many(run->kernel, 8);
	daemon_tell("detach\nattach\nrelease\n");
	line_text(&run->keys, "detach", daemon_hear());
	line_text(&run->keys, "attach", daemon_hear());
	line_text(&run->keys, "said", daemon_hear());
	line_key(&run->keys, "reset", "%d", join_many(8, -ECONNRESET));
	line_add(&run->expected,
		 " detach=\"0\" attach=\"0\" said=\"0\" reset=8");
}

/*
 * The memory of the answer is taken away while the query is in flight: the
 * daemon has answered, and the caller learns that it cannot have it.
 */
static void lose_memory(struct run *run, bool unmap)
{
	size_t size = sizeof(struct synos_recommendation);
	struct observation before, after;
	void *memory;
	int err;

	memory = mmap(NULL, size, PROT_READ | PROT_WRITE,
		      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (memory == MAP_FAILED)
		ktap_bail_out("mmap: %m");
	memcpy(memory, QUERY("where to?"), size);
	observe(&before);
	daemon_tell("receive 1\n");
	start(&askers[0], run->kernel, memory);
	daemon_hear();
	err = unmap ? munmap(memory, size) : mprotect(memory, size, PROT_READ);
	line_key(&run->keys, "taken", "%s", err ? "no" : "yes");
	daemon_tell("answer 9 here\n");
	line_text(&run->keys, "said", daemon_hear());
	pthread_join(askers[0].thread, NULL);
	observe(&after);
	run->result = askers[0].result;
	if (!unmap) {
		line_hex(&run->out, memory, size);
		munmap(memory, size);
	}
	line_key(&run->keys, "served", "%llu",
		 counted(&before, &after, CALLS_SERVED));
	line_key(&run->keys, "answered", "%llu",
		 counted(&before, &after, QUERIES_ANSWERED));
	line_add(&run->expected,
		 " taken=yes said=\"0\" served=0 answered=1");
}

static void run_unmapped(struct run *run)
{
	lose_memory(run, true);
}

static void run_protected(struct run *run)
{
	lose_memory(run, false);
}

/* A process that asks is killed: nobody waits for the answer any more. */
static void run_killed(struct run *run)
{
	struct observation before, after;
	pid_t other;
	int asker = 0;

	observe(&before);
	daemon_tell("receive 1\n");
	other = other_start(ASK_ARGUMENT, STDIN_FILENO, STDERR_FILENO);
	sscanf(daemon_hear(), "from %d", &asker);
	line_key(&run->keys, "asker", "%s",
		 asker == other ? "other" : "unknown");
	kill(other, SIGKILL);
	line_key(&run->keys, "signal", "%d", -other_wait(other));
	daemon_tell("answer 1 to the dead\n");
	line_text(&run->keys, "said", daemon_hear());
	observe(&after);
	line_key(&run->keys, "answered", "%llu",
		 counted(&before, &after, QUERIES_ANSWERED));
	line_key(&run->keys, "timed_out", "%llu",
		 counted(&before, &after, QUERIES_TIMED_OUT));
	line_add(&run->expected,
		 " asker=other signal=9 said=\"ENOENT no query of this id is waited for\" answered=0 timed_out=0");
}

/* Starts a process that asks, and stops it once the daemon has its query. */
static pid_t stop_asker(struct run *run)
{
	siginfo_t info = { 0 };
	pid_t other;

	daemon_tell("receive 1\n");
	other = other_start(ASK_ARGUMENT, STDIN_FILENO, STDERR_FILENO);
	daemon_hear();
	kill(other, SIGSTOP);
	waitid(P_PID, other, &info, WSTOPPED);
	line_key(&run->keys, "stopped", "%s",
		 info.si_status == SIGSTOP ? "yes" : "no");
	return other;
}

static void continue_asker(struct run *run, pid_t other,
			   const struct observation *before)
{
	struct observation after;

	kill(other, SIGCONT);
	run->result = -other_wait(other);
	daemon_tell("pending\n");
	line_text(&run->keys, "asked_anew", daemon_hear());
	observe(&after);
	line_key(&run->keys, "answered", "%llu",
		 counted(before, &after, QUERIES_ANSWERED));
	line_key(&run->keys, "timed_out", "%llu",
		 counted(before, &after, QUERIES_TIMED_OUT));
}

/* Its query goes on meanwhile, and it finds the answer when it goes on itself. */
static void run_stopped(struct run *run)
{
	struct observation before;
	pid_t other;

	observe(&before);
	other = stop_asker(run);
	daemon_tell("answer 2 meanwhile\n");
	line_text(&run->keys, "said", daemon_hear());
	continue_asker(run, other, &before);
	line_add(&run->expected,
		 " stopped=yes said=\"0\" asked_anew=\"none\" answered=1 timed_out=0");
}

/* Nor does it get more time by that. */
static void run_stopped_too_long(struct run *run)
{
	struct observation before;
	pid_t other;

	observe(&before);
	setting_begin("query_timeout_ms", "300");
	other = stop_asker(run);
	setting_end("query_timeout_ms");
	usleep(400 * 1000);
	daemon_tell("answer 2 too late\n");
	line_text(&run->keys, "said", daemon_hear());
	continue_asker(run, other, &before);
	line_add(&run->expected,
		 " stopped=yes said=\"ENOENT no query of this id is waited for\" asked_anew=\"none\" answered=0 timed_out=1");
}

int ask_main(const struct synos_kernel *kernel)
{
	struct synos_recommendation asked = *QUERY("am I still alive?");

	return -synos_call(kernel, CALL_QUERY_RECOMMENDATION, &asked);
}

#define MANY(what) .name = "query." what, .call = CALL_QUERY_RECOMMENDATION

static const struct synos_case query_many_cases[] = {
	{ MANY("eight_at_once"), .run = run_eight },
	{ MANY("one_too_many"), .want = EAGAIN, .run = run_too_many },
	{ MANY("eight_reset"), .run = run_eight_reset },
	{ MANY("unmapped_meanwhile"), .want = EFAULT, .run = run_unmapped },
	{ MANY("protected_meanwhile"), .want = EFAULT, .run = run_protected },
	{ MANY("killed_meanwhile"), .run = run_killed },
	{ MANY("stopped_meanwhile"), .run = run_stopped },
	{ MANY("stopped_too_long"), .want = ETIMEDOUT,
	  .run = run_stopped_too_long },
};
CASE_TABLE(query_many);
