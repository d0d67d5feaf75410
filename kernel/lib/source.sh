# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
#
# Source trees: only files whose content differs are written, so that make
# builds what has changed and nothing else.

# Unpack the distribution's source once
source_unpack() {
	local tmp=$cache/linux.tmp.$$ free

	pristine=$cache/linux-$tarball_id
	[ ! -d "$pristine" ] || return 0
	free=$(df -Pk "$cache" | awk 'NR == 2 { print $4 }')
	[ "$free" -ge 4000000 ] || die_disk_full
	say "unpacking $tarball"
	mkdir "$tmp"
	tar -x -f "$tarball" -I 'xz -T0' --strip-components=1 -C "$tmp" ||
		die "cannot unpack $tarball to $cache"
	rm -rf "$cache"/linux-* "$cache"/trees/*
	mv "$tmp" "$pristine"
}

# tree_create TREE: unless it is there
tree_create() {
	[ ! -d "$1" ] || return 0
	cp -al "$pristine" "$1.tmp.$$"
	mv "$1.tmp.$$" "$1"
}

# tree_borrow TREE: put a copy in the place of a tree, with what is built in it.
# It must be the same place: objtool's build knows its own path, and all objects
# depend on objtool. The tree itself waits beside it for tree_give_back.
tree_borrow() {
	local entry

	mv "$1" "$1.kept"
	mkdir "$1"
	for entry in "$1.kept"/* "$1.kept"/.[!.]*; do
		case ${entry##*/} in
		build | .synos-*) cp -a "$entry" "$1/" ;;
		*) cp -al "$entry" "$1/" ;;
		esac
	done
}

# tree_give_back TREE: also what cache_lock does for a run that was cut short
tree_give_back() {
	[ -d "$1.kept" ] || return 0
	rm -rf "$1"
	mv "$1.kept" "$1"
}

# source_stage VARIANT STAGE: every file in which the variant's tree differs
# from the distribution's
source_stage() {
	local patches=() patch file

	mkdir "$2"
	[ "$1" != stock ] || return 0
	patches=("$kernel"/patches/*.patch)
	for file in $(sed -n 's|^+++ b/||p' "${patches[@]}" | sort -u); do
		mkdir -p "$2/${file%/*}"
		cp "$pristine/$file" "$2/$file" ||
			die "the patches touch $file, which $tarball does not have"
	done
	(cd "$kernel" && find include kernel fs -type f \
		-exec cp --parents '{}' "$2" ';')
	[ -z "$fault" ] || [ "$1" = synos ] || patches+=("$(fault_patch "$fault")")
	for patch in "${patches[@]}"; do
		patch -d "$2" -p1 -s -f --fuzz=0 -r - --no-backup-if-mismatch \
			< "$patch" >&2 ||
			die "$patch does not apply to $tarball." \
				"Make it anew against this source."
	done
}

# source_sync VARIANT TREE: bring a tree to the variant's content
source_sync() {
	local stage=$cache/stage.tmp.$$

	source_stage "$1" "$stage"
	source_apply "$stage" "$2"
}

# source_apply STAGE TREE: the files of the stage, which is removed, and for the
# rest the distribution's. The list of files that differ stands in the tree, so
# that they can be put back.
source_apply() {
	local stage=$1 list=$2/.synos-files file

	(cd "$stage" && find . -type f | sort) > "$stage.files"
	[ ! -f "$list" ] || sort -u "$list" "$stage.files" > "$stage.all"
	[ -f "$list" ] || cp "$stage.files" "$stage.all"
	cp "$stage.all" "$list"
	while read -r file; do
		if [ -f "$stage/$file" ]; then
			source_put "$stage" "$2" "$file"
		elif [ -f "$pristine/$file" ]; then
			source_put "$pristine" "$2" "$file"
		else
			rm -f "$2/$file"
		fi
	done < "$stage.all"
	cp "$stage.files" "$list"
	rm -rf "$stage" "$stage.files" "$stage.all"
}

# source_put FOLDER TREE FILE: by rename, since the old file may be a hard link.
# Changed system call tables are noted for make_tables.
source_put() {
	local to=$2/$3

	! cmp -s "$1/$3" "$to" || return 0
	mkdir -p "${to%/*}"
	cp "$1/$3" "$to.tmp.$$"
	mv -f "$to.tmp.$$" "$to"
	case $3 in
	*/syscall*.tbl) printf '%s\n' "$3" >> "$2/.synos-tables" ;;
	esac
}
