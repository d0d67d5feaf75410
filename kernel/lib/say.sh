# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
#
# What the user sees, all of it on stderr.

say() {
	printf 'kernel: %s\n' "$*" >&2
}

die() {
	printf 'kernel/build.sh: error: %s\n' "$*" >&2
	exit 1
}

# names FOLDER SUFFIX: what could have been meant
names() {
	local file
	for file in "$1"/*"$2"; do
		[ ! -e "$file" ] || basename "$file" "$2"
	done | tr '\n' ' '
}

# die_with_log WHAT LOG: the end of the log, and what to do where that is known
die_with_log() {
	{
		printf -- '---- the last lines of %s\n' "$2"
		tail -n 30 "$2"
		printf -- '----\n'
	} >&2
	! grep -q 'No space left on device' "$2" || die_disk_full
	die "$1 failed; the whole log is $2"
}

# What set -e stops at has said why, or not: never end without a word
on_error() {
	local free
	free=$(df -Pk "$cache" 2> /dev/null | awk 'NR == 2 { print $4 }')
	[ "${free:-1000000}" -ge 100000 ] || die_disk_full
	die "stopped at ${BASH_SOURCE[1]##*/}:${BASH_LINENO[0]}: $BASH_COMMAND"
}

die_disk_full() {
	die "no space left under $cache. Free some, or set SYNOS_CACHE to a" \
		"folder with 4 GB; removing $cache altogether is safe."
}
