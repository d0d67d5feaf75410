// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: the tracepoints of include/trace/events/synos_ai.h.
 */
#include <linux/ctype.h>
#include <linux/trace_seq.h>

#define CREATE_TRACE_POINTS
#include <trace/events/synos_ai.h>

#ifdef CONFIG_TRACING
/**
 * synos_trace_escape - Make a text safe to print within double quotes
 * @p: The buffer for such things of the event that is being printed.
 * @text: Text with a NUL.
 *
 * The same escapes as those of synos_text_escape(), which needs a buffer of its
 * own.
 *
 * Return: The escaped text, in @p.
 */
const char *synos_trace_escape(struct trace_seq *p, const char *text)
{
	const char *escaped = trace_seq_buffer_ptr(p);

	for (; *text; text++) {
		unsigned char byte = *text;

		if (isascii(byte) && isprint(byte) && byte != '"' &&
		    byte != '\\')
			trace_seq_putc(p, byte);
		else
			trace_seq_printf(p, "\\x%02x", byte);
	}
	trace_seq_putc(p, '\0');
	return escaped;
}
#endif
