# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
#
# The kernel's own selftests of what the planned numbers would take from it, and
# ours of SynOS AI, for a guest without a dynamic loader.

selftests=(synos_ai landlock)

# For more than the suite's guest has: disks, terminals, filters of calls
selftests_of_system=(seccomp mount_setattr mount filesystems/epoll)

# build_selftests KEY RESULT: from the distribution's source and tools/, against
# the headers of the kernel that they run on
build_selftests() {
	local tree=$cache/trees/$profile stage=$cache/tools.tmp.$$ tmp=$2.tmp.$$
	local log=$cache/log/selftests.log name

	build_synos "$tree" "$(content_key synos)"
	say "compiling the selftests (log: $log)"
	mkdir "$stage" "$tmp"
	cp -al "$pristine/tools" "$stage/"
	cp -r "$kernel/tools" "$stage/"
	kbuild "$tree" headers > "$log" 2>&1 ||
		die_with_log "installing the headers" "$log"
	for name in "${selftests[@]}"; do
		make_selftests "$stage/tools" "$name" "$tree" "$tmp" "$log"
	done
	mkdir "$tmp/system"
	for name in "${selftests_of_system[@]}"; do
		make_selftests "$stage/tools" "$name" "$tree" "$tmp/system" "$log"
	done
	rm -rf "$stage"
	mv -T "$tmp" "$2"
}

# make_selftests TOOLS NAME TREE OUTPUT LOG: by their own Makefile
make_selftests() {
	env -u MAKEFLAGS -u MAKELEVEL make -j"$(nproc)" \
		-C "$1/testing/selftests/$2" OUTPUT="$4" LDFLAGS=-static \
		KHDR_INCLUDES="-isystem $3/build/usr/include" \
		< /dev/null >> "$5" 2>&1 ||
		die_with_log "compiling the selftests of $2" "$5"
}
