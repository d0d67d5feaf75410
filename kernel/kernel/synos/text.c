// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: text that user space hands in and that others read.
 */
#include <linux/errno.h>
#include <linux/seq_file.h>
#include <linux/string.h>
#include <linux/string_helpers.h>

#include "internal.h"

/*
 * All but printable ASCII becomes \xNN. The quote and the backslash too, so
 * that nobody can end a quoted text, start a line of their own, or pass off a
 * byte as its escape.
 */
#define SYNOS_ESCAPE	(ESCAPE_HEX | ESCAPE_NAP | ESCAPE_APPEND)
#define SYNOS_ESCAPED	"\"\\"

/**
 * synos_text_sanitize - Check that a text ends, and clear what follows its end
 * @text: Text, copied from user space; not changed on error.
 * @len: Size of @text in bytes.
 *
 * What follows the NUL is whatever lay in the caller's memory.
 *
 * Return: 0, or %-EINVAL if @text has no NUL.
 */
int synos_text_sanitize(char *text, size_t len)
{
	size_t used = strnlen(text, len);

	if (used == len)
		return -EINVAL;
	memset(text + used, 0, len - used);
	return 0;
}

/**
 * synos_text_escaped_size - Size of a text that is safe to print
 * @text: Text with a NUL.
 *
 * Return: What synos_text_escape() needs, in bytes with the NUL.
 */
size_t synos_text_escaped_size(const char *text)
{
	return string_escape_mem(text, strlen(text), NULL, 0, SYNOS_ESCAPE,
				 SYNOS_ESCAPED) + 1;
}

/**
 * synos_text_escape - Make a text safe to print within double quotes
 * @text: Text with a NUL.
 * @escaped: Where the result goes, with a NUL.
 * @size: Size of @escaped in bytes: SYNOS_ESCAPED_LEN() of the size of @text, or
 *	synos_text_escaped_size().
 */
void synos_text_escape(const char *text, char *escaped, size_t size)
{
	int len = string_escape_mem(text, strlen(text), escaped, size - 1,
				    SYNOS_ESCAPE, SYNOS_ESCAPED);

	escaped[min_t(size_t, len, size - 1)] = '\0';
}

/**
 * synos_seq_text - Print a text into a file of /proc, escaped
 * @m: File.
 * @text: Text with a NUL.
 */
void synos_seq_text(struct seq_file *m, const char *text)
{
	seq_escape_mem(m, text, strlen(text), SYNOS_ESCAPE, SYNOS_ESCAPED);
}
