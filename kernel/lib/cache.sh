# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
#
# The cache folder:
#   linux-ID/      unpacked source, never written to
#   trees/NAME/    source with our files (hard links to linux-ID where equal),
#                  built in build/ below it
#   results/NAME/  what a build gives; complete or not there
#   netlink/       names of specifications with code that follows from them
#   *.tmp.*, trees/NAME.kept  of a run under way; whoever gets the lock cleans
#                  up after one that was killed
#   log/, lock

results_kept=3

cache_open() {
	cache=${SYNOS_CACHE:-${XDG_CACHE_HOME:-${HOME:?neither SYNOS_CACHE nor HOME is set}/.cache}/synos-interop}
	case $cache in
	/*) ;;
	*) cache=$PWD/$cache ;;
	esac
	case $cache in
	*[[:space:]:]*)
		die "the kernel does not build in a path with spaces or colons" \
			"($cache); set SYNOS_CACHE to another folder" ;;
	esac
	mkdir -p "$cache/results" "$cache/trees" "$cache/log" 2> /dev/null ||
		die "cannot write to $cache; set SYNOS_CACHE to another folder"
	tarball=${SYNOS_LINUX_TARBALL:-/usr/src/linux-source-6.12.tar.xz}
	[ -f "$tarball" ] || die "no $tarball; run: sudo apt-get update &&" \
		"sudo apt-get install -y linux-source-6.12"
	tarball_id=$(stat -Lc '%s-%Y' "$tarball")
}

# One build at a time. The lock goes with the last process that has it open,
# make included, so a killed run keeps it just as long as its make writes.
cache_lock() {
	local kept

	exec 9>"$cache/lock"
	if ! flock --nonblock 9; then
		say "another build uses $cache; waiting for it"
		flock 9
	fi
	rm -rf "$cache"/*.tmp.* "$cache"/trees/*.tmp.* "$cache"/results/*.tmp.*
	for kept in "$cache"/trees/*.kept; do
		tree_give_back "${kept%.kept}"
	done
}

# All that decides what a build gives
content_key() {
	{
		printf '%s\n' "$1" "$profile" "$tarball_id" "$revision"
		base_config | sha256sum
		"${cross}gcc" --version
		"${cross}ld" --version
		cd "$kernel"
		variant_files "$1" | xargs -0 sha256sum
		[ -z "$fault" ] || sha256sum < "$(fault_patch "$fault")"
	} | sha256sum | cut -c1-20
}

# variant_files VARIANT: files of this folder that go into it, NUL-terminated
variant_files() {
	local of=(build.sh lib "configs/$profile.profile")

	mapfile -t -O ${#of[@]} of < <(profile_fragments "$1")
	case $1 in
	stock) ;;
	selftests) of+=(include tools) ;;
	*) of+=(patches include kernel fs) ;;
	esac
	find "${of[@]}" -type f -print0 | sort -z
}

fault_patch() {
	printf '%s\n' "$kernel/../conformance/faults/$1.patch"
}
