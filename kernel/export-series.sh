#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-only
#
# Writes our side as a series of patches against the distribution's source, as
# git format-patch does, with a cover letter. series/ has the messages, and what
# is changed in existing files beside what the build needs. Last, the series is
# checked: it applies with git am to a copy of what it touches and gives the
# same tree, and checkpatch has nothing to say; with --build, a kernel is built
# at each patch. The names of the files go to stdout.
set -Eeuo pipefail
export LC_ALL=C

kernel=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in say profile base cache source make result selftests series; do
	# shellcheck source=/dev/null
	. "$kernel/lib/$part.sh"
done
die() {
	printf 'kernel/export-series.sh: error: %s\n' "$*" >&2
	exit 2
}
cache=
trap on_error ERR
# Read by the parts
# shellcheck disable=SC2034
fault=''

usage() {
	die "usage: kernel/export-series.sh --signoff 'NAME <MAIL>' [--build] FOLDER"
}

signoff=
build=
while [ $# -gt 1 ]; do
	case $1 in
	--signoff) signoff=$2; shift 2 ;;
	--build) build=1; shift ;;
	*) usage ;;
	esac
done
[ $# -eq 1 ] && [ "${1#-}" = "$1" ] || usage
# Not a default, nor a name to fill in later: a sign-off says that a person has
# the right to pass the patches on (Documentation/process/submitting-patches.rst),
# and one that nobody made would pass all checks and go out with them
[[ $signoff =~ ^[^\<\>@]+\ \<[^\<\>@\ ]+@[^\<\>@\ ]+\>$ ]] ||
	die "who signs the series off? Say it with --signoff 'NAME <MAIL>'"
out=$1
mkdir -p "$out"
[ -z "$(ls -A "$out")" ] || die "$out is not empty"
out=$(cd "$out" && pwd)

if [ -n "$build" ]; then
	profile_read fast
	profile_provision
fi
cache_open
pristine=$cache/linux-$tarball_id
if [ -n "$build" ] || [ ! -d "$pristine" ]; then
	cache_lock
	source_unpack
fi

existing=("$kernel"/patches/*.patch "$kernel"/series/*.patch)

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Nothing of the caller's configuration may get into the patches. With
# SOURCE_DATE_EPOCH the same content gives the same series.
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
GIT_AUTHOR_NAME=${signoff% <*} GIT_AUTHOR_EMAIL=${signoff##*<}
GIT_AUTHOR_EMAIL=${GIT_AUTHOR_EMAIL%>}
GIT_AUTHOR_DATE="${SOURCE_DATE_EPOCH:-$(date +%s)} +0000"
GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE
export GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_AUTHOR_DATE \
	GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL GIT_COMMITTER_DATE

# new_tree FOLDER: a repository of the files that the patches touch, as the
# distribution has them
new_tree() {
	local file

	git init -q -b base "$1"
	while read -r file; do
		mkdir -p "$1/$(dirname "$file")"
		cp -p "$pristine/$file" "$1/$file" ||
			die "the patches touch $file, which $tarball does not have"
	done < "$scratch/changed"
	git -C "$1" add -A
	git -C "$1" commit -q -m "linux ($(basename "$tarball"))"
}

# What the series must give: everything at once
sed -n 's|^+++ b/||p' "${existing[@]}" | sort -u > "$scratch/changed"
new_tree "$scratch/whole"
for patch in "${existing[@]}"; do
	patch -d "$scratch/whole" -p1 -s -f --fuzz=0 -r - \
		--no-backup-if-mismatch < "$patch" ||
		die "$patch does not apply to $tarball"
done
(cd "$kernel" && find include kernel fs tools Documentation -type f) \
	> "$scratch/new"
(cd "$kernel" && xargs -d '\n' cp --parents -t "$scratch/whole") < "$scratch/new"
# The marks by which tools/refresh.sh finds what it fills in stay here
(cd "$scratch/whole" && xargs -d '\n' grep -l 'synos-abi: end' |
	xargs -r -d '\n' sed -i '/^[[:space:]]*\(\/\*\|\.\.\) synos-abi: /d') \
	< "$scratch/new"
sed -i "s|@SIGNOFF@|${signoff//&/\\&}|" "$scratch/whole/MAINTAINERS"
git -C "$scratch/whole" add -A -f

# Which message each file goes with: the last that has a pattern for it
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
done < <(cat "$scratch/changed" "$scratch/new")

new_tree "$scratch/series"
git -C "$scratch/series" checkout -q -b synos-ai

# grow_makefile: to the objects whose source is there, so that each patch builds
# what it adds
grow_makefile() {
	local folder=kernel/synos object
	local makefile=$scratch/series/$folder/Makefile

	cp "$scratch/whole/$folder/Makefile" "$makefile"
	for object in $(grep -o '[[:alnum:]_-]*\.o\>' "$makefile" | sort -u); do
		[ -f "$scratch/series/$folder/${object%.o}.c" ] ||
			sed -i "/^#/{N; /\nCFLAGS_$object/d}; s/ $object\>//" \
				"$makefile"
	done
	sed -i '/^obj-[^ ]* +=$/d' "$makefile"
	cat -s "$makefile" > "$scratch/makefile"
	sed '${/^$/d}' "$scratch/makefile" > "$makefile"
}

for message in "$kernel"/series/[0-9]*.txt; do
	[ -s "$scratch/${message##*/}" ] || die "$message is for no file"
	(cd "$scratch/whole" && xargs -d '\n' cp --parents -t "$scratch/series") \
		< "$scratch/${message##*/}"
	grow_makefile
	git -C "$scratch/series" add -A -f
	{
		sed '/^SPDX-License-Identifier: /d; /^Files: /d' "$message"
		printf '\nSigned-off-by: %s\n' "$signoff"
	} | git -C "$scratch/series" commit -q -F -
done

git -C "$scratch/series" config branch.synos-ai.description \
	"$(sed '/^SPDX-License-Identifier: /d' "$kernel/series/cover.txt")"
git -C "$scratch/series" format-patch -q -o "$out" --cover-letter --numbered \
	--cover-from-description=subject --no-signature --zero-commit base..synos-ai

# Check what was written, not what it was made from
mapfile -t patches < <(find "$out" -name '*.patch' -not -name '0000-*' | sort)
new_tree "$scratch/applied"
git -C "$scratch/applied" checkout -q -b synos-ai
git -C "$scratch/applied" am -q "${patches[@]}" ||
	die "the series does not apply"
[ "$(git -C "$scratch/applied" rev-parse 'HEAD^{tree}')" = \
	"$(git -C "$scratch/whole" write-tree)" ] ||
	die "the series does not give the same tree:" \
		"$(diff -rq -x .git "$scratch/applied" "$scratch/whole")"

# Accepted: FILE_PATH_CHANGES asks about MAINTAINERS whenever a patch adds a
# file, and the last patch has the entry; COMPLEX_MACRO is the list of names that
# __print_symbolic() takes; the next two are how TRACE_EVENT() is written; plan.c has
# a list that each use takes something else from, and a parameter that the last
# patch documents
"$pristine/scripts/checkpatch.pl" --no-tree --strict --terse --no-summary \
	--ignore FILE_PATH_CHANGES,COMPLEX_MACRO \
	--ignore OPEN_ENDED_LINE,PARENTHESIS_ALIGNMENT,MACRO_ARG_REUSE \
	--ignore MACRO_ARG_UNUSED,UNDOCUMENTED_SETUP "${patches[@]}" >&2 ||
	die "checkpatch complains"

[ -z "$build" ] || series_build "$scratch/applied" base synos-ai

find "$out" -name '*.patch' | sort
