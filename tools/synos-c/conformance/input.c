// SPDX-License-Identifier: MIT
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "array_size.h"
#include "event_type.h"
#include "given.h"
#include "input.h"

#define ARGUMENT_MARK "argument="

/* An argument may be like another one, and so on; this is no loop. */
#define DEEPEST 4

#define MEMBER(of, member, kind)					\
	{ #member, offsetof(struct of, member),				\
	  sizeof(((struct of *)0)->member), kind }

struct member {
	const char *name;
	size_t offset;
	size_t size;
	enum { TEXT, UNSIGNED, SIGNED } kind;
};

static const struct member state_members[] = {
	MEMBER(synos_consciousness_state, awareness_level, UNSIGNED),
	MEMBER(synos_consciousness_state, threat_level, UNSIGNED),
	MEMBER(synos_consciousness_state, learning_state, UNSIGNED),
	MEMBER(synos_consciousness_state, current_context, TEXT),
	MEMBER(synos_consciousness_state, last_update, UNSIGNED),
	{ .name = NULL },
};

static const struct member query_members[] = {
	MEMBER(synos_recommendation, query, TEXT),
	MEMBER(synos_recommendation, response, TEXT),
	MEMBER(synos_recommendation, confidence, UNSIGNED),
	{ .name = NULL },
};

static const struct member event_members[] = {
	MEMBER(synos_ai_event, event_type, UNSIGNED),
	MEMBER(synos_ai_event, pid, SIGNED),
	MEMBER(synos_ai_event, timestamp, UNSIGNED),
	MEMBER(synos_ai_event, description, TEXT),
	MEMBER(synos_ai_event, severity, UNSIGNED),
	MEMBER(synos_ai_event, reserved, UNSIGNED),
	{ .name = NULL },
};

/* Of a call that is not listed the kernel reads nothing. */
static const struct member no_members[] = { { .name = NULL } };

static const struct member *const members[] = {
	[CALL_REGISTER_CONSCIOUSNESS] = state_members,
	[CALL_UPDATE_STATE] = state_members,
	[CALL_QUERY_RECOMMENDATION] = query_members,
	[CALL_LOG_EVENT] = event_members,
};

static const struct member *members_of(enum call_id call)
{
	return call < ARRAY_SIZE(members) && members[call] ? members[call] :
							     no_members;
}

/* Which of the words it is; another one is wrong. */
static size_t word(const struct given *given, const struct pair *pair,
		   const char *const *words, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (!strcmp(words[i], pair->value))
			return i;
	given_wrong(given, "'%s' is no value of '%s'", pair->value, pair->key);
}

static uint64_t number(const struct given *given, const struct pair *pair,
		       const struct member *member)
{
	bool negative = pair->value[0] == '-';
	unsigned int bits = 8 * member->size - (member->kind == SIGNED);
	unsigned long long value;
	char *end;

	errno = 0;
	value = strtoull(pair->value + negative, &end, 0);
	if (pair->is_text || end == pair->value + negative || *end || errno ||
	    (negative && member->kind != SIGNED) ||
	    (bits < 64 && value >> bits))
		given_wrong(given, "'%s' is no number for '%s'", pair->value,
			    pair->key);
	return negative ? -value : value;
}

/* Some numbers have a word that says more. */
static uint64_t meaning(const struct given *given, const struct pair *pair,
			const struct member *member, pid_t self)
{
	unsigned int type = event_type_of(pair->value);

	if (!strcmp(pair->key, "event_type") && type)
		return type;
	if (!strcmp(pair->key, "pid") && !strcmp(pair->value, "self"))
		return self;
	return number(given, pair, member);
}

