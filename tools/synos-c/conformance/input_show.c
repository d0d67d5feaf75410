// SPDX-License-Identifier: MIT
#include <stdio.h>
#include <string.h>

#include "input.h"
#include "transcript.h"

static void show(const struct input *input)
{
	static struct line line;

	memset(&line, 0, sizeof(line));
	line_key(&line, "call", "%s", synos_call_name(input->call));
	line_add(&line, " argument=");
	line_hex(&line, &input->argument, synos_call_size(input->call));
	line_key(&line, "place", "%s", place_names[input->place]);
	line_key(&line, "privileged", "%s", input->unprivileged ? "no" : "yes");
	line_key(&line, "in_thread", "%s", input->in_thread ? "yes" : "no");
	line_text(&line, "setting", input->setting);
	line_text(&line, "value", input->value);
	line_text(&line, "before", input->before);
	line_text(&line, "after", input->after);
	line_key(&line, "signals", "%s", input->restart ? "restart" :
		 input->ignore ? "ignore" : "interrupt");
	printf("given=%s%s\n", input->name, line.text);
}

void input_show_all(void)
{
	struct given given = { .number = 0 };
	struct input input;

	/* Any number will do for pid=self; the C# driver shows the same. */
	while (input_next(&given, 1, &input))
		show(&input);
}
