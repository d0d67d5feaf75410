#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-only
#
# Writes our side as a series of patches against the distribution's source, as
# git format-patch does, with a cover letter. series/ has the messages, and what
# is changed in existing files beside what the build needs. Last, the series is
# checked: it applies with git am to a copy of what it touches and gives the
# same tree, and checkpatch has nothing to say. The names of the files go to
# stdout.
set -Eeuo pipefail
export LC_ALL=C

kernel=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in say cache source; do
	# shellcheck source=/dev/null
	. "$kernel/lib/$part.sh"
done
die() {
	printf 'kernel/export-series.sh: error: %s\n' "$*" >&2
	exit 2
}
cache=
trap on_error ERR

[ $# -eq 1 ] && [ "${1#-}" = "$1" ] || die "usage: kernel/export-series.sh FOLDER"
out=$1
mkdir -p "$out"
[ -z "$(ls -A "$out")" ] || die "$out is not empty"
out=$(cd "$out" && pwd)

cache_open
pristine=$cache/linux-$tarball_id
if [ ! -d "$pristine" ]; then
	cache_lock
	source_unpack
fi

existing=("$kernel"/patches/*.patch "$kernel"/series/*.patch)

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Nothing of the caller's configuration may get into the patches
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null HOME=$scratch
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
author=$(sed -n 's/^From: //p' "${existing[@]}" | sort -u)
[ "$(wc -l <<< "$author")" -eq 1 ] || die "the patches are from more than one"
GIT_AUTHOR_NAME=${author% <*} GIT_AUTHOR_EMAIL=${author##*<}
GIT_AUTHOR_EMAIL=${GIT_AUTHOR_EMAIL%>}
# The newest date of ours, so that the same content gives the same series
GIT_AUTHOR_DATE=$(sed -n 's/^Date: //p' "${existing[@]}" |
	date -f - +%s | sort -n | tail -n 1)
GIT_AUTHOR_DATE="$GIT_AUTHOR_DATE +0000"
GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE
export GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_AUTHOR_DATE \
	GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL GIT_COMMITTER_DATE

# new_tree FOLDER: a repository of the files that the patches touch, as the
# distribution has them
new_tree() {
	local file

	git init -q -b base "$1"
	for file in $(sed -n 's|^+++ b/||p' "${existing[@]}" | sort -u); do
		mkdir -p "$1/$(dirname "$file")"
		cp -p "$pristine/$file" "$1/$file" ||
			die "the patches touch $file, which $tarball does not have"
	done
	git -C "$1" add -A
	git -C "$1" commit -q -m "linux ($(basename "$tarball"))"
}

# What the series must give: everything at once
new_tree "$scratch/whole"
for patch in "${existing[@]}"; do
	patch -d "$scratch/whole" -p1 -s -f --fuzz=0 -r - \
		--no-backup-if-mismatch < "$patch" ||
		die "$patch does not apply to $tarball"
done
(cd "$kernel" && find include kernel fs Documentation -type f) \
	> "$scratch/files"
(cd "$kernel" && xargs -d '\n' cp --parents -t "$scratch/whole") \
	< "$scratch/files"
git -C "$scratch/whole" add -A

# Which message each new file goes with: the last that has a pattern for it
while read -r file; do
	group=
	for message in "$kernel"/series/[0-9]*.txt; do
		while read -r pattern; do
			# shellcheck disable=SC2254
			case $file in $pattern) group=$message ;; esac
		done < <(sed -n 's/^Files: //p' "$message")
	done
	[ -n "$group" ] || die "no message in kernel/series is for $file"
	printf '%s\n' "$file" >> "$scratch/${group##*/}"
done < "$scratch/files"

new_tree "$scratch/series"
git -C "$scratch/series" checkout -q -b synos-ai

# commit_files MESSAGE: its new files
commit_files() {
	[ -f "$scratch/${1##*/}" ] || return 0
	(cd "$kernel" && xargs -d '\n' cp --parents -t "$scratch/series") \
		< "$scratch/${1##*/}"
	git -C "$scratch/series" add -A
	{
		sed '/^SPDX-License-Identifier: /d; /^Files: /d' "$1"
		printf '\nSigned-off-by: %s\n' "$author"
	} | git -C "$scratch/series" commit -q -F -
}

# commit_patch PATCH: without its licence, which the touched files have already
commit_patch() {
	sed '1,/^---$/{/^SPDX-License-Identifier: /d}' "$1" |
		git -C "$scratch/series" am -q ||
		die "git am refuses $1"
}

# Nothing is built before the patches that wire it, so each step builds
for message in "$kernel"/series/[0-4]*.txt; do
	commit_files "$message"
done
for patch in "$kernel"/patches/*.patch; do
	commit_patch "$patch"
done
for message in "$kernel"/series/[5-9]*.txt; do
	commit_files "$message"
done
for patch in "$kernel"/series/*.patch; do
	commit_patch "$patch"
done

git -C "$scratch/series" config branch.synos-ai.description \
	"$(sed '/^SPDX-License-Identifier: /d' "$kernel/series/cover.txt")"
git -C "$scratch/series" format-patch -q -o "$out" --cover-letter --numbered \
	--cover-from-description=subject --no-signature --zero-commit base..synos-ai

# Check what was written, not what it was made from
mapfile -t patches < <(find "$out" -name '*.patch' -not -name '0000-*' | sort)
new_tree "$scratch/applied"
git -C "$scratch/applied" am -q "${patches[@]}" ||
	die "the series does not apply"
[ "$(git -C "$scratch/applied" rev-parse 'HEAD^{tree}')" = \
	"$(git -C "$scratch/whole" write-tree)" ] ||
	die "the series does not give the same tree:" \
		"$(diff -rq -x .git "$scratch/applied" "$scratch/whole")"

# Accepted: FILE_PATH_CHANGES asks about MAINTAINERS whenever a patch adds a
# file, and the last patch has the entry; the other two are how TRACE_EVENT()
# is written
"$pristine/scripts/checkpatch.pl" --no-tree --strict --terse --no-summary \
	--ignore FILE_PATH_CHANGES,OPEN_ENDED_LINE,PARENTHESIS_ALIGNMENT \
	"${patches[@]}" >&2 ||
	die "checkpatch complains"

find "$out" -name '*.patch' | sort
