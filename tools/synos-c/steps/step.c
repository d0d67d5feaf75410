// SPDX-License-Identifier: MIT
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ktap.h"
#include "step.h"

const char *step_value(const char *word, const char *what)
{
	size_t len = strlen(what);

	return !strncmp(word, what, len) && word[len] == '=' ? word + len + 1 :
							       NULL;
}

static void add(char **words, char *word)
{
	int i;

	for (i = 0; words[i]; i++)
		;
	if (i == STEP_WORDS_MAX - 1)
		ktap_bail_out("too many words, from '%s' on", word);
	words[i] = word;
}

static void parse_option(struct step *step, char *word)
{
	const char *value;

	if ((value = step_value(word, "user"))) {
		step->user = strtoul(value, NULL, 10);
	} else if ((value = step_value(word, "terminal"))) {
		if (sscanf(value, "%hux%hu", &step->columns, &step->rows) != 2)
			ktap_bail_out("'%s' is no size", value);
	} else if ((value = step_value(word, "env"))) {
		add(step->environment, (char *)value);
	} else {
		add(step->actions, word);
	}
}

void step_parse(struct step *step, char *line)
{
	char *at = line, *word;
	int options = 1;

	memset(step, 0, sizeof(*step));
	line[strcspn(line, "\n")] = '\0';
	step->kind = strsep(&at, "\t");
	step->name = strsep(&at, "\t");
	if (!step->name)
		ktap_bail_out("'%s' is no step", line);
	/* A word may be empty, as an argument may. */
	while ((word = strsep(&at, "\t"))) {
		if (options && !strcmp(word, "--"))
			options = 0;
		else if (options)
			parse_option(step, word);
		else
			add(step->program, word);
	}
}
