// SPDX-License-Identifier: MIT
/* A query that is under way when the setting changes. */
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "child.h"
#include "family_socket.h"
#include "ktap.h"
#include "plan.h"

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
void test_restarted(void)
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
	err = child_wait(asker);
	if (err)
		ktap_fail("the query ended with %d", err);
	family_socket_close(&socket);
}

int ask_planned(void)
{
	struct synos_recommendation asked = { .query = "at which number?" };
	int err = synos_call(&planned, CALL_QUERY_RECOMMENDATION, &asked);

	return err ? -err : strcmp(asked.response, "as asked") ? 97 : 0;
}
