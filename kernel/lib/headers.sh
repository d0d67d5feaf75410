# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
#
# The distribution's user-space headers, for each architecture that facts are
# measured for: one set on every machine, whatever headers a system has itself.

# Architectures as the kernel calls them, and the names of their folders
header_architectures='
x86 x86_64-linux-gnu
arm64 aarch64-linux-gnu
arm arm-linux-gnueabihf
riscv riscv64-linux-gnu
s390 s390x-linux-gnu
powerpc powerpc64le-linux-gnu
'

headers_key() {
	{
		printf '%s\n' "$tarball_id"
		cat "$kernel/lib/headers.sh"
	} | sha256sum | cut -c1-20
}

# build_headers KEY RESULT: as a system for many architectures has them, asm/ in
# a folder for each. All are made in one place, where only asm/ is made anew.
build_headers() {
	local arch folder cross='' tmp=$2.tmp.$$ work=$cache/headers.tmp.$$
	local log=$cache/log/headers.log to

	: > "$log"
	to=$tmp/usr/include
	mkdir -p "$to"
	while read -r arch folder; do
		[ -n "$arch" ] || continue
		say "headers of $arch"
		kbuild "$pristine" O="$work" headers >> "$log" 2>&1 ||
			die_with_log "making the headers of $arch" "$log"
		mkdir "$to/$folder"
		cp -a "$work/usr/include/asm" "$to/$folder/"
		[ "$arch" != x86 ] || cp -a "$work/usr/include/." "$to/"
	done <<< "$header_architectures"
	rm -rf "$to/asm" "$work"
	find "$to" -name '.*.cmd' -delete
	mv -T "$tmp" "$2"
}
