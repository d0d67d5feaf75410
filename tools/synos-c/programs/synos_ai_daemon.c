// SPDX-License-Identifier: MIT
/*
 * An AI daemon without AI: registers, attaches, answers each query with what the
 * kernel's own counters and its last state suggest, and publishes a new state
 * after each answer. Ends on SIGINT, SIGTERM and SIGHUP. Run as root.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ending.h"
#include "escape.h"
#include "proc_text.h"
#include "family_socket.h"
#include "synos_syscall.h"

/* How often the state is looked at when nobody asks. */
#define IDLE_MS 1000

/* From so many security events on, the threat level is at its maximum. */
#define EVENTS_OF_FULL_THREAT 20

static int fail(const char *what, int err, const char *remedy)
{
	fprintf(stderr, "synos_ai_daemon: %s: %s%s%s\n", what, strerror(-err),
		remedy[0] ? "; " : "", remedy);
	return 1;
}

static const char *remedy_of(int err)
{
	switch (err) {
	case -EPERM:
		return "run it as root (CAP_SYS_ADMIN)";
	case -EBUSY:
		return "another daemon is registered, see /proc/synos/consciousness";
	case -ENOENT:
		return "the kernel has no netlink family " SYNOS_AI_FAMILY_NAME;
	default:
		return "";
	}
}

/* What there is to know: how many security events there were since boot. */
static int assess(const struct synos_kernel *kernel,
		  struct synos_consciousness_state *state,
		  unsigned long long answered)
{
	struct synos_telemetry telemetry;
	int err = synos_call(kernel, CALL_GET_TELEMETRY, &telemetry);
	unsigned int events;

	if (err)
		return err;
	events = telemetry.security_events < EVENTS_OF_FULL_THREAT ?
			 telemetry.security_events : EVENTS_OF_FULL_THREAT;
	memset(state, 0, sizeof(*state));
	state->awareness_level = SYNOS_LEVEL_MAX / 2;
	state->threat_level = events * SYNOS_LEVEL_MAX / EVENTS_OF_FULL_THREAT;
	state->learning_state = SYNOS_LEARNING_PASSIVE;
	snprintf(state->current_context, sizeof(state->current_context),
		 "queries answered: %llu", answered);
	return 0;
}

/* Says no more than it knows, and how little that is. */
static unsigned int advise(const struct received_query *query,
			   const struct synos_consciousness_state *state,
			   char *response, size_t size)
{
	const char *advice = state->threat_level ?
		"look at the security events in /proc/synos/events" :
		"there is nothing to do";

	snprintf(response, size,
		 "You asked \"%s\". The threat level is %llu of %d: %s.",
		 query->text, (unsigned long long)state->threat_level,
		 SYNOS_LEVEL_MAX, advice);
	return state->threat_level ? 60 : 80;
}

static int answer(struct family_socket *channel,
		  const struct received_query *query,
		  const struct synos_consciousness_state *state,
		  unsigned long long *answered)
{
	char response[SYNOS_RESPONSE_LEN];
	struct netlink_answer said;
	unsigned int confidence;
	int err;

	confidence = advise(query, state, response, sizeof(response));
	printf("query %llu of process %d: \"", (unsigned long long)query->id,
	       query->pid);
	escape_to(stdout, ESCAPE_AS_KERNEL, query->text);
	printf("\"\n");
	err = family_socket_reply(channel, query->id, response, confidence,
				  &said);
	/* Ctrl-C: what the kernel says to an answer is all that is missed. */
	if (err == -EINTR)
		return 0;
	/* The asker may have given up meanwhile. */
	if (err == -ENOENT) {
		printf("  too late: %s\n", said.text);
		return 0;
	}
	if (err)
		return err;
	printf("  answered, confidence %u: \"", confidence);
	escape_to(stdout, ESCAPE_AS_KERNEL, response);
	printf("\"\n");
	(*answered)++;
	return 0;
}

static int publish(const struct synos_kernel *kernel,
		   struct synos_consciousness_state *state,
		   unsigned long long answered)
{
	struct synos_consciousness_state now;
	int err = assess(kernel, &now, answered);

	if (err)
		return err;
	if (now.threat_level == state->threat_level &&
	    !strcmp(now.current_context, state->current_context))
		return 0;
	*state = now;
	printf("state: awareness %llu, threat %llu, \"%s\"\n",
	       (unsigned long long)now.awareness_level,
	       (unsigned long long)now.threat_level, now.current_context);
	return synos_call(kernel, CALL_UPDATE_STATE, &now);
}

static int serve(const struct synos_kernel *kernel,
		 struct family_socket *channel,
		 struct synos_consciousness_state *state)
{
	unsigned long long answered = 0;
	struct received_query query;
	int err = 0;

	while (!ending_asked() && !err) {
		err = family_socket_next_query(channel, &query);
		if (!err) {
			err = answer(channel, &query, state, &answered);
		} else if (err == -EAGAIN || err == -EINTR) {
			err = 0;
		} else if (err == -ENOBUFS) {
			fprintf(stderr, "synos_ai_daemon: queries were lost, they came too fast\n");
			err = 0;
		}
		if (!err && !ending_asked())
			err = publish(kernel, state, answered);
	}
	return err;
}

int main(void)
{
	struct synos_consciousness_state state;
	struct netlink_answer said;
	struct family_socket channel;
	struct synos_kernel kernel;
	int err;

	setvbuf(stdout, NULL, _IOLBF, 0);
	synos_handshake_or_exit(&kernel);
	ending_by_signal();

	err = assess(&kernel, &state, 0);
	if (!err)
		err = synos_call(&kernel, CALL_REGISTER_CONSCIOUSNESS, &state);
	if (err)
		return fail("cannot register", err, remedy_of(err));
	err = family_socket_open(&channel, IDLE_MS);
	if (err)
		return fail("no channel", err, remedy_of(err));
	err = family_socket_attach(&channel, &said);
	if (err)
		return fail("cannot attach", err, said.text);
	printf("registered and attached on %s; Ctrl-C ends it\n",
	       kernel.release);
	err = serve(&kernel, &channel, &state);
	family_socket_close(&channel);
	if (err)
		return fail("the channel failed", err, "");
	printf("detached\n");
	return 0;
}
