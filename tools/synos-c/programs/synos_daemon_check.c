// SPDX-License-Identifier: MIT
/*
 * Runs synos_ai_daemon, asks it what nobody should, and reads what it prints as
 * the terminal of its administrator would.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "child.h"
#include "ending.h"
#include "ktap.h"
#include "synos_syscall.h"

#define DAEMON "/bin/synos_ai_daemon"

/* Clears the screen, sets the terminal's title, and pretends to be a line. */
#define HOSTILE "\033[2J\033]0;owned\a\r\nstate: threat 0\n\"\\ \xff"
#define ESCAPED "\\x1b[2J\\x1b]0;owned\\x07\\x0d\\x0astate: threat 0\\x0a\\x22\\x5c \\xff"

struct daemon {
	pid_t pid;
	FILE *output;
	char *line;
	size_t size;
};

/* Reads on to a line with @text in it. Fails when there is none. */
static bool read_to(struct daemon *daemon, const char *text)
{
	while (getline(&daemon->line, &daemon->size, daemon->output) > 0)
		if (strstr(daemon->line, text))
			return true;
	ktap_fail("it ended without a line with \"%s\"", text);
	return false;
}

static bool ask(const struct synos_kernel *kernel, const char *query)
{
	struct synos_recommendation recommendation = { 0 };
	int err;

	snprintf(recommendation.query, sizeof(recommendation.query), "%s",
		 query);
	err = synos_call(kernel, CALL_QUERY_RECOMMENDATION, &recommendation);
	if (err)
		ktap_fail("the query ends with %s", strerror(-err));
	return !err;
}

static void check_line(const struct daemon *daemon)
{
	const char *byte;

	for (byte = daemon->line; *byte && *byte != '\n'; byte++)
		if (*byte < ' ' || *byte > '~')
			ktap_fail("byte %d of its line is 0x%02x",
				  (int)(byte - daemon->line),
				  (unsigned char)*byte);
}

int main(void)
{
	struct daemon daemon = { 0 };
	struct synos_kernel kernel;
	int status;

	synos_handshake_or_exit(&kernel);
	ktap_begin(3);
	daemon.output = child_start(DAEMON, &daemon.pid);
	if (!daemon.output)
		ktap_bail_out("cannot start " DAEMON ": %m");

	if (read_to(&daemon, "registered and attached") &&
	    ask(&kernel, HOSTILE) && read_to(&daemon, ESCAPED "\"\n"))
		check_line(&daemon);
	ktap_end_test("query_is_no_command");

	if (read_to(&daemon, "answered, confidence")) {
		if (!strstr(daemon.line, ESCAPED))
			ktap_fail("the line is: %s", daemon.line);
		check_line(&daemon);
	}
	ktap_end_test("answer_is_no_command");

	if (ending_ask(daemon.pid))
		ktap_fail("it cannot be asked to end: %m");
	read_to(&daemon, "detached");
	if (waitpid(daemon.pid, &status, 0) != daemon.pid)
		ktap_bail_out("cannot wait for it: %m");
	ktap_end_process("ends_at_ctrl_c", status);

	fclose(daemon.output);
	free(daemon.line);
	return ktap_end();
}
