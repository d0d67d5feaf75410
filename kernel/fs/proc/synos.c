// SPDX-License-Identifier: GPL-2.0-only
/*
 * /proc/synos: what the AI daemon published, the newest events, the telemetry,
 * and the version by which programs find out whether the calls are there.
 */
#define pr_fmt(fmt) "synos: " fmt

#include <linux/array_size.h>
#include <linux/build_bug.h>
#include <linux/fs.h>
#include <linux/init.h>
#include <linux/printk.h>
#include <linux/proc_fs.h>
#include <linux/seq_file.h>
#include <linux/synos_ai.h>
#include <linux/utsname.h>

/**
 * synos_version_show - Print /proc/synos/version
 * @m: File.
 * @v: Unused.
 *
 * Return: 0.
 */
static int synos_version_show(struct seq_file *m, void *v)
{
	seq_printf(m, "SynOS AI Version: %s\n", SYNOS_AI_VERSION);
	seq_printf(m, "ABI Version: %d\n", SYNOS_ABI_VERSION);
	seq_printf(m, "Syscall Base: %d\n", SYNOS_AI_SYSCALL_BASE);
	seq_printf(m, "Kernel Release: %s\n", init_utsname()->release);
	seq_printf(m, "Plan Numbers: %s\n", synos_plan_setting());
	return 0;
}

/**
 * synos_consciousness_show - Print /proc/synos/consciousness
 * @m: File.
 * @v: Unused.
 *
 * Return: 0.
 */
static int synos_consciousness_show(struct seq_file *m, void *v)
{
	struct synos_consciousness_state state;
	pid_t daemon = synos_state_get(&state);

	seq_printf(m, "Awareness Level: %llu\n", state.awareness_level);
	seq_printf(m, "Threat Level: %llu\n", state.threat_level);
	seq_puts(m, "Context: ");
	synos_seq_text(m, state.current_context);
	seq_printf(m, "\nLast Update: %llu ns\n", state.last_update);
	seq_printf(m, "Learning State: 0x%llx\n", state.learning_state);
	if (daemon)
		seq_printf(m, "Daemon PID: %d\n", daemon);
	else
		seq_puts(m, "Daemon PID: none\n");
	return 0;
}

/**
 * synos_telemetry_show - Print /proc/synos/telemetry
 * @m: File.
 * @v: Unused.
 *
 * Return: 0.
 */
static int synos_telemetry_show(struct seq_file *m, void *v)
{
	struct synos_telemetry telemetry;
	struct synos_event_counters events;
	struct synos_query_counters queries;

	synos_telemetry_get(&telemetry);
	synos_event_get_counters(&events);
	synos_query_get_counters(&queries);

	/* Here they have all of their 64 bits */
	seq_printf(m, "Syscall Count: %llu\n", synos_telemetry_calls());
	seq_printf(m, "Security Events: %llu\n", events.security);
	seq_printf(m, "CPU Time: %llu ns\n", telemetry.cpu_time_ns);
	seq_printf(m, "Memory Used: %llu bytes\n", telemetry.memory_bytes);
	seq_printf(m, "Events Asked: %llu\n", events.accepted + events.filtered +
		   events.limited + events.refused);
	seq_printf(m, "Events Accepted: %llu\n", events.accepted);
	seq_printf(m, "Events Filtered: %llu\n", events.filtered);
	seq_printf(m, "Events Rate Limited: %llu\n", events.limited);
	seq_printf(m, "Events Refused: %llu\n", events.refused);
	seq_printf(m, "Events Overwritten: %llu\n", events.overwritten);
	seq_printf(m, "Queries Asked: %llu\n", queries.asked);
	seq_printf(m, "Queries Answered: %llu\n", queries.answered);
	seq_printf(m, "Queries Timed Out: %llu\n", queries.timed_out);
	seq_printf(m, "Events User Limited: %llu\n", events.limited_user);
	seq_printf(m, "Queries Interrupted: %llu\n", queries.interrupted);
	seq_printf(m, "Queries Reset: %llu\n", queries.reset);
	seq_printf(m, "Queries Unattached: %llu\n", queries.unattached);
	seq_printf(m, "Queries Limited: %llu\n", queries.limited);
	seq_printf(m, "Queries User Limited: %llu\n", queries.limited_user);
	seq_printf(m, "Queries Congested: %llu\n", queries.congested);
	seq_printf(m, "Queries Cancelled: %llu\n", queries.cancelled);
	return 0;
}

/**
 * struct synos_events_reader - One pass over the events
 * @last: Newest event when the pass began. It ends there, so that a reader
 *	comes to an end however fast events come in.
 * @record: Copy of the event being printed. No lock is held while printing.
 */
