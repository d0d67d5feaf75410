/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * SynOS AI: what the files of this folder share with each other.
 */
#ifndef _KERNEL_SYNOS_INTERNAL_H
#define _KERNEL_SYNOS_INTERNAL_H

#include <linux/bits.h>
#include <linux/synos_ai.h>
#include <linux/synos_user.h>

/*
 * Longest escaped text with its NUL: every byte but the NUL becomes four.
 */
#define SYNOS_ESCAPED_LEN(len) (4 * ((len) - 1) + 1)

/* Bit n is that of type n */
#define SYNOS_EVENT_TYPES GENMASK(SYNOS_EVENT_LAST, SYNOS_EVENT_FIRST)

/* Set through sysctl at any time, so read them once with READ_ONCE() */
extern unsigned int synos_min_severity;
extern unsigned int synos_event_mask;
extern unsigned int synos_rate_limit;
extern unsigned int synos_user_rate_limit;
extern unsigned int synos_query_timeout_ms;
extern unsigned int synos_queries_max;
extern unsigned int synos_user_queries_max;
extern unsigned int synos_events_restrict;

/**
 * struct synos_ring - A ring of events
 * @header: What readers in user space see first.
 * @records: The slots.
 * @count: Number of slots, a power of two.
 * @reserve: The slots of the reserve.
 * @reserve_count: Their number, a power of two.
 */
struct synos_ring {
	struct synos_event_ring *header;
	struct synos_event_record *records;
	u32 count;
	struct synos_event_record *reserve;
	u32 reserve_count;
};

/* The ring that is mapped; written under the lock of event.c */
extern const struct synos_ring synos_ring;

struct file;
struct genl_info;
struct iov_iter;
struct nlattr;
struct poll_table_struct;
struct sk_buff;
struct ucounts;
struct vm_area_struct;

int synos_text_sanitize(char *text, size_t len);

int synos_state_sanitize(struct synos_consciousness_state *state);
int synos_event_sanitize(struct synos_ai_event *event);
int synos_query_sanitize(char *query);

bool synos_filter_match(const struct synos_ai_event *event);
int synos_rate_check(struct synos_rate *rate, unsigned int limit, u64 now);
void synos_rate_take(struct synos_rate *rate);

struct ucounts *synos_user_current(void);
bool synos_is_privileged(void);

int synos_fault_in_writable(void __user *to, size_t size);
int synos_prepare_writable(void __user *to, size_t size);
int synos_copy_all_to_user(void __user *to, const void *from, size_t size);
int synos_copy_all_to_iter(struct iov_iter *to, const void *from, size_t size);

u64 synos_ring_oldest(u64 head, u32 count);
u64 synos_ring_head(const struct synos_ring *ring);
u64 synos_ring_append(const struct synos_ring *ring,
		      const struct synos_ai_event *event, bool reserved);
u64 synos_ring_lost(const struct synos_ring *ring);
int synos_ring_read(const struct synos_ring *ring, u64 seq,
		    struct synos_event_record *record);
int synos_ring_mmap(struct vm_area_struct *vma);

int synos_state_register(struct synos_consciousness_state *state);
int synos_state_update(struct synos_consciousness_state *state);
int synos_state_check_registered(void);

int synos_event_log(const struct synos_ai_event *event, bool privileged);
void synos_event_count_refused(void);
int synos_event_wait(u64 last);
void synos_event_poll_wait(struct file *file, struct poll_table_struct *table);

long synos_ask(struct synos_recommendation __user *to);
int synos_query_reply(const struct synos_channel *from, u64 id,
		      const struct nlattr *response, u32 confidence);
int synos_query_attach(struct synos_channel *channel, struct sock *sk);
int synos_query_detach(const struct synos_channel *channel);

struct sk_buff *synos_nl_new_as(const struct genl_info *info, size_t size,
				gfp_t flags, void **header);
struct sk_buff *synos_nl_new(u8 cmd, size_t size, gfp_t flags, void **header);
struct sk_buff *synos_nl_new_query(const char *text, unsigned long left);
int synos_nl_send_query(struct sock *sk, struct sk_buff *skb, u64 id);
bool synos_nl_withdraw_query(struct sock *sk, const struct sk_buff *sent, u64 id);
int synos_nl_send_cancel(struct sock *sk, u64 id);

/* Room that a state takes in a message, in bytes */
#define SYNOS_NL_STATE_SIZE						\
	(4 * nla_total_size(sizeof(u64)) + nla_total_size(sizeof(u32)) +	\
	 nla_total_size(SYNOS_CONTEXT_LEN))
int synos_nl_put_state(struct sk_buff *skb,
		       const struct synos_consciousness_state *state, pid_t pid);
void synos_nl_notify_state(const struct synos_consciousness_state *state,
			   pid_t pid);
void synos_nl_notify_end(pid_t pid);
void synos_nl_notify_event(const struct synos_event_record *record);

void synos_telemetry_count_call(void);

#endif /* _KERNEL_SYNOS_INTERNAL_H */
