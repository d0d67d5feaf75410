// SPDX-License-Identifier: MIT
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "ktap.h"

/* More than this of one test says nothing new. */
#define FAILURES_SHOWN 20

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int ended, failed_tests, failures;

void ktap_begin(int planned)
{
	/* A line at a time, so that those of several processes do not mix. */
	setvbuf(stdout, NULL, _IOLBF, 0);
	printf("KTAP version 1\n1..%d\n", planned);
}

static void say(const char *format, va_list arguments)
{
	char text[512];

	vsnprintf(text, sizeof(text), format, arguments);
	printf("# %s\n", text);
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

void ktap_end_test(const char *name)
{
	printf("%sok %d %s\n", failures ? "not " : "", ++ended, name);
	failed_tests += failures > 0;
	failures = 0;
}

void ktap_bail_out(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	printf("Bail out! ");
	vprintf(format, arguments);
	printf("\n");
	va_end(arguments);
	fflush(stdout);
	_Exit(4);
}

int ktap_end(void)
{
	return failed_tests ? 1 : 0;
}
