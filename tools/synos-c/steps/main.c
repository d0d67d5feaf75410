// SPDX-License-Identifier: MIT
/*
 * Runs programs as a file says, and writes down what each has written and how it
 * has ended, as KTAP: what that ought to be, whoever reads it knows.
 *
 *   synos_steps FILE
 *
 * A step is a line, its words between tabs:
 *
 *   run NAME OPTION... ACTION... -- PROGRAM ARGUMENT...
 *   start NAME OPTION... ACTION... -- PROGRAM ARGUMENT...
 *   tell NAME ACTION...
 *   finish NAME ACTION...
 *
 * "run" is "start" and "finish" in one; "tell" does something with a program that
 * runs. Options: user=UID, env=NAME=VALUE (there
 * are no others), terminal=COLUMNSxROWS for the guest's console instead of two
 * pipes. Actions, one after the other: await=TEXT in the output, await_bytes=N on
 * the terminal, resize=COLUMNSxROWS, send=SIGNAL, close=out.
 *
 * Notes of a step that ended a program: "out" and "err" with what it has written,
 * escaped as the kernel does and in pieces, then "exit" or "signal" with a number.
 * What was written to the terminal stands on the console itself, between
 * "<<begin NAME>>" and "<<end NAME>>".
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "array_size.h"
#include "ktap.h"
#include "process.h"
#include "step.h"

static struct process running[PROCESSES_MAX];

/* The one of this name; or, without a name, room for one. */
static struct process *find(const char *name)
{
	size_t i;

	for (i = 0; i < ARRAY_SIZE(running); i++)
		if (name ? running[i].name && !strcmp(running[i].name, name) :
			   !running[i].name)
			return &running[i];
	ktap_bail_out("%s%s", name ? "nothing runs that is called " :
				     "too many run", name ? name : "");
}

static void do_step(const struct step *step)
{
	bool runs = !strcmp(step->kind, "run");
	bool starts = runs || !strcmp(step->kind, "start");
	bool ends = runs || !strcmp(step->kind, "finish");
	struct process *process = find(starts ? NULL : step->name);
	static int told;

	if (starts && !step->program[0])
		ktap_bail_out("%s has no program", step->name);
	if (!starts && !ends && strcmp(step->kind, "tell"))
		ktap_bail_out("'%s' is no step", step->kind);
	if (starts)
		process_start(process, step);
	process_act(process, step->actions);
	if (ends) {
		process_finish(process);
		process->name = NULL;
		ktap_end_test(step->name);
	} else {
		char name[128];

		snprintf(name, sizeof(name), "%s%d %s", step->kind, ++told,
			 step->name);
		ktap_end_test(name);
	}
}

static int count_lines(FILE *file)
{
	int byte, lines = 0;

	while ((byte = getc(file)) != EOF)
		lines += byte == '\n';
	rewind(file);
	return lines;
}

int main(int argc, char **argv)
{
	char *line = NULL;
	struct step step;
	size_t size = 0;
	FILE *file;

	file = argc == 2 ? fopen(argv[1], "re") : NULL;
	if (!file) {
		fprintf(stderr, "usage: synos_steps FILE\n");
		return KTAP_CANNOT_RUN;
	}
	ktap_begin(count_lines(file));
	while (getline(&line, &size, file) > 0) {
		step_parse(&step, line);
		do_step(&step);
	}
	free(line);
	fclose(file);
	return ktap_end();
}
