#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-only
#
# Checks what is beside the code, without building: the man pages by mandoc and
# groff, the ABI entries, the generated netlink code, and the patch series.
# Prints what it runs; exits with 1 if any of them complains.
set -Eeuo pipefail
export LC_ALL=C

kernel=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in say cache source; do
	# shellcheck source=/dev/null
	. "$kernel/lib/$part.sh"
done
cache=
trap on_error ERR

failed=0

# quiet WHAT COMMAND...: which must end well and say nothing
quiet() {
	local what=$1 said
	shift
	if said=$(timeout 300 "$@" 2>&1) && [ -z "$said" ]; then
		printf 'ok      %s\n' "$what"
	else
		printf 'FAILED  %s\n' "$what"
		printf '%s\n' "$said" >&2
		failed=1
	fi
}

# where_there TOOL WHAT ARGUMENT...
where_there() {
	local tool=$1 what=$2
	shift 2
	if command -v "$tool" > /dev/null; then
		quiet "$tool: $what" "$tool" "$@"
	else
		printf 'missing %s: %s is not checked by it\n' "$tool" "$what"
	fi
}

cache_open
pristine=$cache/linux-$tarball_id
if [ ! -d "$pristine" ]; then
	cache_lock
	source_unpack
fi
cd "$kernel"
for page in man/man*/* ../src/SynOS.Cli/synos.1; do
	# Titles in lower case are style to mandoc, and what man-pages has
	where_there mandoc "$page" -T lint -W warning "$page"
	where_there groff "$page" -t -man -ww -z "$page"
done
quiet "get_abi.pl: Documentation/ABI" \
	"$pristine/scripts/get_abi.pl" --dir Documentation/ABI validate
quiet "gen-netlink.sh --check" ./gen-netlink.sh --check
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# shellcheck disable=SC2016
quiet "export-series.sh" \
	sh -c './export-series.sh --signoff "$1" "$2" > /dev/null' sh \
	'Nobody <nobody@example.invalid>' "$scratch/series"
exit "$failed"
