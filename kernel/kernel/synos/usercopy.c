// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: results to user space, whole or not at all.
 */
#include <linux/errno.h>
#include <linux/math.h>
#include <linux/mm.h>
#include <linux/pagemap.h>
#include <linux/uaccess.h>
#include <linux/uio.h>

#include "internal.h"

/* What user space has for one of our structures spans at most so many */
#define SYNOS_PAGES_MAX 2

/**
 * synos_is_writable - Whether memory is there and writable, without a lock
 * @to: Start of the memory, in user space.
 * @size: Its size in bytes, at most a page.
 *
 * Return: true; or false if that takes a closer look.
 */
static bool synos_is_writable(void __user *to, size_t size)
{
	unsigned long start = (unsigned long)to & PAGE_MASK;
	int count = DIV_ROUND_UP(offset_in_page(to) + size, PAGE_SIZE), found;
	struct page *pages[SYNOS_PAGES_MAX];
	int i;

	found = get_user_pages_fast_only(start, count, FOLL_WRITE, pages);
	for (i = 0; i < found; i++)
		put_page(pages[i]);
	return found == count;
}

/**
 * synos_fault_in_writable - Fault in user memory that is going to be written
 * @to: Start of the memory.
 * @size: Its size in bytes, at most a page.
 *
 * Mostly it is there. If not, a write fault is taken on every page, and no byte is
 * written: writing zeros, as fault_in_writeable() does, would destroy what is
 * there, and writing back what was read could undo what another thread wrote
 * meanwhile. Where memory has tags, each of its granules is looked at.
 *
 * Return: 0, or %-EFAULT if not all of it can be written.
 */
int synos_fault_in_writable(void __user *to, size_t size)
{
	if (!access_ok(to, size))
		return -EFAULT;
	if (!synos_is_writable(to, size) && fault_in_safe_writeable(to, size))
		return -EFAULT;
	return probe_subpage_writeable(to, size) ? -EFAULT : 0;
}

/**
 * synos_prepare_writable - See that copies to user memory write all or nothing
 * @to: Start of the memory.
 * @size: Its size in bytes, at most a page. The copies begin with its first byte.
 *
 * copy_to_user() alone would write the first page of a buffer whose second page
 * cannot be written, and the granules before one with another tag. Within a page
 * only tags can stop it on the way.
 *
 * Return: 0, or %-EFAULT.
 */
int synos_prepare_writable(void __user *to, size_t size)
{
	if (offset_in_page(to) + size > PAGE_SIZE)
		return synos_fault_in_writable(to, size);
	return probe_subpage_writeable(to, size) ? -EFAULT : 0;
}

/**
 * synos_copy_all_to_user - Copy to user space all or nothing
 * @to: The caller's argument.
 * @from: What to copy.
 * @size: Its size in bytes, at most a page.
 *
 * Return: 0, or %-EFAULT.
 */
int synos_copy_all_to_user(void __user *to, const void *from, size_t size)
{
	if (synos_prepare_writable(to, size))
		return -EFAULT;
	return copy_to_user(to, from, size) ? -EFAULT : 0;
}

/**
 * synos_prepare_parts - See that memory of several parts can be written
 * @to: The parts.
 * @size: Size in bytes of what is going to be written.
 *
 * Return: 0, or %-EFAULT if not all of it can be.
 */
static int synos_prepare_parts(const struct iov_iter *to, size_t size)
{
	const struct iovec *part = iter_iov(to);
	size_t offset = to->iov_offset, here;

	for (; size; part++, offset = 0, size -= here) {
		here = min(size, part->iov_len - offset);
		if (here && synos_fault_in_writable(part->iov_base + offset, here))
			return -EFAULT;
	}
	return 0;
}

/**
 * synos_copy_all_to_iter - Copy to the buffers of a read all or nothing
 * @to: The buffers, with room for it; moved on behind it, or not at all.
 * @from: What to copy.
 * @size: Its size in bytes, at most a page.
 *
 * Buffers of the kernel, as splice() has, can always be written.
 *
 * Return: 0, or %-EFAULT.
 */
int synos_copy_all_to_iter(struct iov_iter *to, const void *from, size_t size)
{
	size_t copied;
	int err = 0;

	if (iter_is_ubuf(to))
		err = synos_prepare_writable(to->ubuf + to->iov_offset, size);
	else if (iter_is_iovec(to))
		err = synos_prepare_parts(to, size);
	if (err)
		return err;
	copied = copy_to_iter(from, size, to);
	if (copied == size)
		return 0;
	iov_iter_revert(to, copied);
	return -EFAULT;
}
