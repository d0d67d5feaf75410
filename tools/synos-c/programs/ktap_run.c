// SPDX-License-Identifier: MIT
/*
 * Runs a program that knows nothing of KTAP, and reports it as one test: the
 * program /samples/NAME, where NAME is what this one was started as. Its output
 * becomes comments, and its exit code the result.
 */
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "child.h"
#include "ktap.h"

int main(int argc, char **argv)
{
	char path[256], *line = NULL;
	const char *name = argc > 0 ? basename(argv[0]) : "";
	size_t size = 0;
	FILE *output;
	pid_t pid;
	int status;

	snprintf(path, sizeof(path), "/samples/%s", name);
	ktap_begin(1);
	output = child_start(path, &pid);
	if (!output)
		ktap_bail_out("cannot start %s: %m", path);
	while (getline(&line, &size, output) > 0)
		ktap_copy("# ", line);
	free(line);
	fclose(output);
	if (waitpid(pid, &status, 0) != pid)
		ktap_bail_out("cannot wait for %s: %m", path);
	ktap_end_process(name, status);
	return ktap_end();
}
