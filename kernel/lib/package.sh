# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
#
# Debian packages, by the kernel's own bindeb-pkg, and to compare with them what
# headers_install gives.

# build_package KEY RESULT
build_package() {
	local tree=$cache/trees/$profile log=$cache/log/$profile.log

	build_synos "$tree" "$1"
	say "packing (log: $log)"
	rm -f "$tree"/*.deb
	# The version would otherwise count runs, and the dates tell of this one;
	# dpkg takes an epoch of 0 for none
	KDEB_PKGVERSION=$(cat "$tree/build/include/config/kernel.release")-$revision \
	DEB_BUILD_PROFILES=pkg.linux-upstream.nokerneldbg \
	KDEB_CHANGELOG_DIST=bookworm SOURCE_DATE_EPOCH=1 \
	DPKG_FLAGS="--hook-init='sed -i \"s/[A-Z][a-z][a-z], [0-9].*/$(date -R -u -d @1)/\" debian/changelog'" \
		kbuild "$tree" bindeb-pkg > "$log" 2>&1 ||
		die_with_log "packing the kernel" "$log"
	mkdir "$2.tmp.$$"
	kbuild "$tree" headers_install INSTALL_HDR_PATH="$2.tmp.$$/headers" >> "$log" 2>&1 ||
		die_with_log "installing the headers" "$log"
	cp "$tree/build/include/config/kernel.release" "$2.tmp.$$/release"
	mv "$tree"/*.deb "$2.tmp.$$"
	mv -T "$2.tmp.$$" "$2"
}

# package_copy FOLDER: which is then the result
package_copy() {
	mkdir -p "$1" && cp "$result"/*.deb "$1" || die "cannot write to $1"
	result=$(cd "$1" && pwd)
}
