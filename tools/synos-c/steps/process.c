// SPDX-License-Identifier: MIT
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/serial.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "array_size.h"
#include "child.h"
#include "escape.h"
#include "ktap.h"
#include "process.h"

/* Nothing here takes so long on a machine that works. */
#define LIMIT_S 60

/* The guest's other serial line: its kernel has no pseudo terminals. */
#define TERMINAL "/dev/ttyS0"

/* How often to look whether something has happened, where nothing tells. */
#define LOOK_MS 20

/* Bytes of output in a note. */
#define NOTE_BYTES 512

/* All that have been started and not finished */
static struct process *running;

static __attribute__((noreturn)) void become(const struct step *step, pid_t parent)
{
	uid_t user = step->user;

	if (user && (setgroups(0, NULL) || setresgid(user, user, user) ||
		     setresuid(user, user, user)))
		_exit(126);
	child_end_with(parent);
	execve(step->program[0], step->program, step->environment);
	_exit(127);
}

/* What the line of the terminal has sent so far. */
static int sent(const struct process *process)
{
	struct serial_icounter_struct counters;

	if (ioctl(process->terminal, TIOCGICOUNT, &counters))
		ktap_bail_out(TERMINAL ": %m");
	return counters.tx;
}

/* Into the terminal's output, so that whoever reads it finds the program's. */
static void mark(const struct process *process, const char *what)
{
	dprintf(process->terminal, "\n<<%s %s>>\n", what, process->name);
	tcdrain(process->terminal);
}

static void set_size(const struct process *process, unsigned short columns,
		     unsigned short rows)
{
	struct winsize size = { .ws_col = columns, .ws_row = rows };

	if (ioctl(process->terminal, TIOCSWINSZ, &size))
		ktap_fail("cannot resize to %hux%hu: %m", columns, rows);
}

static void start_on_terminal(struct process *process, const struct step *step)
{
	pid_t parent = getpid();

	process->terminal = open(TERMINAL, O_RDWR | O_NOCTTY | O_CLOEXEC);
	if (process->terminal < 0)
		ktap_bail_out(TERMINAL ": %m");
	set_size(process, step->columns, step->rows);
	mark(process, "begin");
	process->seen = sent(process);
	process->pid = fork();
	if (process->pid < 0)
		ktap_bail_out("fork: %m");
	if (!process->pid) {
		dup2(process->terminal, STDIN_FILENO);
		dup2(process->terminal, STDOUT_FILENO);
		dup2(process->terminal, STDERR_FILENO);
		become(step, parent);
	}
}

static void start_on_pipes(struct process *process, const struct step *step)
{
	pid_t parent = getpid();
	int out[2], err[2];

	if (pipe2(out, O_CLOEXEC) || pipe2(err, O_CLOEXEC))
		ktap_bail_out("pipe: %m");
	process->pid = fork();
	if (process->pid < 0)
		ktap_bail_out("fork: %m");
	if (!process->pid) {
		dup2(out[1], STDOUT_FILENO);
		dup2(err[1], STDERR_FILENO);
		become(step, parent);
	}
	close(out[1]);
	close(err[1]);
	process->out.fd = out[0];
	process->err.fd = err[0];
}

void process_start(struct process *process, const struct step *step)
{
	memset(process, 0, sizeof(*process));
	process->name = strdup(step->name);
	process->terminal = process->out.fd = process->err.fd = -1;
	fflush(stdout);
	if (step->columns)
		start_on_terminal(process, step);
	else
		start_on_pipes(process, step);
	process->next = running;
	running = process;
}

static void end_of(struct heard *heard)
{
	if (heard->fd >= 0)
		close(heard->fd);
	heard->fd = -1;
}

static void take(struct heard *heard)
{
	char bytes[4096];
	ssize_t got = read(heard->fd, bytes, sizeof(bytes));

	if (got <= 0) {
		if (got == 0 || errno != EINTR)
			end_of(heard);
		return;
	}
	heard->text = realloc(heard->text, heard->len + got + 1);
	if (!heard->text)
		ktap_bail_out("out of memory");
	memcpy(heard->text + heard->len, bytes, got);
	heard->len += got;
	heard->text[heard->len] = '\0';
}

static int left_ms(const struct timespec *began)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return LIMIT_S * 1000 - (now.tv_sec - began->tv_sec) * 1000 -
	       (now.tv_nsec - began->tv_nsec) / 1000000;
}

/*
 * Hears all programs that run, for some time or until one has written something:
 * a pipe that nobody reads would stop its program.
 */
