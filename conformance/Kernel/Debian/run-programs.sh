#!/bin/bash
# SPDX-License-Identifier: MIT
# In the guest, as a service: runs the programs that the kernel's command line names (synos.run=NAME,…), as root or as the
# ordinary user, writes their output as nested KTAP to the results line, and ends the machine.
set -uo pipefail
cd /opt/synos || exit 1

# The first number of the plan.
plan=440

argument() {
    local word
    for word in $(</proc/cmdline); do
        [[ $word != "$1"=* ]] || echo "${word#*=}"
    done
}

# as_user COMMAND...: what a login gives
as_user() {
    setpriv --reuid ordinary --regid ordinary --init-groups --inh-caps=-all "$@"
}

# as_service COMMAND...: an ordinary user, with the two capabilities that a unit would give a daemon (AmbientCapabilities=)
as_service() {
    setpriv --reuid ordinary --regid ordinary --init-groups \
        --inh-caps=+sys_admin,+syslog --ambient-caps=+sys_admin,+syslog "$@"
}

# What a program that knows nothing of KTAP says and how it ends, as the one test NAME.
reported() {
    local name=$1 code
    shift
    printf 'KTAP version 1\n1..1\n'
    "$@" 2>&1 | sed 's/^/# /'
    code=${PIPESTATUS[0]}
    if ((code)); then
        echo "not ok 1 $name # exit code $code"
    else
        echo "ok 1 $name"
    fi
}

# What an administrator would look at, a comment each.
state() {
    echo "state: $(timeout 300 systemctl is-system-running --wait)"
    echo "failed: $(systemctl --failed --plain --no-legend | awk '{ print $1 }' | paste -s -d ' ')"
    echo "release: $(uname -r)"
    echo "build: $(uname -v)"
    echo "first process: $(systemctl --version | head -n 1)"
    sed 's/^/kernel: /' /proc/synos/version 2>&1
    echo "plan numbers: $(sysctl -n kernel.synos.plan_numbers 2>&1)"
    echo "modules: $(awk '{ print $1 }' /proc/modules | sort | paste -s -d ' ')"
    echo "taint: $(cat /proc/sys/kernel/tainted)"
}

# One of the kernel's selftests, most of which write KTAP under the name of its predecessor.
selftest() {
    cd "${1%/*}" || return
    case $1 in
    *-test) reported "${1##*/}" "./${1##*/}" ;;
    *) "./${1##*/}" | sed 's/^TAP version 13$/KTAP version 1/' && return "${PIPESTATUS[0]}" ;;
    esac
}

# How many events the kernel has taken, by its own count.
accepted() {
    sed -n 's/^Events Accepted: //p' /proc/synos/telemetry
}

# Counts them by bpftrace too, while a program logs. A raw tracepoint, because for the fields of others bpftrace wants the headers of the
# kernel, or its types.
traced() {
    local before
    before=$(accepted)
    bpftrace -q -c '/opt/synos/synos-run /opt/synos/test_syscalls' \
        -e 'rawtracepoint:synos_event { @events = count(); }' || return
    echo "accepted: $(($(accepted) - before))"
}

run() {
    case $1 in
    selftests/*) (selftest "$1") ;;
    traced) reported traced traced ;;
    state) reported state state ;;
    c) ./synos_conformance ;;
    csharp) ./synos-guest cases ;;
    client) ./synos-guest client ;;
    c_opted) ./synos-run ./synos_conformance --base "$plan" ;;
    csharp_opted) ./synos-run ./synos-guest --base "$plan" cases ;;
    c_user) ./synos_conformance --user "$(id -u ordinary)" ;;
    csharp_user) ./synos-guest --user "$(id -u ordinary)" cases ;;
    client_user) as_service ./synos-guest client ;;
    test_syscalls) reported test_syscalls ./synos-run ./test_syscalls ;;
    test_syscalls_user) reported test_syscalls as_user ./synos-run ./test_syscalls ;;
    *) echo "Bail out! no program is called $1" ;;
    esac
}

exec 3>/dev/ttyS1
stty -F /dev/ttyS1 raw -echo
IFS=, read -ra names <<<"$(argument synos.run)"
printf 'KTAP version 1\n1..%d\n' "${#names[@]}" >&3
number=0
for name in "${names[@]}"; do
    number=$((number + 1))
    run "$name" 2>/dev/console | sed 's/^/  /' >&3
    code=${PIPESTATUS[0]}
    if ((code)); then
        echo "not ok $number $name # exit code $code" >&3
    else
        echo "ok $number $name" >&3
    fi
done
systemctl reboot -ff
