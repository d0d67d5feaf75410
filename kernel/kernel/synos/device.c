// SPDX-License-Identifier: GPL-2.0-only
/*
 * SynOS AI: /dev/synos_events, the events for programs that want all of them.
 *
 * Each open file has a position: the number of the last event it has seen. It
 * is the file's offset to lseek(2), so that a program that reads the mapping can
 * move on and poll for what it has not seen.
 */
#define pr_fmt(fmt) "synos: " fmt

#include <linux/capability.h>
#include <linux/fs.h>
#include <linux/init.h>
#include <linux/miscdevice.h>
#include <linux/mm.h>
#include <linux/mutex.h>
#include <linux/poll.h>
#include <linux/printk.h>
#include <linux/slab.h>
#include <linux/uio.h>

#include "internal.h"

/**
 * struct synos_reader - Position of an open file
 * @lock: Protects @seen from being moved by two at once.
 * @seen: Number of the last event that was read, or passed by lseek(2).
 */
struct synos_reader {
	/* Not held while waiting, so that others may poll and move meanwhile */
	struct mutex lock;
	u64 seen;
};

/**
 * synos_device_open - Open the device
 * @inode: Inode of the device.
 * @file: File.
 *
 * Return: 0, or:
 *
 * * %-EPERM - No CAP_SYSLOG in the initial user namespace, and the sysctl
 *   kernel.synos.events_restrict is 1.
 * * %-EACCES - Opened for writing.
 * * %-ENOMEM - Out of memory.
 */
static int synos_device_open(struct inode *inode, struct file *file)
{
	struct synos_reader *reader;
	int err = synos_events_check_access();

	if (err)
		return err;
	if (file->f_mode & FMODE_WRITE)
		return -EACCES;
	reader = kzalloc(sizeof(*reader), GFP_KERNEL_ACCOUNT);
	if (!reader)
		return -ENOMEM;
	mutex_init(&reader->lock);
	file->private_data = reader;
	/* The position is this file's own; there are no reads at another one */
	file->f_mode &= ~FMODE_PREAD;
	return 0;
}

/**
 * synos_device_release - Close the device
 * @inode: Inode of the device.
 * @file: File.
 *
 * Return: 0.
 */
static int synos_device_release(struct inode *inode, struct file *file)
{
	struct synos_reader *reader = file->private_data;

	mutex_destroy(&reader->lock);
	kfree(reader);
	return 0;
}

/**
 * synos_device_copy - Copy what a reader has not seen, as far as it fits
 * @reader: Reader; moved on.
 * @to: The caller's buffers; moved on by whole records.
 *
 * Context: Under the lock of @reader.
 * Return: Bytes copied, or %-EFAULT if not a single record could be.
 */
static ssize_t synos_device_copy(struct synos_reader *reader,
				 struct iov_iter *to)
{
	struct synos_event_record record;
	ssize_t copied = 0;
	int err;

	while (iov_iter_count(to) >= sizeof(record) &&
	       !synos_event_read(reader->seen + 1, &record)) {
		err = synos_copy_all_to_iter(to, &record, sizeof(record));
		if (err)
			return copied ?: err;
		/* poll() looks at it without the lock */
		WRITE_ONCE(reader->seen, record.seq);
		copied += sizeof(record);
		cond_resched();
	}
	return copied;
}

/**
 * synos_device_read - Read whole records
 * @iocb: The read; its position is unused, since the reader has its own.
 * @to: The caller's buffers.
 *
 * A gap in the numbers of the records is what this reader has lost.
 *
 * Return: Bytes read, at least one record, or:
 *
 * * %-EINVAL - The buffers are smaller than a record.
 * * %-EAGAIN - No new event, and the file is non-blocking.
 * * %-EFAULT - The buffers are not writable.
 * * %-ERESTARTSYS - A signal.
 */
