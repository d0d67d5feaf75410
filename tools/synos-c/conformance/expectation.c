// SPDX-License-Identifier: MIT
/*
 * What follows from a case's errno: a call that fails changes nothing and says
 * nothing, and one that succeeds shows in /proc/synos what it was given.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "escape.h"
#include "event_type.h"
#include "trial.h"

static void show_text(struct line *line, const char *text, size_t size)
{
	char room[5];
	size_t i;

	for (i = 0; i < size && text[i]; i++)
		line_add(line, "%s", escape(ESCAPE_AS_KERNEL, text[i], room));
}

static void expect_state(const struct trial *trial, struct line *keys)
{
	const struct synos_consciousness_state *state = &trial->input.argument.state;
	static struct line text;

	text.len = 0;
	line_add(&text, "Awareness Level: %llu\nThreat Level: %llu\nContext: ",
		 (unsigned long long)state->awareness_level,
		 (unsigned long long)state->threat_level);
	show_text(&text, state->current_context,
		  sizeof(state->current_context));
	/* That the time is right is what stamped=yes says. */
	line_add(&text, "\nLast Update: %llu ns\n", trial->after.last_update);
	line_add(&text, "Learning State: 0x%llx\nDaemon PID: %d\n",
		 (unsigned long long)state->learning_state, getpid());
	line_key(keys, "stamped", "yes");
	line_text(keys, "consciousness", text.text);
}

static void expect_event(const struct trial *trial, struct line *keys)
{
	const struct synos_ai_event *event = &trial->input.argument.event;
	static struct line text;

	text.len = 0;
	line_add(&text, "type=%s severity=%u description=\"",
		 event_type_name(event->event_type), event->severity);
	show_text(&text, event->description, sizeof(event->description));
	line_add(&text, "\"");
	line_text(keys, "newest", text.text);
	line_key(keys, "pid", "%s",
		 process_word(event->pid ? event->pid : getpid()));
	line_key(keys, "stamped", "yes");
	line_key(keys, "seq", "next");
}

static void expect_log(const struct synos_case *tested,
		       const struct trial *trial, struct line *keys)
{
	bool accepted = !tested->want && !tested->filtered;
	bool limited = tested->want == EAGAIN;
	bool security = accepted &&
		trial->input.argument.event.event_type == SYNOS_EVENT_SECURITY;

	line_add(keys,
		 " asked=1 accepted=%d filtered=%d limited=%d refused=%d security=%d",
		 accepted, tested->filtered, limited,
		 !accepted && !limited && !tested->filtered, security);
	if (accepted)
		expect_event(trial, keys);
	else
		line_key(keys, "newest", "same");
}

static void expect_answer(const struct synos_case *tested,
			  const struct trial *trial, struct line *keys)
{
	bool answered = !tested->want;

	line_add(keys, " answered=%d timed_out=%d", answered,
		 tested->want == ETIMEDOUT);
	if (!tested->said)
		return;
	if (answered) {
		line_add(keys, " query=same length=%zu behind=zero",
			 strlen(tested->response));
		line_key(keys, "confidence", "%u", tested->confidence);
		line_text(keys, "response", tested->response);
	} else {
		line_key(keys, "memory", "same");
	}
	/* It is told who asks when there is a query to receive. */
	line_key(keys, "asker", "%s", trial->input.before[0] ? "self" : "none");
	line_text(keys, "said", tested->said);
}

void expectation_derive(struct run *run, const struct trial *trial)
{
	const struct synos_case *tested = run->tested;
	enum call_id call = trial->input.call;
	bool registers = call == CALL_REGISTER_CONSCIOUSNESS && !tested->want;
	bool publishes = registers || (call == CALL_UPDATE_STATE && !tested->want);
	struct line *keys = &run->expected;

	line_key(keys, "served", "%d", !tested->want);
	/* Who is registered is part of what is shown as the state. */
	line_key(keys, "state", "%s",
		 publishes || tested->ends_daemon ? "new" : "same");
	if (registers)
		line_key(keys, "daemon", "self");
	else if (tested->ends_daemon)
		line_key(keys, "daemon", "none");
	else
		line_key(keys, "daemon", "%s",
			 daemon_word(trial->before.daemon));

	switch (call) {
	case CALL_REGISTER_CONSCIOUSNESS:
	case CALL_UPDATE_STATE:
		line_key(keys, "dmesg", "%d", registers);
		if (publishes)
			expect_state(trial, keys);
		break;
	case CALL_QUERY_RECOMMENDATION:
		expect_answer(tested, trial, keys);
		break;
	case CALL_LOG_EVENT:
		expect_log(tested, trial, keys);
		break;
	default:
		break;
	}
}
