// SPDX-License-Identifier: MIT
/* Events: how many, of which type, and those from a severity on whole. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "child.h"
#include "ktap.h"
#include "must_call.h"
#include "proc_text.h"
#include "programs.h"
#include "setting.h"
#include "thread.h"

#define ORDINARY_USER 1000
#define ASKED_TOO_OFTEN 20
#define OF_ALL_PROCESSORS 768	/* fewer than the ring keeps */
#define PROCESSORS_MAX 64

static void log_event(unsigned int type, unsigned int severity)
{
	struct synos_ai_event event = {
		.event_type = type,
		.severity = severity,
	};

	snprintf(event.description, sizeof(event.description),
		 "type %u, severity %u", type, severity);
	must_call(&kernel, CALL_LOG_EVENT, &event);
}

/* Each type with each severity. Returns how many. */
static unsigned int log_all_kinds(void)
{
	unsigned int type, severity;

	for (type = 1; type <= EVENT_TYPES; type++)
		for (severity = 0; severity <= SYNOS_SEVERITY_MAX; severity++)
			log_event(type, severity);
	return EVENT_TYPES * (SYNOS_SEVERITY_MAX + 1);
}

void events_counted(void)
{
	unsigned long long accepted = proc_counter("Events Accepted");
	unsigned long long security = proc_counter("Security Events");
	unsigned int type, i, all = 0;

	programs_reset();
	/* Of each type another number, so that none stands for another. */
	for (type = 1; type <= EVENT_TYPES; type++, all += i)
		for (i = 0; i < 10 + type; i++)
			log_event(type, 1);
	for (type = 1; type <= EVENT_TYPES; type++)
		programs_expect(event_type_name(type),
				programs_seen()->events_of_type[type],
				10 + type);
	programs_expect("events", programs_seen()->events, all);
	programs_expect("accepted events", programs_seen()->events,
			proc_counter("Events Accepted") - accepted);
	programs_expect("accepted events of security",
			programs_seen()->events_of_type[SYNOS_EVENT_SECURITY],
			proc_counter("Security Events") - security);
}

static void log_filtered(void)
{
	unsigned long long filtered = proc_counter("Events Filtered");

	setting_begin("min_severity", "6");
	log_event(SYNOS_EVENT_NETWORK, 5);
	setting_end("min_severity");
	if (proc_counter("Events Filtered") != filtered + 1)
		ktap_fail("no event was filtered");
}

static void log_refused(void)
{
	struct synos_ai_event event = { .event_type = EVENT_TYPES + 1 };

	if (synos_call(&kernel, CALL_LOG_EVENT, &event) != -EINVAL)
		ktap_fail("an event of no known type was not refused");
}

/* A process of its own. Ends with how many were accepted. */
static void log_too_often(void)
{
	struct synos_ai_event event = { .event_type = SYNOS_EVENT_NETWORK };
	int i, accepted = 0;

	for (i = 0; i < ASKED_TOO_OFTEN; i++)
		accepted += !synos_call(&kernel, CALL_LOG_EVENT, &event);
	_exit(accepted);
}

/* Returns how many were accepted nevertheless. */
static unsigned int log_limited(void)
{
	unsigned long long limited = proc_counter("Events Rate Limited");
	int accepted;

	setting_begin("user_rate_limit", "3");
	accepted = child_wait(child_run(log_too_often, ORDINARY_USER));
	setting_end("user_rate_limit");
	if (accepted < 0 || accepted >= ASKED_TOO_OFTEN ||
	    proc_counter("Events Rate Limited") - limited !=
		    (unsigned int)(ASKED_TOO_OFTEN - accepted))
		ktap_fail("%d of %d events were accepted over the limit",
			  accepted, ASKED_TOO_OFTEN);
	return accepted;
}

void events_dropped_by_the_kernel(void)
{
	unsigned int accepted;

	programs_reset();
	log_filtered();
	log_refused();
	accepted = log_limited();
	programs_expect("events", programs_seen()->events, accepted);
}

/* The device, at the next event. Released by expect_handed_over(). */
static int open_device(void)
{
	int fd = open(SYNOS_EVENTS_DEVICE, O_RDONLY | O_NONBLOCK | O_CLOEXEC);

	if (fd < 0 || lseek(fd, 0, SEEK_END) < 0)
		ktap_bail_out(SYNOS_EVENTS_DEVICE ": %s", strerror(errno));
	return fd;
}

/* What was handed over are the device's records of the severity, and no more. */
static void expect_handed_over(int device)
{
	struct synos_event_record record;
	const struct synos_event_record *severe;
	size_t count, i = 0;

	severe = programs_severe(&count);
	while (read(device, &record, sizeof(record)) == sizeof(record)) {
		if (record.event.severity < programs_least_severity())
			continue;
		if (i < count && memcmp(&severe[i], &record, sizeof(record)))
			ktap_fail("event %llu, \"%s\", is not event %llu of the device",
				  (unsigned long long)severe[i].seq,
				  severe[i].event.description,
				  (unsigned long long)record.seq);
		i++;
	}
	close(device);
	if (!i)
		ktap_fail("the device has no such event");
	programs_expect("severe events of the device", count, i);
	programs_expect("severe events", programs_seen()->severe, i);
	if (programs_seen()->dropped)
		ktap_fail("%llu events did not fit into the BPF ring buffer",
			  (unsigned long long)programs_seen()->dropped);
}

void events_handed_over(void)
{
	int device = open_device();
	unsigned int logged;

	programs_reset();
	logged = log_all_kinds();
	programs_expect("events", programs_seen()->events, logged);
	expect_handed_over(device);
}

struct share {
	pthread_t thread;
	int processor;
	unsigned int events;
};

static void *log_share(void *context)
{
	struct share *share = context;
	unsigned int i;

	thread_stay_on(share->processor);
	for (i = 0; i < share->events; i++)
		log_event(1 + i % EVENT_TYPES, i % (SYNOS_SEVERITY_MAX + 1));
	return NULL;
}

void events_of_all_processors(void)
{
	unsigned long long accepted = proc_counter("Events Accepted");
	struct share shares[PROCESSORS_MAX];
	int i, processors = sysconf(_SC_NPROCESSORS_ONLN);
	int device = open_device();

	if (processors > PROCESSORS_MAX)
		processors = PROCESSORS_MAX;
	programs_reset();
	for (i = 0; i < processors; i++) {
		shares[i].processor = i;
		shares[i].events = OF_ALL_PROCESSORS / processors;
		shares[i].thread = thread_start(log_share, &shares[i]);
	}
	for (i = 0; i < processors; i++)
		pthread_join(shares[i].thread, NULL);
	programs_expect("events", programs_seen()->events,
			processors * (OF_ALL_PROCESSORS / processors));
	programs_expect("accepted events", programs_seen()->events,
			proc_counter("Events Accepted") - accepted);
	expect_handed_over(device);
}
