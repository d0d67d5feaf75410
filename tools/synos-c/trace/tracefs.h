/* SPDX-License-Identifier: MIT */
#ifndef TRACEFS_H
#define TRACEFS_H

#define TRACEFS "/sys/kernel/tracing/"
#define EVENTS "events/synos_ai/"

/* What was traced, a line each, without comments. Filled in by trace_read(). */
extern char *trace_lines[256];
extern int trace_line_count;

/* Writes a file below TRACEFS; ends the program if it cannot. */
void trace_set(const char *file, const char *value);

/* Empties the trace, and switches all events of SynOS on. */
void trace_begin(void);

/* Switches them off, and reads the trace. */
void trace_read(void);

/*
 * Reads the trace. Exactly these lines have to be there, in this order, each
 * behind its process and its time. The name of the process may be missing.
 */
void trace_expect(const char *const *expected, int count);

#endif
