// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: the tracepoints of include/trace/events/synos_ai.h.
 */
#define CREATE_TRACE_POINTS
#include <trace/events/synos_ai.h>
