#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-only
#
# Makes anew the patch that wires the calls, and the list of the calls of upstream
# whose numbers the plan has, from our calls on stdin: a line each, NUMBER WORD
# ARGUMENT TYPE, as "443 log_event event const struct synos_ai_event". What the
# calls have rows or lines in is made from the distribution's files; what the
# patch says beside that stays. With --check nothing is written, and the exit code
# is 1 when one of the two is old. What is written, or would be, is named on
# stdout. tools/refresh.sh runs it.
set -Eeuo pipefail
export LC_ALL=C

kernel=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in say cache source; do
	# shellcheck source=/dev/null
	. "$kernel/lib/$part.sh"
done
die() {
	printf 'kernel/gen-tables.sh: error: %s\n' "$*" >&2
	exit 2
}
cache=
trap on_error ERR

check=
case ${1-} in
'') ;;
--check) check=1 ;;
*) die "usage: kernel/gen-tables.sh [--check] < CALLS" ;;
esac
patch=patches/0001-syscalls-wire-the-SynOS-AI-calls.patch
list=kernel/synos/plan_calls.h

cache_open
pristine=$cache/linux-$tarball_id
if [ ! -d "$pristine" ]; then
	cache_lock
	source_unpack
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
calls=$scratch/calls tree=$scratch/tree
cat > "$calls"
[ -s "$calls" ] || die "no calls on stdin"

# Nothing of the caller's configuration may get into the patch
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null HOME=$scratch
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE

mkdir "$tree"
for file in $(sed -n 's|^+++ b/||p' "$kernel/$patch"); do
	mkdir -p "$tree/${file%/*}"
	cp "$pristine/$file" "$tree/$file"
done
cd "$tree"
git init -q
git add -A
# What is not about single calls is taken over from the patch
patch -p1 -s -f --fuzz=0 -r - --no-backup-if-mismatch < "$kernel/$patch" ||
	die "$patch does not apply to $tarball"

base=$(head -n 1 "$calls" | cut -d' ' -f1)

# table FILE: upstream's rows at the numbers get an abi name of their own, and
# below each stands one with the same name and the dispatcher; ours are at the
# end, from 548 on
table() {
	awk -v base="$base" '
	NR == FNR { word[$1] = $2; order[++count] = $1; next }
	$1 in word && $2 ~ /^(common|i386|64|32)$/ {
		if (!planned++)
			print "# With CONFIG_SYNOS_AI the synos rows, otherwise the upstream ones"
		theirs = ours = $0
		sub(/\t[^\t]+/, "\tupstream", theirs)
		sub(/\t[^\t]+/, "\tsynos", ours)
		gsub(/sys_/, "sys_synos_or_", ours)
		print theirs
		print ours
		next
	}
	{ print }
	END {
		print "# CONFIG_SYNOS_AI"
		for (i = 1; i <= count; i++)
			printf "%d\tsynos\tsynos548_%s\tsys_synos_%s\n",
				order[i] - base + 548, word[order[i]], word[order[i]]
	}' "$calls" "$pristine/$1" > "$1"
}

# plan_list: whose numbers the plan has, and whether 32-bit programs have an entry
# of their own
plan_list() {
	awk 'NR == FNR { word[$1] = $2; next }
	$1 in word && $2 == "i386" {
		printf "SYNOS_PLAN_CALL%s(%s, %s)\n", (NF > 4 ? "_COMPAT" : ""), word[$1], $3
	}' "$calls" "$pristine/arch/x86/entry/syscalls/syscall_32.tbl"
}

# below FILE LINE: stdin is inserted below a line that stands once in the file
below() {
	[ "$(grep -cxF -- "$2" "$1")" -eq 1 ] || die "$1 does not have '$2' once"
	awk -v line="$2" -v text="$(cat)" '
	{ print }
	$0 == line { print text }' "$1" > "$1.new"
	cat "$1.new" > "$1" && rm "$1.new"
}

# each FORMAT: for each call, with its word
each() {
	local number word rest
	while read -r number word rest; do
		# shellcheck disable=SC2059
		printf "$1\n" "$word"
	done < "$calls"
}

prototypes() {
	local number word argument type line
	while read -r number word argument type; do
		line="sys_synos_$word($type __user *$argument);"
		[ ${#line} -le 66 ] && printf 'asmlinkage long %s\n' "$line" ||
			printf 'asmlinkage long\n%s\n' "$line"
	done < "$calls"
}

for file in arch/arm64/tools/syscall_32.tbl scripts/syscall.tbl \
	arch/x86/entry/syscalls/syscall_32.tbl \
	arch/x86/entry/syscalls/syscall_64.tbl; do
	[ ! -f "$file" ] || table "$file"
done

cp "$pristine/include/linux/syscalls.h" include/linux/
awk '{ print "struct " $NF ";" }' "$calls" | sort -u |
	below include/linux/syscalls.h 'struct mnt_id_req;'
prototypes | below include/linux/syscalls.h \
	'asmlinkage long sys_lsm_list_modules(u64 __user *ids, u32 __user *size, u32 flags);'

cp "$pristine/kernel/sys_ni.c" kernel/
each 'COND_SYSCALL(synos_%s);' | below kernel/sys_ni.c 'COND_SYSCALL(lsm_list_modules);'

cp "$pristine/scripts/checksyscalls.sh" scripts/
{
	printf '\n/* Wired by the architectures that offer CONFIG_SYNOS_AI */\n'
	each '#define __IGNORE_synos548_%s'
} | below scripts/checksyscalls.sh '#define __IGNORE_fstat'

{
	sed '/^---$/q' "$kernel/$patch"
	git diff --no-color --no-ext-diff --abbrev=7 --stat=100 -p
} > "$scratch/patch"
{
	sed '/^$/q' "$kernel/$list"
	plan_list
} > "$scratch/list"

# put NEW FILE: unless it is the same
old=0
put() {
	! cmp -s "$1" "$kernel/$2" || return 0
	printf 'kernel/%s\n' "$2"
	if [ -z "$check" ]; then
		cp "$1" "$kernel/$2"
		return
	fi
	diff -u "$kernel/$2" "$1" >&2 || :
	old=1
}
put "$scratch/patch" "$patch"
put "$scratch/list" "$list"
exit "$old"
