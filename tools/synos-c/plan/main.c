// SPDX-License-Identifier: MIT
/*
 * The numbers of the plan, and kernel.synos.plan_numbers: for whom they are the
 * SynOS calls, and what a change does to calls that are under way. Runs as root,
 * with nobody else who uses SynOS; writes KTAP, and leaves the setting as it was.
 */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/personality.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "array_size.h"
#include "family_socket.h"
#include "ktap.h"
#include "setting.h"
#include "synos_syscall.h"
#include "thread.h"

#define SETTING "plan_numbers"
#define USER 1001
#define ASK 0xffffffff
#define LOAD_US 2000000
#define SET_ID_COPY "/tmp/synos_plan_set_id"

/* Arguments that make it another process's program. */
#define TELL_BIT "bit"
#define ASK_PLANNED "ask"

static struct synos_kernel kernel, planned;

static void set(const char *value)
{
	int err = setting_write(SETTING, value);

	if (err)
		ktap_bail_out("kernel.synos." SETTING "=%s: %s", value,
			      strerror(-err));
}

static void opt(bool in)
{
	int now = personality(ASK);

	personality(in ? now | SYNOS_PERSONALITY_PLAN :
			 now & ~SYNOS_PERSONALITY_PLAN);
}

static bool has_bit(void)
{
	return personality(ASK) & SYNOS_PERSONALITY_PLAN;
}

/*
 * Upstream's quotactl_fd() knows no file of such a number, if the kernel has
 * quotas at all.
 */
static bool is_upstream(int err)
{
	return err == -EBADF || err == -ENOSYS;
}

static int log_planned(void)
{
	struct synos_ai_event event = {
		.event_type = SYNOS_EVENT_SYSCALL,
		.description = "at the planned number",
	};

	return synos_call(&planned, CALL_LOG_EVENT, &event);
}

static void expect(const char *when, bool opted, bool ours)
{
	int err;

	opt(opted);
	err = log_planned();
	opt(false);
	if (ours ? err : !is_upstream(err))
		ktap_fail("%s, %sopted in: %s", when, opted ? "" : "not ",
			  err ? strerrorname_np(-err) : "0");
}

static void test_off(void)
{
	set("off");
	expect("off", false, false);
	expect("off", true, false);
}

static void test_opted(void)
{
	set("opted");
	expect("opted", false, false);
	expect("opted", true, true);
}

static void test_all(void)
{
	set("all");
	expect("all", false, true);
	expect("all", true, true);
}

static void test_refused(void)
{
	static const char *const wrong[] = {
		"", "al", "allx", "ALL", "offoffoffoffoffoff", "1", "off opted",
	};
	char now[32];
	size_t i;

	set("opted");
	for (i = 0; i < ARRAY_SIZE(wrong); i++) {
		/* A write of no bytes does not reach the kernel's handler. */
		int err = setting_write(SETTING, wrong[i][0] ? wrong[i] : "\n");

		if (err != -EINVAL)
			ktap_fail("\"%s\": %s", wrong[i],
				  err ? strerrorname_np(-err) : "0");
	}
	setting_read(SETTING, now, sizeof(now));
	if (strcmp(now, "opted"))
		ktap_fail("it has become %s", now);
}

