/* SPDX-License-Identifier: MIT */
#ifndef THREAD_H
#define THREAD_H

#include <pthread.h>

/* Starts a thread, or ends the program with a bail-out. */
pthread_t thread_start(void *(*body)(void *), void *argument);

/* The same, and waits for its end. */
void thread_run(void *(*body)(void *), void *argument);

/* Keeps the calling thread on one processor, or ends the program likewise. */
void thread_stay_on(int processor);

#endif