struct synos_events_reader {
	u64 last;
	struct synos_event_record record;
};

/**
 * synos_events_find - Find the event at a position
 * @m: File.
 * @pos: Position, the number of the event less 1. Moved on to the oldest event
 *	that is kept if the one asked for is gone.
 *
 * Return: The event, or NULL at the end of the pass.
 */
static void *synos_events_find(struct seq_file *m, loff_t *pos)
{
	struct synos_events_reader *reader = m->private;
	struct synos_event_record *record = &reader->record;

	if (synos_event_read(*pos + 1, record) || record->seq > reader->last)
		return NULL;
	*pos = record->seq - 1;
	return record;
}

/**
 * synos_events_start - Begin or resume a pass
 * @m: File.
 * @pos: Where.
 *
 * Return: The first event to print, or NULL.
 */
static void *synos_events_start(struct seq_file *m, loff_t *pos)
{
	struct synos_events_reader *reader = m->private;

	if (!*pos)
		reader->last = synos_event_last();
	return synos_events_find(m, pos);
}

/**
 * synos_events_next - Go on to the next event
 * @m: File.
 * @v: Event that was printed.
 * @pos: Its position, moved on.
 *
 * Return: The event to print, or NULL.
 */
static void *synos_events_next(struct seq_file *m, void *v, loff_t *pos)
{
	struct synos_event_record *record = v;

	*pos = record->seq;
	return synos_events_find(m, pos);
}

/**
 * synos_events_stop - Pause or end a pass
 * @m: File.
 * @v: Unused.
 */
static void synos_events_stop(struct seq_file *m, void *v)
{
}

/* Names of the types of events; initialized in their order */
static const struct synos_event_name {
	u32 type;
	const char *name;
} synos_event_names[] = { SYNOS_EVENT_NAMES };

static_assert(ARRAY_SIZE(synos_event_names) ==
	      SYNOS_EVENT_LAST - SYNOS_EVENT_FIRST + 1);

/**
 * synos_events_show - Print one line of /proc/synos/events
 * @m: File.
 * @v: Event to print.
 *
 * Return: 0.
 */
static int synos_events_show(struct seq_file *m, void *v)
{
	const struct synos_event_record *record = v;
	const struct synos_ai_event *event = &record->event;

	seq_printf(m, "seq=%llu time=%llu type=%s severity=%u pid=%d description=\"",
		   record->seq, event->timestamp,
		   synos_event_names[event->event_type - SYNOS_EVENT_FIRST].name,
		   event->severity, event->pid);
	synos_seq_text(m, event->description);
	seq_puts(m, "\"\n");
	return 0;
}

static const struct seq_operations synos_events_seq_ops = {
	.start	= synos_events_start,
	.next	= synos_events_next,
	.stop	= synos_events_stop,
	.show	= synos_events_show,
};

/**
 * synos_events_open - Open /proc/synos/events
 * @inode: Inode of the file.
 * @file: File.
 *
 * Return: 0, or:
 *
 * * %-EPERM - No CAP_SYSLOG in the initial user namespace, and the sysctl
 *   kernel.synos.events_restrict is 1.
 * * %-ENOMEM - Out of memory.
 */
static int synos_events_open(struct inode *inode, struct file *file)
{
	int err = synos_events_check_access();

	if (err)
		return err;
	return seq_open_private(file, &synos_events_seq_ops,
				sizeof(struct synos_events_reader));
}

static const struct proc_ops synos_events_proc_ops = {
	.proc_open	= synos_events_open,
	.proc_read	= seq_read,
	.proc_lseek	= seq_lseek,
	.proc_release	= seq_release_private,
};

/**
 * synos_proc_init - Make /proc/synos appear
 *
 * Return: 0, or %-ENOMEM.
 */
static int __init synos_proc_init(void)
{
	struct proc_dir_entry *dir = proc_mkdir("synos", NULL);

	if (!dir)
		return -ENOMEM;
	if (!proc_create_single("consciousness", 0444, dir,
				synos_consciousness_show) ||
	    !proc_create_single("telemetry", 0444, dir, synos_telemetry_show) ||
	    !proc_create_single("version", 0444, dir, synos_version_show) ||
	    !proc_create("events", 0444, dir, &synos_events_proc_ops)) {
		proc_remove(dir);
		return -ENOMEM;
	}
	pr_info("version %s is up: /proc/synos, ABI %d, calls from %d on\n",
		SYNOS_AI_VERSION, SYNOS_ABI_VERSION,
		SYNOS_AI_SYSCALL_BASE);
	return 0;
}
fs_initcall(synos_proc_init);
