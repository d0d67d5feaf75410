# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
#
# From content to result.

# result_get NAME KEY BUILD...: sets result, and runs BUILD... KEY RESULT if it is
# not there
result_get() {
	local key=$2

	result=$cache/results/$1-$key
	shift 2
	if [ ! -d "$result" ]; then
		cache_lock
		# Whoever held the lock may have built the same
		if [ ! -d "$result" ]; then
			source_unpack
			"$@" "$key" "$result"
			result_prune
		fi
	fi
	# Its time is that of its last use, for result_prune
	touch -c "$result"
}

# build_variant VARIANT KEY RESULT
build_variant() {
	local tree=$cache/trees/$profile

	if [ "$1" = synos ]; then
		build_synos "$tree" "$2" "$3"
		return
	fi
	# Other variants differ in a few files: start from a copy of ours
	build_synos "$tree" "$(fault='' content_key synos)"
	tree_borrow "$tree"
	source_sync "$1" "$tree"
	make_kernel "$1" "$tree"
	result_store "$tree/build" "$3"
	tree_give_back "$tree"
}

# build_synos TREE KEY [RESULT]: bring our own tree up to date. Without RESULT
# the tree alone is wanted, which it may be already.
build_synos() {
	if [ $# -eq 3 ] || [ "$(cat "$1/.synos-key" 2> /dev/null)" != "$2" ]; then
		tree_create "$1"
		rm -f "$1/.synos-key"
		source_sync synos "$1"
		make_kernel synos "$1"
		printf '%s\n' "$2" > "$1/.synos-key"
	fi
	[ $# -lt 3 ] || result_store "$1/build" "$3"
}

# result_store BUILD RESULT: complete or not at all
result_store() {
	local tmp=$2.tmp.$$

	mkdir "$tmp"
	cp "$1/arch/$arch/boot/$image" "$tmp/kernel"
	cp "$1/vmlinux" "$1/usr/gen_init_cpio" "$tmp"
	printf '%s\n' "$arch" > "$tmp/arch"
	cp "$1/.config" "$tmp/config"
	cp "$1/include/config/kernel.release" "$tmp/release"
	[ ! -f "$1/kernel/synos/abi.o" ] ||
		cp "$1/kernel/synos/abi.o" "$tmp/synos_ai.o"
	mv -T "$tmp" "$2"
}

# The newest few of each kind, so that work on one does not cost the others
result_prune() {
	local kinds kind old
	# Names are ours and hold no spaces
	# shellcheck disable=SC2012
	kinds=$(ls -1 "$cache/results" | sed 's/-[0-9a-f]*$//' | sort -u)
	for kind in $kinds; do
		# shellcheck disable=SC2012
		for old in $(ls -1td "$cache/results/$kind"-* |
			tail -n +$((results_kept + 1))); do
			rm -rf "$old"
		done
	done
}
