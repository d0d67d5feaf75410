#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-only
#
# Generates the code of the netlink family from its specification, by the
# kernel's own generator with what series/ynl.patch adds to it. With --check nothing is written: the files that are
# not as they would be generated are named on stdout, and the exit code is 1.
set -Eeuo pipefail
export LC_ALL=C

kernel=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in say cache source; do
	# shellcheck source=/dev/null
	. "$kernel/lib/$part.sh"
done
die() {
	printf 'kernel/gen-netlink.sh: error: %s\n' "$*" >&2
	exit 2
}
cache=
trap on_error ERR

check=
case ${1-} in
'') ;;
--check) check=1 ;;
*) die "usage: kernel/gen-netlink.sh [--check]" ;;
esac

spec=Documentation/netlink/specs/synos_ai.yaml
files=(
	include/uapi/linux/synos_ai_netlink.h
	kernel/synos/synos-nl-gen.h
	kernel/synos/synos-nl-gen.c
)

cache_open
pristine=$cache/linux-$tarball_id
if [ ! -d "$pristine" ]; then
	cache_lock
	source_unpack
fi
[ -f "$kernel/$spec" ] || die "no $kernel/$spec"

# What was found to follow from its sources once is not generated again
fresh_mark() {
	(
		cd "$kernel"
		printf '%s\n' "$tarball_id"
		sha256sum gen-netlink.sh series/ynl.patch "$spec" \
			"${files[@]}" 2> /dev/null || :
	) | sha256sum | cut -c1-20
}
mkdir -p "$cache/netlink"
[ ! -e "$cache/netlink/$(fresh_mark)" ] || exit 0

# A root of our own: the generator climbs from the specification to a folder
# with MAINTAINERS, and finds the schema in the folder above the specification
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$scratch/Documentation/netlink/specs" "$scratch/tools/net"
: > "$scratch/MAINTAINERS"
cp "$pristine"/Documentation/netlink/*.yaml "$scratch/Documentation/netlink/"
cp -r "$pristine/tools/net/ynl" "$scratch/tools/net/"
patch -d "$scratch" -p1 -s -f --fuzz=0 < "$kernel/series/ynl.patch" >&2 ||
	die "series/ynl.patch does not apply to $tarball"
cp "$kernel/$spec" "$scratch/$spec"

# generator NAME ARGUMENT...: the packages are Debian's, so the interpreter must
# be too
generator() {
	local name=$1
	shift
	(cd "$scratch" && timeout 60 /usr/bin/python3 \
		"tools/net/ynl/$name" "$@") ||
		die "$name refuses $spec (it needs the Debian packages" \
			"python3-yaml and python3-jsonschema)"
}

# The page for the kernel's documentation is made when that is built
generator ynl-gen-rst.py -i "$spec" -o netlink.rst
[ -s "$scratch/netlink.rst" ] || die "no page comes from $spec"

stale=0
for file in "${files[@]}"; do
	form=(--mode kernel)
	case $file in
	include/uapi/*) form=(--mode uapi --header) ;;
	*.h) form+=(--header) ;;
	*) form+=(--source) ;;
	esac
	mkdir -p "$scratch/${file%/*}"
	generator ynl-gen-c.py --spec "$spec" "${form[@]}" -o "$file"
	! cmp -s "$scratch/$file" "$kernel/$file" || continue
	if [ -z "$check" ]; then
		cp "$scratch/$file" "$kernel/$file"
		say "generated $file"
		continue
	fi
	printf 'kernel/%s is not what %s says; run kernel/gen-netlink.sh\n' \
		"$file" "kernel/$spec"
	diff -u "$kernel/$file" "$scratch/$file" >&2 || :
	stale=1
done
if [ "$stale" = 0 ]; then
	find "$cache/netlink" -type f -mtime +30 -delete
	: > "$cache/netlink/$(fresh_mark)"
fi
exit "$stale"