static ssize_t synos_device_read(struct kiocb *iocb, struct iov_iter *to)
{
	struct file *file = iocb->ki_filp;
	struct synos_reader *reader = file->private_data;
	ssize_t copied;
	u64 seen;
	int err;

	if (iov_iter_count(to) < sizeof(struct synos_event_record))
		return -EINVAL;

	for (;;) {
		err = mutex_lock_interruptible(&reader->lock);
		if (err)
			return -ERESTARTSYS;
		copied = synos_device_copy(reader, to);
		seen = reader->seen;
		mutex_unlock(&reader->lock);
		if (copied)
			return copied;
		if (file->f_flags & O_NONBLOCK || iocb->ki_flags & IOCB_NOWAIT)
			return -EAGAIN;
		err = synos_event_wait(seen);
		if (err)
			return err;
	}
}

/**
 * synos_device_llseek - Move the position
 * @file: File.
 * @offset: How many events.
 * @whence: From the start (0 is the oldest event that is kept), from the
 *	position, or from the newest event.
 *
 * Return: Number of the event before the next one to be read, %-EINVAL if there
 * is no such event yet, or %-ERESTARTSYS on a signal.
 */
static loff_t synos_device_llseek(struct file *file, loff_t offset, int whence)
{
	struct synos_reader *reader = file->private_data;
	loff_t base, last;

	if (mutex_lock_interruptible(&reader->lock))
		return -ERESTARTSYS;
	/* Under the lock, so that the position cannot be beyond it */
	last = synos_event_last();
	switch (whence) {
	case SEEK_SET:
		base = 0;
		break;
	case SEEK_CUR:
		base = reader->seen;
		break;
	case SEEK_END:
		base = last;
		break;
	default:
		mutex_unlock(&reader->lock);
		return -EINVAL;
	}
	/* In this order nothing can overflow */
	if (offset < -base || offset > last - base) {
		base = -EINVAL;
	} else {
		base += offset;
		WRITE_ONCE(reader->seen, base);
	}
	mutex_unlock(&reader->lock);
	return base;
}

/**
 * synos_device_poll - Poll for an event beyond the position
 * @file: File.
 * @table: The poller's.
 *
 * Return: %EPOLLIN and %EPOLLRDNORM if there is an event beyond the position.
 */
static __poll_t synos_device_poll(struct file *file,
				  struct poll_table_struct *table)
{
	struct synos_reader *reader = file->private_data;

	synos_event_poll_wait(file, table);
	return synos_event_last() > READ_ONCE(reader->seen) ?
		       EPOLLIN | EPOLLRDNORM : 0;
}

/**
 * synos_device_mmap - Map the ring
 * @file: File.
 * @vma: Where.
 *
 * Read-only for good: mprotect() cannot change that later.
 *
 * Return: 0, or:
 *
 * * %-EPERM - The mapping would be writable or executable.
 * * %-EINVAL - The mapping does not begin at the start of the ring, or goes
 *   beyond its end.
 * * %-ENOMEM - Out of memory.
 */
static int synos_device_mmap(struct file *file, struct vm_area_struct *vma)
{
	if (vma->vm_flags & (VM_WRITE | VM_EXEC))
		return -EPERM;
	vm_flags_clear(vma, VM_MAYWRITE | VM_MAYEXEC);
	return synos_ring_mmap(vma);
}

static const struct file_operations synos_device_fops = {
	.owner		= THIS_MODULE,
	.open		= synos_device_open,
	.release	= synos_device_release,
	.read_iter	= synos_device_read,
	.llseek		= synos_device_llseek,
	.poll		= synos_device_poll,
	.mmap		= synos_device_mmap,
};

static struct miscdevice synos_device = {
	.minor	= MISC_DYNAMIC_MINOR,
	.name	= "synos_events",
	.fops	= &synos_device_fops,
	/* Who may really read is decided when it is opened */
	.mode	= 0444,
};

/**
 * synos_device_init - Make /dev/synos_events appear
 *
 * Return: 0, or the error of misc_register().
 */
static int __init synos_device_init(void)
{
	int err = misc_register(&synos_device);

	if (err)
		pr_err("no /dev/%s: %d\n", synos_device.name, err);
	return err;
}
device_initcall(synos_device_init);
