# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
#
# The kernel's own selftests of landlock, for a guest without a dynamic loader.

# build_selftests KEY RESULT: from the distribution's source, against the
# headers of the kernel that they run on
build_selftests() {
	local tree=$cache/trees/$profile tmp=$2.tmp.$$ log=$cache/log/selftests.log

	build_synos "$tree" "$(content_key synos)"
	say "compiling the selftests (log: $log)"
	mkdir "$tmp"
	{
		kbuild "$tree" headers &&
			env -u MAKEFLAGS -u MAKELEVEL make -j"$(nproc)" \
				-C "$pristine/tools/testing/selftests/landlock" \
				OUTPUT="$tmp" LDFLAGS=-static \
				KHDR_INCLUDES="-isystem $tree/build/usr/include"
	} > "$log" 2>&1 < /dev/null ||
		die_with_log "compiling the selftests" "$log"
	mv -T "$tmp" "$2"
}
