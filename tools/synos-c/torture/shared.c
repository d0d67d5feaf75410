// SPDX-License-Identifier: MIT
#include <errno.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

#include "event_type.h"
#include "ktap.h"
#include "setting.h"
#include "torture.h"

#define FAILURES_SHOWN 50
#define LETTERS 120

struct shared *shared;
struct synos_kernel kernel;

void wrong(const char *format, ...)
{
	char text[512];
	va_list arguments;

	if (atomic_fetch_add(&shared->failures, 1) >= FAILURES_SHOWN)
		return;
	va_start(arguments, format);
	vsnprintf(text, sizeof(text), format, arguments);
	va_end(arguments);
	ktap_note("%s: %s", program_invocation_short_name, text);
}

void count(enum count what, unsigned long long by)
{
	atomic_fetch_add_explicit(&shared->counts[what], by,
				  memory_order_relaxed);
}

unsigned int chance(unsigned int limit)
{
	static __thread uint64_t state;

	while (!state)
		if (getrandom(&state, sizeof(state), 0) < 0)
			abort();
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (state >> 32) % limit;
}

void sleep_us(unsigned int us)
{
	struct timespec time = { us / 1000000, us % 1000000 * 1000 };

	nanosleep(&time, NULL);
}

pthread_t start_thread(void *(*body)(void *), void *argument)
{
	pthread_t thread;
	int err = pthread_create(&thread, NULL, body, argument);

	if (err) {
		wrong("no thread: %s", strerror(err));
		_exit(1);
	}
	return thread;
}

/* All letters are the same, and the other fields follow from them. */
void event_make(struct synos_ai_event *event, unsigned int n)
{
	unsigned int letter = n % 26;

	memset(event, 0, sizeof(*event));
	event->event_type = 1 + letter % EVENT_TYPES;
	event->severity = letter % (SYNOS_SEVERITY_MAX + 1);
	memset(event->description, 'a' + letter, LETTERS);
}

bool event_sound(const struct synos_ai_event *event)
{
	struct synos_ai_event expected;

	event_make(&expected, (unsigned char)event->description[0] - 'a');
	return event->event_type == expected.event_type &&
	       event->severity == expected.severity &&
	       event->pid > 0 && event->timestamp && !event->reserved &&
	       !memcmp(event->description, expected.description,
		       SYNOS_DESCRIPTION_LEN);
}

void set(const char *name, unsigned int value)
{
	int err = setting_write_number(name, value);

	if (err)
		wrong("%s: %s", name, strerror(-err));
}

void set_plan_numbers(const char *value)
{
	int err = setting_write("plan_numbers", value);

	if (err)
		wrong("plan_numbers=%s: %s", value, strerror(-err));
}
