// SPDX-License-Identifier: MIT
#include <errno.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ktap.h"

#define BAIL_OUT "Bail out! "

/* More than this of one test says nothing new. */
#define FAILURES_SHOWN 20

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static FILE *results;
static int ended, failed_tests, failures;

void ktap_to(FILE *stream)
{
	results = stream;
}

static FILE *out(void)
{
	return results ? results : stdout;
}

void ktap_begin_version(void)
{
	/* A line at a time, so that those of several processes do not mix. */
	setvbuf(out(), NULL, _IOLBF, 0);
	fprintf(out(), KTAP_VERSION "\n");
}

void ktap_begin_plan(int planned)
{
	fprintf(out(), "1..%d\n", planned);
}

void ktap_begin(int planned)
{
	ktap_begin_version();
	ktap_begin_plan(planned);
}

static void say(const char *format, va_list arguments)
{
	fprintf(out(), "# ");
	vfprintf(out(), format, arguments);
	fprintf(out(), "\n");
}

void ktap_note(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	pthread_mutex_lock(&lock);
	say(format, arguments);
	pthread_mutex_unlock(&lock);
	va_end(arguments);
}

void ktap_fail(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	pthread_mutex_lock(&lock);
	if (failures++ < FAILURES_SHOWN)
		say(format, arguments);
	pthread_mutex_unlock(&lock);
	va_end(arguments);
}

void ktap_copy(const char *before, const char *line)
{
	size_t len = strcspn(line, "\n");

	fprintf(out(), "%s%.*s\n", before, (int)len, line);
}

/* The start of a result's line. */
static void write_result(const char *name)
{
	fprintf(out(), "%sok %d %s", failures ? "not " : "", ++ended, name);
	failed_tests += failures > 0;
	failures = 0;
}

bool ktap_end_test(const char *name)
{
	bool passed = !failures;

	write_result(name);
	fprintf(out(), "\n");
	return passed;
}

void ktap_end_failed(const char *name, const char *format, ...)
{
	va_list arguments;

	failures++;
	write_result(name);
	fprintf(out(), " # ");
	va_start(arguments, format);
	vfprintf(out(), format, arguments);
	va_end(arguments);
	fprintf(out(), "\n");
}

bool ktap_end_process(const char *name, int status)
{
	if (WIFSIGNALED(status))
		ktap_end_failed(name, "signal %d", WTERMSIG(status));
	else if (WEXITSTATUS(status))
		ktap_end_failed(name, "exit %d", WEXITSTATUS(status));
	else
		return ktap_end_test(name);
	return false;
}

void ktap_bail_out(const char *format, ...)
{
	int error = errno;
	va_list arguments;

	fprintf(out(), BAIL_OUT);
	va_start(arguments, format);
	/* For %m */
	errno = error;
	vfprintf(out(), format, arguments);
	va_end(arguments);
	fprintf(out(), "\n");
	fflush(out());
	_Exit(KTAP_BAILED_OUT);
}

void ktap_bail_out_now(const char *what, const char *why)
{
	if (write(STDOUT_FILENO, BAIL_OUT, strlen(BAIL_OUT)) < 0 ||
	    write(STDOUT_FILENO, what, strlen(what)) < 0 ||
	    write(STDOUT_FILENO, why, strlen(why)) < 0)
		_exit(KTAP_FAILED);
	_exit(KTAP_BAILED_OUT);
}

int ktap_end(void)
{
	return failed_tests ? KTAP_FAILED : KTAP_PASSED;
}