static void hear(int time_ms)
{
	struct pollfd fds[2 * PROCESSES_MAX];
	struct process *process;
	int count = 0;

	for (process = running; process; process = process->next) {
		fds[count++] = (struct pollfd){ process->out.fd, POLLIN, 0 };
		fds[count++] = (struct pollfd){ process->err.fd, POLLIN, 0 };
	}
	if (poll(fds, count, time_ms) <= 0)
		return;
	count = 0;
	for (process = running; process; process = process->next) {
		if (fds[count++].revents)
			take(&process->out);
		if (fds[count++].revents)
			take(&process->err);
	}
}

/* Text that came since the last that was waited for. */
static void await(struct process *process, const char *text)
{
	struct heard *heard = &process->out;
	struct timespec began;
	const char *found = NULL;

	clock_gettime(CLOCK_MONOTONIC, &began);
	for (;;) {
		if (heard->text)
			found = memmem(heard->text + heard->seen,
				       heard->len - heard->seen, text,
				       strlen(text));
		if (found) {
			heard->seen = found + strlen(text) - heard->text;
			return;
		}
		if (heard->fd < 0 || left_ms(&began) <= 0)
			break;
		hear(LOOK_MS);
	}
	ktap_fail("%s has not written \"%s\"", process->name, text);
}

/* So many bytes since the last that were waited for: a terminal is not heard. */
static void await_bytes(struct process *process, const char *value)
{
	struct timespec began;
	int bytes = atoi(value);

	clock_gettime(CLOCK_MONOTONIC, &began);
	while (sent(process) - process->seen < bytes && left_ms(&began) > 0)
		hear(LOOK_MS);
	if (sent(process) - process->seen < bytes)
		ktap_fail("%s has not written %d bytes", process->name, bytes);
	/* What was written in one piece arrives in one. */
	tcdrain(process->terminal);
	process->seen = sent(process);
}

/* By the name that the C library has for it: "INT" for SIGINT. */
static int signal_of(const char *name)
{
	int number;

	for (number = 1; number < NSIG; number++) {
		const char *known = sigabbrev_np(number);

		if (known && !strcmp(known, name))
			return number;
	}
	ktap_bail_out("there is no signal '%s'", name);
}

/* Nobody has the terminal as the controlling one, so that the kernel tells none. */
static void resize(struct process *process, const char *value)
{
	unsigned short columns, rows;

	if (sscanf(value, "%hux%hu", &columns, &rows) != 2)
		ktap_bail_out("'%s' is no size", value);
	set_size(process, columns, rows);
	kill(process->pid, SIGWINCH);
}

void process_act(struct process *process, char *const *actions)
{
	const char *value;

	for (; *actions; actions++) {
		if ((value = step_value(*actions, "await")))
			await(process, value);
		else if ((value = step_value(*actions, "await_bytes")))
			await_bytes(process, value);
		else if ((value = step_value(*actions, "resize")))
			resize(process, value);
		else if ((value = step_value(*actions, "send")))
			kill(process->pid, signal_of(value));
		else if (!strcmp(*actions, "close=out"))
			end_of(&process->out);
		else
			ktap_bail_out("'%s' is nothing to do", *actions);
	}
}

static void note(const char *stream, const struct heard *heard)
{
	size_t i, used = 0;
	char text[4 * NOTE_BYTES + 1], room[5];

	for (i = 0; i < heard->len; i++) {
		used += sprintf(text + used, "%s",
				escape(ESCAPE_AS_KERNEL, heard->text[i], room));
		if ((i + 1) % NOTE_BYTES == 0 || i + 1 == heard->len) {
			ktap_note("%s %s", stream, text);
			used = 0;
		}
	}
}

static bool has_ended(const struct process *process, int *status)
{
	pid_t ended = waitpid(process->pid, status, WNOHANG);

	if (ended < 0)
		ktap_bail_out("cannot wait for %s: %m", process->name);
	return ended;
}

void process_finish(struct process *process)
{
	struct process **at;
	struct timespec began;
	bool killed = false;
	int status = 0;

	clock_gettime(CLOCK_MONOTONIC, &began);
	while ((process->out.fd >= 0 || process->err.fd >= 0) &&
	       left_ms(&began) > 0)
		hear(LOOK_MS);
	while (!has_ended(process, &status)) {
		if (!killed && left_ms(&began) <= 0) {
			ktap_fail("%s has not ended", process->name);
			kill(process->pid, SIGKILL);
			killed = true;
		}
		hear(LOOK_MS);
	}
	if (process->terminal >= 0) {
		mark(process, "end");
		close(process->terminal);
	}
	note("out", &process->out);
	note("err", &process->err);
	if (WIFEXITED(status))
		ktap_note("exit %d", WEXITSTATUS(status));
	else
		ktap_note("signal %d", WTERMSIG(status));
	end_of(&process->out);
	end_of(&process->err);
	free(process->out.text);
	free(process->err.text);
	free((char *)process->name);
	for (at = &running; *at != process; at = &(*at)->next)
		;
	*at = process->next;
}