static void set_member(const struct given *given, const struct pair *pair,
		       pid_t self, struct input *input)
{
	const struct member *member = members_of(input->call);
	char *memory = (char *)&input->argument;
	uint32_t small;
	uint64_t value;

	while (member->name && strcmp(member->name, pair->key))
		member++;
	if (!member->name)
		given_wrong(given, "'%s' is neither a member of %s's argument nor a key",
			    pair->key, synos_call_name(input->call));
	if (!input->has_members)
		memset(&input->argument, 0, sizeof(input->argument));
	input->has_members = true;
	memory += member->offset;
	if (member->kind == TEXT) {
		if (!pair->is_text || pair->len > member->size)
			given_wrong(given, "'%s' takes a text of at most %zu bytes",
				    pair->key, member->size);
		memset(memory, 0, member->size);
		memcpy(memory, pair->value, pair->len);
		return;
	}
	value = meaning(given, pair, member, self);
	small = (uint32_t)value;
	memcpy(memory, member->size == sizeof(small) ? (void *)&small : &value,
	       member->size);
}

static void copy(const struct given *given, const struct pair *pair, char *to,
		 size_t size)
{
	if (pair->len >= size || strlen(pair->value) != pair->len)
		given_wrong(given, "'%s' takes less, and no NUL", pair->key);
	memcpy(to, pair->value, pair->len + 1);
}

static bool set_key(const struct given *given, const struct pair *pair,
		    struct input *input)
{
	static const char *const no_yes[] = { "no", "yes" };
	static const char *const signals[] = { "restart", "ignore" };

	if (!strcmp(pair->key, "place"))
		input->place = word(given, pair, place_names, PLACES);
	else if (!strcmp(pair->key, "privileged"))
		input->unprivileged = !word(given, pair, no_yes, 2);
	else if (!strcmp(pair->key, "in_thread"))
		input->in_thread = word(given, pair, no_yes, 2);
	else if (!strcmp(pair->key, "setting"))
		copy(given, pair, input->setting, sizeof(input->setting));
	else if (!strcmp(pair->key, "value"))
		copy(given, pair, input->value, sizeof(input->value));
	else if (!strcmp(pair->key, "before"))
		copy(given, pair, input->before, sizeof(input->before));
	else if (!strcmp(pair->key, "after"))
		copy(given, pair, input->after, sizeof(input->after));
	else if (!strcmp(pair->key, "signals"))
		*(word(given, pair, signals, 2) ? &input->ignore :
						  &input->restart) = true;
	else
		return false;
	return true;
}

static void read_pairs(struct given *given, pid_t self, int depth,
		       struct input *input)
{
	struct pair pair;

	while (given_pair(given, &pair)) {
		if (!strcmp(pair.key, "argument")) {
			struct given other;

			if (depth == DEEPEST ||
			    !given_find(&other, ARGUMENT_MARK, pair.value))
				given_wrong(given, "there is no argument '%s'",
					    pair.value);
			given_pair(&other, &pair);
			read_pairs(&other, self, depth + 1, input);
		} else if (!set_key(given, &pair, input)) {
			set_member(given, &pair, self, input);
		}
	}
}

static void read_line(struct given *given, pid_t self, struct input *input)
{
	struct pair pair;

	memset(input, 0, sizeof(*input));
	given_pair(given, &pair);
	copy(given, &pair, input->name, sizeof(input->name));
	if (!given_pair(given, &pair) || strcmp(pair.key, "call"))
		given_wrong(given, "expected call= behind the name");
	if (!synos_call_named(pair.value, &input->call))
		given_wrong(given, "'%s' is no value of 'call'", pair.value);
	memset(&input->argument, FILL_BYTE, sizeof(input->argument));
	read_pairs(given, self, 0, input);
}

bool input_read(const char *name, pid_t self, struct input *input)
{
	struct given given;

	if (!given_find(&given, INPUT_MARK, name))
		return false;
	read_line(&given, self, input);
	return true;
}

bool input_next(struct given *given, pid_t self, struct input *input)
{
	if (!given_next(given, INPUT_MARK))
		return false;
	read_line(given, self, input);
	return true;
}
