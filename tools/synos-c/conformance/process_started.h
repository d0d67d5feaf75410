/* SPDX-License-Identifier: MIT */
#ifndef PROCESS_STARTED_H
#define PROCESS_STARTED_H

/* When a process started, in ticks since boot as /proc shows it; 0 if it is gone. */
unsigned long long process_started(int pid);

#endif
