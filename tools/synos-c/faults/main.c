// SPDX-License-Identifier: MIT
/*
 * Makes every call, netlink command and file operation of SynOS fail within, at
 * each allocation and each copy from or to user space in turn. Runs as root on
 * a kernel with fault injection; writes KTAP.
 */
#include <string.h>

#include "array_size.h"
#include "injection.h"
#include "ktap.h"
#include "subject.h"

/* No subject comes near it. */
#define INJECTIONS_MAX 500

const struct synos_kernel *kernel;

static const struct subject_list *const lists[] = {
	&call_subjects, &channel_subjects, &answered_subjects,
	&device_subjects, &proc_subjects,
};

static bool allowed(const struct subject *subject, int result)
{
	size_t i;

	if (!result)
		return subject->goes_on;
	for (i = 0; i < ERRNOS_MAX && subject->errnos[i]; i++)
		if (result == -subject->errnos[i])
			return true;
	return false;
}

static const char *name_of(int result)
{
	return result ? strerrorname_np(-result) : "success";
}

static int attempt(const struct subject *subject, unsigned int nth,
		   bool *injected)
{
	int result;

	if (subject->prepare)
		subject->prepare();
	injection_arm(nth);
	result = subject->run();
	*injected = injection_disarm();
	if (subject->check)
		subject->check(result);
	return result;
}

static void run(const struct subject *subject)
{
	unsigned int nth, failed = 0, went_on = 0;
	bool injected = true;
	int result;

	/* Once without: what is made at the first use is there afterwards. */
	result = attempt(subject, 0, &injected);
	if (result)
		ktap_fail("%s without a failure", name_of(result));

	injected = true;
	for (nth = 1; injected && nth < INJECTIONS_MAX; nth++) {
		result = attempt(subject, nth, &injected);
		if (injected && !allowed(subject, result))
			ktap_fail("failure %u: %s", nth, name_of(result));
		else if (!injected && result)
			ktap_fail("%s after the last failure, %u",
				  name_of(result), nth - 1);
		failed += injected && result;
		went_on += injected && !result;
	}
	if (injected)
		ktap_fail("still failing after %d failures", INJECTIONS_MAX);
	if (!failed)
		ktap_fail("nothing has failed");
	if (subject->conclude)
		subject->conclude();
	ktap_note("failed=%u went_on=%u", failed, went_on);
	ktap_end_test(subject->name);
}

int main(void)
{
	struct synos_kernel found;
	int planned = 0;
	size_t i, k;

	synos_handshake_or_exit(&found);
	kernel = &found;
	for (i = 0; i < ARRAY_SIZE(lists); i++)
		planned += lists[i]->count;
	ktap_begin(planned);
	injection_open();
	for (i = 0; i < ARRAY_SIZE(lists); i++) {
		if (lists[i]->begin)
			lists[i]->begin();
		for (k = 0; k < lists[i]->count; k++)
			run(&lists[i]->subjects[k]);
		if (lists[i]->end)
			lists[i]->end();
	}
	return ktap_end();
}
