/* SPDX-License-Identifier: MIT */
#ifndef MEMORY_H
#define MEMORY_H

#include <stddef.h>

/* Where the argument of a call lies. */
enum place {
	AT_PAGE_END,	/* the byte after it is in a page without access */
	READ_ONLY,
	UNALIGNED,
	HALF_MAPPED,	/* it goes on into a page without access */
	NULL_POINTER,
	UNMAPPED,
	KERNEL_POINTER,
	NON_CANONICAL,
	PLACES
};

/* Their names in the lines that say what is given. */
extern const char *const place_names[PLACES];

/* Memory that is not the caller's holds this before a call writes to it. */
#define FILL_BYTE 0xa5

struct placed {
	void *address;
	size_t readable;	/* how much of it the caller itself can read */
};

/*
 * Lays out @size bytes of @content. The pages are the same ones each time, so
 * that there is one placed argument at a time and nothing to release.
 */
struct placed memory_place(enum place place, const void *content, size_t size);

#endif