static int wait_for(pid_t pid)
{
	int status;

	waitpid(pid, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* What a program says that this one starts: whether it has the bit. */
static int start_and_ask(const char *path, uid_t user)
{
	pid_t pid = fork();

	if (!pid) {
		if (user && setresuid(user, user, user))
			_exit(99);
		execl(path, path, TELL_BIT, NULL);
		_exit(98);
	}
	return wait_for(pid);
}

static void test_inherited(void)
{
	pid_t pid;

	opt(true);
	pid = fork();
	if (!pid)
		_exit(has_bit());
	if (wait_for(pid) != 1)
		ktap_fail("fork() loses it");
	if (start_and_ask("/proc/self/exe", 0) != 1)
		ktap_fail("execve() loses it");
	opt(false);
	if (start_and_ask("/proc/self/exe", 0))
		ktap_fail("execve() sets it");
}

static void copy_self(const char *to, mode_t mode)
{
	int from = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
	int fd = open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0700);
	char buffer[65536];
	ssize_t len;

	if (from < 0 || fd < 0)
		ktap_bail_out("%s: %m", to);
	while ((len = read(from, buffer, sizeof(buffer))) > 0)
		if (write(fd, buffer, len) != len)
			ktap_bail_out("%s: %m", to);
	if (fchmod(fd, mode))
		ktap_bail_out("%s: %m", to);
	close(fd);
	close(from);
}

/* It would make calls of its own reach others. */
static void test_set_id(void)
{
	opt(true);
	copy_self(SET_ID_COPY, 04755);
	if (start_and_ask(SET_ID_COPY, USER))
		ktap_fail("a set-user-ID program keeps it");
	copy_self(SET_ID_COPY, 0755);
	if (start_and_ask(SET_ID_COPY, USER) != 1)
		ktap_fail("an ordinary program loses it");
	unlink(SET_ID_COPY);
	opt(false);
}

static atomic_bool over;
static atomic_ullong calls, wrong;
static atomic_int last_wrong;

static void count(int err, bool right)
{
	calls++;
	if (!right) {
		wrong++;
		last_wrong = -err;
	}
}

/* Not opted in, it means upstream's call, whatever happens to others. */
static void *wait_upstream(void *context)
{
	int epoll = epoll_create1(EPOLL_CLOEXEC);

	(void)context;
	while (!over) {
		struct timespec none = { 0 };
		struct epoll_event event;
		int err = syscall(SYS_epoll_pwait2, epoll, &event, 1, &none,
				  NULL, 8) ? -errno : 0;

		count(err, !err);
	}
	close(epoll);
	return NULL;
}

/* The numbers of our own are always there. */
static void *log_stated(void *context)
{
	(void)context;
	while (!over) {
		struct synos_ai_event event = {
			.event_type = SYNOS_EVENT_SYSCALL,
		};
		int err = synos_call(&kernel, CALL_LOG_EVENT, &event);

		count(err, !err);
	}
	return NULL;
}

/* Opted in, it is one or the other, and nothing else. */
static void *log_opted(void *context)
{
	(void)context;
	while (!over) {
		int err = log_planned();

		count(err, !err || is_upstream(err));
	}
	return NULL;
}

static void load(void *(*work)(void *context), const char *const settings[],
		 int count_of_settings)
{
	pthread_t threads[2];
	unsigned int flips, i;

	over = false;
	calls = wrong = 0;
	for (i = 0; i < ARRAY_SIZE(threads); i++)
		threads[i] = thread_start(work, NULL);
	for (flips = 0; flips < LOAD_US / 10000; flips++) {
		set(settings[flips % count_of_settings]);
		usleep(10000);
	}
	over = true;
	for (i = 0; i < ARRAY_SIZE(threads); i++)
		pthread_join(threads[i], NULL);
	ktap_note("flips=%u calls=%llu", flips, calls);
	if (wrong || !calls)
		ktap_fail("%llu of %llu calls went wrong, the last with %s",
			  wrong, calls, strerrorname_np(last_wrong));
}

static const char *const all_settings[] = { "off", "opted", "all" };

static void test_upstream_under_load(void)
{
	load(wait_upstream, all_settings, 2);
}

static void test_stated_under_load(void)
{
	load(log_stated, all_settings, 3);
}

static void test_opted_under_load(void)
{
	opt(true);
	load(log_opted, all_settings, 3);
	opt(false);
}

static int answer_one(struct family_socket *socket)
{
	struct netlink_answer said;
	struct received_query query;
	int err = family_socket_next_query(socket, &query);

	return err ?: family_socket_reply(socket, query.id, "as asked", 7,
					  &said);
}

/*
 * A query that was asked at the planned number is stopped, its number becomes
 * upstream's, and it goes on: no other call may have its argument then.
 */
static void test_restarted(void)
{
	struct synos_consciousness_state state = { .current_context = "plan" };
	struct netlink_answer said;
	struct family_socket socket;
	siginfo_t info;
	pid_t asker;
	int err;

	set("all");
	err = synos_call(&kernel, CALL_REGISTER_CONSCIOUSNESS, &state);
	if (!err)
		err = family_socket_open(&socket, 5000);
	if (!err)
		err = family_socket_attach(&socket, &said);
	if (err)
		ktap_bail_out("attach: %s", strerror(-err));
	asker = fork();
	if (!asker) {
		execl("/proc/self/exe", "synos_plan", ASK_PLANNED, NULL);
		_exit(98);
	}
	while (recv(socket.netlink.fd, &info, 1, MSG_PEEK) < 0)
		;
	kill(asker, SIGSTOP);
	waitid(P_PID, asker, &info, WSTOPPED | WNOWAIT);
	set("off");
	kill(asker, SIGCONT);
	usleep(100000);
	err = answer_one(&socket);
	if (err)
		ktap_fail("the answer: %s", strerrorname_np(-err));
	err = wait_for(asker);
	if (err)
		ktap_fail("the query ended with %d", err);
	family_socket_close(&socket);
}

static int ask_planned(void)
{
	struct synos_recommendation asked = { .query = "at which number?" };
	int err = synos_call(&planned, CALL_QUERY_RECOMMENDATION, &asked);

	return err ? -err : strcmp(asked.response, "as asked") ? 97 : 0;
}

static const struct {
	const char *name;
	void (*run)(void);
} tests[] = {
	{ "off_is_for_nobody", test_off },
	{ "opted_is_for_who_opted_in", test_opted },
	{ "all_is_for_everybody", test_all },
	{ "no_other_setting", test_refused },
	{ "bit_is_inherited", test_inherited },
	{ "bit_is_cleared_for_set_id_programs", test_set_id },
	{ "upstream_under_load", test_upstream_under_load },
	{ "own_numbers_under_load", test_stated_under_load },
	{ "opted_in_under_load", test_opted_under_load },
	{ "query_is_resumed_across_a_switch", test_restarted },
};

int main(int argc, char **argv)
{
	char before[32];
	size_t i;

	if (argc == 2 && !strcmp(argv[1], TELL_BIT))
		return has_bit();
	synos_handshake_or_exit(&kernel);
	planned = kernel;
	planned.base = SYNOS_SYSCALL_BASE;
	if (argc == 2 && !strcmp(argv[1], ASK_PLANNED))
		return ask_planned();
	if (argc != 1) {
		fprintf(stderr, "usage: synos_plan\n");
		return KTAP_CANNOT_RUN;
	}
	if (setting_read(SETTING, before, sizeof(before))) {
		perror("synos_plan: " SETTINGS_FOLDER SETTING);
		return KTAP_CANNOT_RUN;
	}
	ktap_begin(ARRAY_SIZE(tests));
	for (i = 0; i < ARRAY_SIZE(tests); i++) {
		tests[i].run();
		ktap_end_test(tests[i].name);
	}
	set(before);
	return ktap_end();
}
