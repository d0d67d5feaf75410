/* SPDX-License-Identifier: MIT */
#ifndef TORTURE_H
#define TORTURE_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "synos_syscall.h"

/*
 * What happens, counted over all processes. All of it has to happen, the last
 * only when plan_numbers changes all the time.
 */
#define COUNTS(X)							\
	X(DAEMONS, "daemons")						\
	X(KILLED, "killed")						\
	X(UPDATED, "updated")						\
	X(DETACHED, "detached")						\
	X(RIVALS, "rivals that registered")				\
	X(REJECTED, "rivals that did not")				\
	X(REPLIED, "replied")						\
	X(REPLIED_LATE, "replied too late")				\
	X(ANSWERED, "answered")						\
	X(UNCONNECTED, "no daemon")					\
	X(TIMED_OUT, "timed out")					\
	X(INTERRUPTED, "interrupted")					\
	X(RESET, "daemon gone meanwhile")				\
	X(QUERIES_LIMITED, "queries over a limit")			\
	X(LOGGED, "logged")						\
	X(LIMITED, "rate limited")					\
	X(REFUSED, "refused")						\
	X(TOLD, "told")							\
	X(PROC_READ, "files read")					\
	X(READ, "records read")						\
	X(READ_LOST, "records lost by read")				\
	X(MAPPED, "records mapped")					\
	X(MAPPED_LOST, "records lost by mmap")				\
	X(SET, "settings")						\
	X(FLIPPED, "changes of plan_numbers")				\
	X(UPSTREAM, "planned numbers that were upstream's")		\
	X(PLANNED, "planned numbers that were ours")

enum count {
#define AS_ENUM(name, text) name,
	COUNTS(AS_ENUM)
#undef AS_ENUM
	COUNT_COUNT,
	COUNT_FLIPPING = FLIPPED,	/* the first of the last */
};

/* One for all processes. */
struct shared {
	_Atomic bool stop_logging;
	_Atomic bool stop;
	_Atomic unsigned int failures;
	_Atomic unsigned long long log_calls;
	_Atomic unsigned long long counts[COUNT_COUNT];
};

extern struct shared *shared;
extern struct synos_kernel kernel;

/* A process. Its main function returns when it is told to stop. */
struct worker {
	const char *name;
	void (*main)(void);
	uid_t user;	/* 0 is privileged */
	bool mortal;	/* is killed now and then, and may end by itself */
	bool flipping;	/* only when plan_numbers changes all the time */
};

void daemon_main(void);
void caller_main(void);
void rival_main(void);
void planned_caller_main(void);
void logger_main(void);
void proc_reader_main(void);
void device_reader_main(void);
void mapping_reader_main(void);
void listener_main(void);
void settings_main(void);
void flipper_main(void);

/* Something that must never happen. Shown with the name of the process. */
__attribute__((format(printf, 1, 2)))
void wrong(const char *format, ...);

void count(enum count what, unsigned long long by);

/* Each thread has its own; seeded by itself. Below @limit. */
unsigned int chance(unsigned int limit);

void sleep_us(unsigned int us);

/* Starts a thread, or ends the process. */
pthread_t start_thread(void *(*body)(void *), void *argument);

/* The event number @n of this worker, and whether a record is such a one. */
void event_make(struct synos_ai_event *event, unsigned int n);
bool event_sound(const struct synos_ai_event *event);

/* Sets kernel.synos.@name. */
void set(const char *name, unsigned int value);
void set_plan_numbers(const char *value);

#endif
