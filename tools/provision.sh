#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: tools/provision.sh [--only GROUP[,GROUP]] [--message-on-stdout]
#
# Installs the packages of tools/packages.txt that are missing; silent when there is nothing to do. Groups: abi (parse
# the header), kernel (build it), guest (build and run what goes into the guest), default (these three, also without
# --only), arm64, selftests, bpf, package, debian, check, bench, witness, report (each for a command of its own), all.
# --message-on-stdout  for callers that show stderr as progress and handle the failure themselves
# SYNOS_PROVISION=skip in the environment trusts the machine as it is.
#
# Exit: 0 everything is there, 2 wrong usage, 3 something is missing and could not be installed.
set -uo pipefail

tools=${BASH_SOURCE[0]%/*}
[[ $tools != "${BASH_SOURCE[0]}" ]] || tools=.
list=$tools/packages.txt
only=default message_fd=2

fail() {
    echo "error SYNOS3001: $1" >&"$message_fd"
    exit 3
}

while (($#)); do
    case $1 in
    --only) only=${2-}; shift ;;
    --only=*) only=${1#*=} ;;
    --message-on-stdout) message_fd=1 ;;
    *) sed -n '3,11s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    esac
    shift
done
: "${only:=nothing}"
groups=(abi kernel guest arm64 selftests bpf package debian check bench witness report)
for group in ${only//,/ }; do
    if [[ " ${groups[*]} default all " != *" $group "* ]]; then
        echo "provision: unknown package group '$group'; the groups are ${groups[*]}, default, all" >&2
        exit 2
    fi
done
case ,$only, in
*,all,*) only=${groups[*]} ;;
*,default,*) only+=,abi,kernel,guest ;;
esac

[[ ${SYNOS_PROVISION:-} != skip ]] || exit 0

wanted=() reasons=()
while read -r package package_groups why; do
    [[ -n $package && $package != \#* ]] || continue
    for group in ${only//,/ }; do
        if [[ ,$package_groups, == *,"$group",* ]]; then
            wanted+=("$package") reasons+=("$why")
            break
        fi
    done
done <"$list"

if ! command -v dpkg-query >/dev/null; then
    fail "this is not a Debian system, so nothing can be installed for you; install what these Debian packages contain: ${wanted[*]}; then run again with SYNOS_PROVISION=skip in the environment"
fi

# Fills missing[] and missing_reasons[]; one dpkg-query call, because this runs in every build.
find_missing() {
    local installed=" " state name i
    while read -r state name; do
        [[ $state != ii ]] || installed+="$name "
    done < <(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "${wanted[@]}" 2>/dev/null)
    missing=() missing_reasons=()
    for i in "${!wanted[@]}"; do
        [[ $installed != *" ${wanted[i]} "* ]] || continue
        missing+=("${wanted[i]}") missing_reasons+=("${reasons[i]}")
    done
}

find_missing
((${#missing[@]})) || exit 0

by_hand="sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}"
as_root=()
if ((EUID != 0)); then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        as_root=(sudo -n)
    else
        fail "missing packages: ${missing[*]}; run: $by_hand"
    fi
fi

# Two runs at once: the second waits here, and then finds the packages installed.
cache=${SYNOS_CACHE:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/synos-interop}
mkdir -p "$cache" && exec {lock_fd}>>"$cache/provision.lock" ||
    fail "cannot write to the cache folder $cache; missing packages: ${missing[*]}; run: $by_hand"
if ! flock -n "$lock_fd"; then
    echo "provision: waiting for another run to finish installing" >&2
    flock -w 1800 "$lock_fd" || fail "another run has been installing packages for 30 minutes; end it, then run: $by_hand"
    find_missing
    ((${#missing[@]})) || exit 0
fi

echo "provision: installing ${#missing[@]} packages:" >&2
for i in "${!missing[@]}"; do
    printf 'provision:   %-18s %s\n' "${missing[i]}" "${missing_reasons[i]}" >&2
done

log=$(mktemp "${TMPDIR:-/tmp}/synos-provision.XXXXXX") || fail "no temporary file for apt's output; missing packages: ${missing[*]}"
apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@" </dev/null >>"$log" 2>&1 {lock_fd}>&-
}
if ! { apt update && apt install -y --no-install-recommends "${missing[@]}"; }; then
    fail "could not install: ${missing[*]}; apt-get said: $(grep -E '^(E|W):' "$log" | tail -n 3 | tr '\n' ' ')(all of it: $log); run: $by_hand"
fi
rm -f "$log"
echo "provision: done in $SECONDS s" >&2
