#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-only
#
# The kernel's own checks on our files: checkpatch, kernel-doc, and for several
# configurations gcc W=1 and sparse, all with their warnings as errors. Prints
# what it runs; exits with 1 if any of them complains.
set -Eeuo pipefail
export LC_ALL=C

kernel=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in say profile base cache source make result; do
	# shellcheck source=/dev/null
	. "$kernel/lib/$part.sh"
done
cache=
trap on_error ERR
# Read by the parts
# shellcheck disable=SC2034
fault=''

failed=0

# run WHAT COMMAND...
run() {
	local what=$1
	shift
	if "$@" >&2; then
		printf 'ok      %s\n' "$what"
	else
		printf 'FAILED  %s\n' "$what"
		failed=1
	fi
}

check_style() {
	local files file accepted
	mapfile -t files < <(find include kernel fs tools -type f | sort)
	for file in "${files[@]}"; do
		accepted=()
		# How TRACE_EVENT() is written, and the list of names that
		# __print_symbolic() shares with others
		case $file in
		include/trace/*)
			accepted=(--ignore=OPEN_ENDED_LINE,PARENTHESIS_ALIGNMENT,MACRO_ARG_REUSE) ;;
		include/linux/*) accepted=(--ignore=COMPLEX_MACRO) ;;
		# A list that each use takes something else from, and a
		# parameter that series/parameters.patch documents
		kernel/synos/plan.c)
			accepted=(--ignore=MACRO_ARG_UNUSED,UNDOCUMENTED_SETUP) ;;
		esac
		run "checkpatch --strict $file" "$pristine/scripts/checkpatch.pl" \
			--no-tree --strict --terse --no-summary \
			"${accepted[@]}" -f "$file"
	done
	# export-series.sh signs them off
	for file in patches/*.patch series/*.patch; do
		run "checkpatch --strict $file" "$pristine/scripts/checkpatch.pl" \
			--no-tree --strict --terse --no-summary \
			--ignore MISSING_SIGN_OFF "$file"
	done
	mapfile -t files < <(printf '%s\n' "${files[@]}" |
		grep -v '^tools/' | grep '\.[ch]$')
	run "kernel-doc -none -Wall -Werror" "$pristine/scripts/kernel-doc" \
		-none -Wall -Werror "${files[@]}"
}

# prepare PROFILE: a tree of its own, because other flags would rebuild our
# objects in the one that boots
prepare() {
	profile_read "$1"
	tree=$cache/trees/check-$profile
	log=$cache/log/check-$profile.log
	tree_create "$tree"
	source_sync synos "$tree"
	: > "$log"
	make_config synos "$tree" "$log"
	rm -f "$tree/.synos-tables"
}

# kbuild prints warnings and goes on: in the log they are failures. Of upstream's
# own, only the vDSO is built on the way, whose functions nobody declares.
compile() {
	kbuild "$tree" "$@" > "$log" 2>&1 &&
		! grep -E '(warning|error):' "$log" | grep -v '/vdso/' && return
	tail -n 20 "$log"
	return 1
}

# check_on PROFILE: our files
check_on() {
	local ours=(kernel/synos/ fs/proc/synos.o)

	prepare "$1"
	run "$1: gcc W=1" compile W=1 "${ours[@]}"
	run "$1: sparse" compile C=2 "${ours[@]}"
}

# check_off PROFILE: what the patches touch
check_off() {
	prepare "$1"
	run "$1: gcc" \
		compile kernel/exit.o kernel/sys_ni.o fs/proc/ "arch/$arch/entry/"
}

profile_read arm64
profile_provision check
cache_open
cache_lock
source_unpack
cd "$kernel"
check_style
for profile in fast upstream tiny arm64 debug; do
	check_on "$profile"
done
check_off off
exec 9>&-
run "check-docs.sh" "$kernel/check-docs.sh"
exit "$failed"
