#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-only
#
# The kernel's own checks on our files: checkpatch, kernel-doc, gcc W=1 and
# sparse, all with their warnings as errors. Prints what it runs; exits with 1
# if any of them complains.
set -Eeuo pipefail
export LC_ALL=C

kernel=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in say cache source make result; do
	# shellcheck source=/dev/null
	. "$kernel/lib/$part.sh"
done
cache=
trap on_error ERR
# Read by the parts
# shellcheck disable=SC2034
profile=fast fault=''

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

# kbuild prints our warnings and goes on: in the log they are failures
compile() {
	local tree=$1 log=$cache/log/check.log
	shift
	kbuild "$tree" "$@" kernel/synos/ fs/proc/synos.o > "$log" 2>&1 &&
		! grep -E '(warning|error):' "$log" && return
	tail -n 20 "$log"
	return 1
}

cache_open
cache_lock
source_unpack
tree=$cache/trees/$profile
build_synos "$tree" "$(content_key synos)"

cd "$kernel"
mapfile -t sources < <(find include kernel fs -type f | sort)
mapfile -t documented < <(printf '%s\n' "${sources[@]}" | grep '\.[ch]$')
for file in "${sources[@]}"; do
	run "checkpatch --strict $file" "$pristine/scripts/checkpatch.pl" \
		--no-tree --strict --terse --no-summary -f "$file"
done
for file in patches/*.patch; do
	run "checkpatch --strict $file" "$pristine/scripts/checkpatch.pl" \
		--no-tree --strict --terse --no-summary "$file"
done
run "kernel-doc -none -Wall -Werror" "$pristine/scripts/kernel-doc" \
	-none -Wall -Werror "${documented[@]}"

# In a copy: other flags would rebuild our objects in the tree
tree_borrow "$tree"
run "gcc W=1" compile "$tree" W=1
run "sparse -Wsparse-error" compile "$tree" C=2 CHECK='sparse -Wsparse-error'
tree_give_back "$tree"
exit "$failed"
