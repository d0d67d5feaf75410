// SPDX-License-Identifier: MIT
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "daemon.h"
#include "kernel_log.h"
#include "privilege.h"
#include "setting.h"
#include "thread.h"
#include "thread.h"
#include "trial.h"

/* A run before this one may have used up what an unprivileged caller has. */
#define LIMIT_RECOVERY_TRIES 80
#define LIMIT_RECOVERY_PAUSE_US 100000

struct call {
	const struct synos_kernel *kernel;
	const struct input *input;
	void *address;
	int result;
};

static void *issue(void *context)
{
	struct call *call = context;

	if (call->input->unprivileged)
		privilege_drop();
	call->result = synos_call(call->kernel, call->input->call,
				  call->address);
	if (call->input->unprivileged)
		privilege_regain();
	return NULL;
}

static void on_signal(int signal)
{
	(void)signal;
}

/* $tid is the calling thread. */
static void tell_daemon(const struct input *input)
{
	static const char mark[] = "$tid";
	const char *tid = strstr(input->before, mark);
	struct sigaction action = {
		.sa_handler = input->ignore ? SIG_IGN : on_signal,
		.sa_flags = input->restart ? SA_RESTART : 0,
	};

	if (!input->before[0])
		return;
	sigaction(SIGUSR1, &action, NULL);
	if (tid)
		daemon_tell("%.*s%d%s", (int)(tid - input->before),
			    input->before, gettid(), tid + strlen(mark));
	else
		daemon_tell("%s", input->before);
}

/* The first line that it says is about who asked, if it received a query. */
static void hear_daemon(const struct synos_case *tested, struct trial *trial)
{
	const struct input *input = &trial->input;
	const char *said = "", *at = input->before;

	for (; (at = strchr(at, '\n')); at++) {
		said = daemon_hear();
		sscanf(said, "from %d", &trial->asker);
	}
	if (input->after[0]) {
		daemon_tell("%s", input->after);
		said = daemon_hear_all(input->after);
	}
	snprintf(trial->said, sizeof(trial->said), "%s", said);
	if (tested->ends_daemon)
		daemon_await_end();
}

static struct placed try_once(const struct synos_kernel *kernel,
			      const struct synos_case *tested,
			      struct trial *trial)
{
	const struct input *input = &trial->input;
	struct placed placed = memory_place(input->place, &input->argument,
					    synos_call_size(input->call));
	struct call call = { kernel, input, placed.address, 0 };

	if (input->setting[0])
		setting_begin(input->setting, input->value);
	observe(&trial->before);
	kernel_log_new_lines();
	tell_daemon(input);
	if (input->in_thread)
		thread_run(issue, &call);
	else
		issue(&call);
	hear_daemon(tested, trial);
	trial->kernel_log_lines = kernel_log_new_lines();
	observe(&trial->after);
	if (trial->after.event.seq != trial->before.event.seq)
		observe_event(&trial->after);
	if (input->setting[0])
		setting_end(input->setting);
	trial->result = call.result;
	return placed;
}

static const char *stamped(const struct trial *trial, unsigned long long stamp)
{
	return stamp >= trial->before.clock && stamp <= trial->after.clock ?
		       "yes" : "no";
}

static void write_state(const struct trial *trial, bool is_new,
			struct line *keys)
{
	line_key(keys, "dmesg", "%d", trial->kernel_log_lines);
	if (!is_new)
		return;
	line_key(keys, "stamped", "%s",
		 stamped(trial, trial->after.last_update));
	line_text(keys, "consciousness", trial->after.consciousness);
}

static void write_event(const struct trial *trial, struct line *keys)
{
	const struct newest_event *event = &trial->after.event;

	if (event->seq == trial->before.event.seq) {
		line_key(keys, "newest", "same");
		return;
	}
	line_text(keys, "newest", event->text);
	line_key(keys, "pid", "%s", process_word(event->pid));
	line_key(keys, "stamped", "%s", stamped(trial, event->time));
	line_key(keys, "seq", "%s",
		 event->seq == trial->before.event.seq + 1 ? "next" : "jump");
}

