/* SPDX-License-Identifier: MIT */
#ifndef OBSERVED_H
#define OBSERVED_H

/*
 * Notes what /proc/synos shows, but for what may change with a call that fails:
 * the counters of events and queries that were asked or refused.
 */
void observed_note(void);

/* Tells, as a failure of the test, what has changed since. */
void observed_expect_same(void);

#endif
