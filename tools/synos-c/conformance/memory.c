// SPDX-License-Identifier: MIT
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "ktap.h"
#include "memory.h"

/* Nothing is ever mapped in the lowest pages. */
#define UNMAPPED_ADDRESS	0x1000ul
#if __SIZEOF_POINTER__ == 8
/* Kernel text on x86-64, kernel space on every 64-bit architecture. */
#define KERNEL_ADDRESS		0xffffffff81000000ul
#define NON_CANONICAL_ADDRESS	0x0000900000000000ul
#else
#define KERNEL_ADDRESS		0xc1000000ul
#define NON_CANONICAL_ADDRESS	0xfffff000ul
#endif

const char *const place_names[PLACES] = {
	[AT_PAGE_END] = "page_end",
	[READ_ONLY] = "read_only",
	[UNALIGNED] = "unaligned",
	[HALF_MAPPED] = "half_mapped",
	[NULL_POINTER] = "null",
	[UNMAPPED] = "unmapped",
	[KERNEL_POINTER] = "kernel_pointer",
	[NON_CANONICAL] = "non_canonical",
};

/* One page with access, then one without. */
static unsigned char *page;
static size_t page_size;

static void set_up_pages(void)
{
	page_size = sysconf(_SC_PAGESIZE);
	page = mmap(NULL, 2 * page_size, PROT_NONE,
		    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (page == MAP_FAILED)
		ktap_bail_out("mmap: %m");
}

static void protect(int protection)
{
	if (mprotect(page, page_size, protection))
		ktap_bail_out("mprotect: %m");
}

/* A multiple of 8, so that the argument stays aligned. */
static size_t first_half(size_t size)
{
	return size / 2 & ~(size_t)7;
}

static struct placed place_in_page(size_t offset, const void *content,
				   size_t size)
{
	struct placed placed = { page + offset, size };

	if (offset + size > page_size)
		placed.readable = page_size - offset;
	memcpy(placed.address, content, placed.readable);
	return placed;
}

struct placed memory_place(enum place place, const void *content, size_t size)
{
	struct placed placed = { NULL, 0 };

	if (!page)
		set_up_pages();
	protect(PROT_READ | PROT_WRITE);
	memset(page, FILL_BYTE, page_size);

	switch (place) {
	case AT_PAGE_END:
		return place_in_page(page_size - size, content, size);
	case READ_ONLY:
		placed = place_in_page(page_size - size, content, size);
		protect(PROT_READ);
		return placed;
	case UNALIGNED:
		return place_in_page(3, content, size);
	case HALF_MAPPED:
		return place_in_page(page_size - first_half(size), content,
				     size);
	case NULL_POINTER:
		return placed;
	case UNMAPPED:
		placed.address = (void *)UNMAPPED_ADDRESS;
		return placed;
	case KERNEL_POINTER:
		placed.address = (void *)KERNEL_ADDRESS;
		return placed;
	case NON_CANONICAL:
		placed.address = (void *)NON_CANONICAL_ADDRESS;
		return placed;
	case PLACES:
		break;
	}
	return placed;
}
