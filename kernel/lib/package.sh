# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
#
# Debian packages, by the kernel's own bindeb-pkg.

# build_package KEY RESULT
build_package() {
	local tree=$cache/trees/$profile log=$cache/log/$profile.log

	build_synos "$tree" "$1"
	say "packing (log: $log)"
	rm -f "$tree"/*.deb
	# The version and the dates would otherwise count and name the run
	KDEB_PKGVERSION=$(cat "$tree/build/include/config/kernel.release")-1 \
	KDEB_CHANGELOG_DIST=bookworm SOURCE_DATE_EPOCH=0 \
		kbuild "$tree" bindeb-pkg > "$log" 2>&1 ||
		die_with_log "packing the kernel" "$log"
	mkdir "$2.tmp.$$"
	mv "$tree"/*.deb "$2.tmp.$$"
	mv -T "$2.tmp.$$" "$2"
}

# package_copy FOLDER: which is then the result
package_copy() {
	mkdir -p "$1" && cp "$result"/*.deb "$1" || die "cannot write to $1"
	result=$(cd "$1" && pwd)
}
