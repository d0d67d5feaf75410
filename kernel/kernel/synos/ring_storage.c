// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: the memory of the ring of events, and its mapping.
 */
#include <linux/bits.h>
#include <linux/build_bug.h>
#include <linux/errno.h>
#include <linux/init.h>
#include <linux/io.h>
#include <linux/mm.h>
#include <linux/stddef.h>

#include "internal.h"

#define SYNOS_RING_COUNT BIT(CONFIG_SYNOS_AI_RING_SHIFT)
#define SYNOS_RESERVE_COUNT (SYNOS_RING_COUNT / 4)
#define SYNOS_RECORDS_SIZE \
	((SYNOS_RING_COUNT + SYNOS_RESERVE_COUNT) *			\
	 sizeof(struct synos_event_record))

/*
 * What user space maps: a page with the header, the records, the reserve. Static,
 * since there is nobody to tell if it could not be allocated; in whole pages, so
 * that nothing else is shown.
 */
static union {
	struct {
		union {
			struct synos_event_ring header;
			u8 header_page[PAGE_SIZE];
		};
		struct synos_event_record records[SYNOS_RING_COUNT];
		struct synos_event_record reserve[SYNOS_RESERVE_COUNT];
	};
	u8 pages[PAGE_SIZE + PAGE_ALIGN(SYNOS_RECORDS_SIZE)];
} synos_ring_memory __page_aligned_bss;

static_assert(sizeof(synos_ring_memory) % PAGE_SIZE == 0);

const struct synos_ring synos_ring = {
	.header = &synos_ring_memory.header,
	.records = synos_ring_memory.records,
	.count = SYNOS_RING_COUNT,
	.reserve = synos_ring_memory.reserve,
	.reserve_count = SYNOS_RESERVE_COUNT,
};

/**
 * synos_ring_mmap - Map the ring into user space
 * @vma: Where, with the permissions checked.
 *
 * The memory belongs to the kernel's image, so it is mapped by its frames, and
 * nobody can pin it.
 *
 * Return: 0, or:
 *
 * * %-EINVAL - The mapping does not begin at the start of the ring, or goes
 *   beyond its end.
 * * %-ENOMEM - Out of memory.
 */
int synos_ring_mmap(struct vm_area_struct *vma)
{
	size_t size = vma->vm_end - vma->vm_start;

	if (vma->vm_pgoff || size > sizeof(synos_ring_memory))
		return -EINVAL;
	return remap_pfn_range(vma, vma->vm_start,
			       PHYS_PFN(__pa_symbol(&synos_ring_memory)), size,
			       vma->vm_page_prot);
}

/**
 * synos_ring_init - Describe the ring to those who map it
 *
 * Return: 0.
 */
static int __init synos_ring_init(void)
{
	struct synos_event_ring *header = synos_ring.header;

	header->version = SYNOS_RING_VERSION;
	header->records_offset = offsetof(typeof(synos_ring_memory), records);
	header->record_size = sizeof(struct synos_event_record);
	header->record_count = synos_ring.count;
	header->reserve_offset = offsetof(typeof(synos_ring_memory), reserve);
	header->reserve_count = synos_ring.reserve_count;
	return 0;
}
core_initcall(synos_ring_init);
