// SPDX-License-Identifier: MIT
#include <stdint.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/prctl.h>

#include "ktap.h"
#include "tagged.h"

#ifdef __aarch64__

/* As in <asm/mman.h> and <linux/prctl.h>; C libraries have them since later. */
#define TAGGED_HWCAP2 (1 << 18)
#define TAGGED_PROT 0x20
#define TAGGED_CONTROL 55
#define TAGGED_ADDRESSES (1UL << 0)
#define TAGGED_SYNC (1UL << 1)

#define TAG_SHIFT 56
#define OWN_TAG 5
#define OTHER_TAG 6

/*
 * It is the kernel that is tried, and checks of this program's own accesses are
 * off. QEMU 7.2 has only two tags for a page, of its even granules and of its odd
 * ones, and finds wrong ones where a wide access of the C library meets both.
 */
bool tagged_enable(void)
{
	if (!(getauxval(AT_HWCAP2) & TAGGED_HWCAP2) ||
	    prctl(TAGGED_CONTROL, TAGGED_ADDRESSES | TAGGED_SYNC, 0, 0, 0))
		return false;
	asm volatile(".arch armv8.5-a+memtag\n\tmsr tco, #1" : : : "memory");
	return true;
}

static char *with_tag(char *pointer, uintptr_t tag)
{
	uintptr_t address = (uintptr_t)pointer & ~((uintptr_t)0xf << TAG_SHIFT);

	return (char *)(address | tag << TAG_SHIFT);
}

/* Storing a tag checks none. */
static void set_tags(char *from, size_t size, size_t first, size_t step,
		     uintptr_t tag)
{
	char *granules = with_tag(from, tag);
	size_t i;

	for (i = first; i < GRANULES(size); i += step)
		asm volatile(".arch armv8.5-a+memtag\n\tstg %0, [%0]"
			     : : "r"(granules + i * GRANULE) : "memory");
}

char *tagged_map(size_t size)
{
	char *memory = mmap(NULL, size, PROT_READ | PROT_WRITE | TAGGED_PROT,
			    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (memory == MAP_FAILED)
		ktap_bail_out("memory with tags: %m");
	set_tags(memory, size, 0, 1, OWN_TAG);
	return with_tag(memory, OWN_TAG);
}

void tagged_unmap(char *memory, size_t size)
{
	munmap(with_tag(memory, 0), size);
}

void tagged_spoil(char *from, size_t size)
{
	set_tags(from, size, 1, 2, OTHER_TAG);
}

void tagged_restore(char *from, size_t size)
{
	set_tags(from, size, 0, 1, OWN_TAG);
}

#else

bool tagged_enable(void)
{
	return false;
}

char *tagged_map(size_t size)
{
	(void)size;
	ktap_bail_out("memory has no tags here");
}

void tagged_unmap(char *memory, size_t size)
{
	munmap(memory, size);
}

void tagged_spoil(char *from, size_t size)
{
	(void)from;
	(void)size;
}

void tagged_restore(char *from, size_t size)
{
	tagged_spoil(from, size);
}

#endif
