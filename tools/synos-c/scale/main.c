// SPDX-License-Identifier: MIT
/*
 * How logging scales with the processors, beside BPF's ring buffer: records a
 * second from 1, 2 and 4 processors at once, in turns, the best of some rounds.
 * Nothing is judged by these figures, but that no record is missing. Runs as
 * root on a kernel with BPF and BTF; writes KTAP.
 */
#include <string.h>
#include <unistd.h>

#include "array_size.h"
#include "ktap.h"
#include "scale.h"
#include "setting.h"

struct synos_kernel kernel;

static const struct work *const works[] = {
	&bare_work, &user_event_work, &event_work, &ring_work,
};

/* A limit of 0 is none: what is refused is not written. */
static void lift_limits(void)
{
	int err = setting_write_number("rate_limit", 0);

	if (!err)
		err = setting_write_number("user_rate_limit", 0);
	if (err)
		ktap_bail_out("the rate limits: %s", strerror(-err));
}

int main(void)
{
	static const int processors[] = { 1, 2, PROCESSORS_MAX };
	double best[ARRAY_SIZE(works)][ARRAY_SIZE(processors)] = { 0 };
	size_t round, i, n, counts = 0;

	while (counts < ARRAY_SIZE(processors) &&
	       processors[counts] <= sysconf(_SC_NPROCESSORS_ONLN))
		counts++;
	synos_handshake_or_exit(&kernel);
	ktap_begin(1);
	lift_limits();
	ring_open();
	for (round = 0; round < ROUNDS; round++)
		for (n = 0; n < counts; n++)
			for (i = 0; i < ARRAY_SIZE(works); i++) {
				double rate = measure(works[i], processors[n]);

				if (rate > best[i][n])
					best[i][n] = rate;
			}
	ring_close();
	for (i = 0; i < ARRAY_SIZE(works); i++)
		for (n = 0; n < counts; n++)
			ktap_note("scale %s processors=%d per_second=%.0f",
				  works[i]->name, processors[n], best[i][n]);
	ktap_end_test("scale.no_record_is_missing");
	return ktap_end();
}