static void write_counter(const struct trial *trial, enum counter counter,
			  const char *key, struct line *keys)
{
	line_key(keys, key, "%llu",
		 counted(&trial->before, &trial->after, counter));
}

static const char *same_word(const void *a, const void *b, size_t size)
{
	return memcmp(a, b, size) ? "changed" : "same";
}

/* What became of the caller's memory, and what the daemon said. */
static void write_answer(const struct synos_case *tested,
			 const struct trial *trial,
			 const struct synos_recommendation *seen,
			 struct line *keys)
{
	const struct synos_recommendation *given =
		&trial->input.argument.recommendation;
	static const char zeros[SYNOS_RESPONSE_LEN];
	size_t used = strnlen(seen->response, sizeof(seen->response));

	if (!tested->said)
		return;
	if (trial->result) {
		line_key(keys, "memory", "%s",
			 same_word(seen, given, sizeof(*seen)));
	} else {
		line_key(keys, "query", "%s",
			 same_word(seen->query, given->query,
				   sizeof(seen->query)));
		line_key(keys, "length", "%zu", used);
		line_key(keys, "behind", "%s",
			 memcmp(seen->response + used, zeros,
				sizeof(seen->response) - used) ?
				 "stale" : "zero");
		line_key(keys, "confidence", "%u", seen->confidence);
		line_text(keys, "response", seen->response);
	}
	line_key(keys, "asker", "%s",
		 trial->asker ? process_word(trial->asker) : "none");
	line_text(keys, "said", trial->said);
}

static void write_keys(const struct synos_case *tested,
		       const struct trial *trial, const void *memory,
		       struct line *keys)
{
	bool is_new = strcmp(trial->before.consciousness,
			     trial->after.consciousness);

	write_counter(trial, CALLS_SERVED, "served", keys);
	line_key(keys, "state", "%s", is_new ? "new" : "same");
	line_key(keys, "daemon", "%s", daemon_word(trial->after.daemon));

	switch (trial->input.call) {
	case CALL_REGISTER_CONSCIOUSNESS:
	case CALL_UPDATE_STATE:
		write_state(trial, is_new, keys);
		break;
	case CALL_QUERY_RECOMMENDATION:
		write_counter(trial, QUERIES_ANSWERED, "answered", keys);
		write_counter(trial, QUERIES_TIMED_OUT, "timed_out", keys);
		write_answer(tested, trial, memory, keys);
		break;
	case CALL_LOG_EVENT:
		write_counter(trial, EVENTS_ASKED, "asked", keys);
		write_counter(trial, EVENTS_ACCEPTED, "accepted", keys);
		write_counter(trial, EVENTS_FILTERED, "filtered", keys);
		write_counter(trial, EVENTS_LIMITED, "limited", keys);
		write_counter(trial, EVENTS_REFUSED, "refused", keys);
		write_counter(trial, SECURITY_EVENTS, "security", keys);
		write_event(trial, keys);
		break;
	default:
		break;
	}
}

void trial_run(struct run *run, struct trial *trial)
{
	const struct synos_case *tested = run->tested;
	struct placed placed;
	int tries = 1;

	memset(trial, 0, sizeof(*trial));
	input_read(tested->name, getpid(), &trial->input);
	if (trial->input.unprivileged && !tested->want)
		tries = LIMIT_RECOVERY_TRIES;
	placed = try_once(run->kernel, tested, trial);
	while (trial->result == -EAGAIN && --tries > 0) {
		usleep(LIMIT_RECOVERY_PAUSE_US);
		placed = try_once(run->kernel, tested, trial);
	}
	run->result = trial->result;
	if (placed.readable)
		line_hex(&run->out, placed.address, placed.readable);
	write_keys(tested, trial, placed.address, &run->keys);
}
