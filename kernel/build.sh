#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-only
#
# Builds the guest kernel, or finds it in the cache. The only line on stdout is
# the folder of the result; everything else goes to stderr. See README.md.
set -Eeuo pipefail
export LC_ALL=C

kernel=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in say cache source make result; do
	# shellcheck source=/dev/null
	. "$kernel/lib/$part.sh"
done
cache=
trap on_error ERR

usage() {
	cat >&2 <<-END
	usage: kernel/build.sh [--profile NAME] [--fault NAME | --stock]
	  --profile NAME  configuration kernel/configs/NAME.config (fast)
	  --fault NAME    with conformance/faults/NAME.patch on top
	  --stock         the same configuration without SynOS
	environment:
	  SYNOS_CACHE          where trees and results are kept
	                       (${XDG_CACHE_HOME:-~/.cache}/synos-interop)
	  SYNOS_LINUX_TARBALL  kernel source (/usr/src/linux-source-6.12.tar.xz)
	END
	exit 2
}

profile=fast
variant=synos
fault=
while [ $# -gt 0 ]; do
	case $1 in
	--profile) [ $# -ge 2 ] || usage; profile=$2; shift 2 ;;
	--fault) [ $# -ge 2 ] || usage; fault=$2; variant=fault-$2; shift 2 ;;
	--stock) variant=stock; shift ;;
	*) usage ;;
	esac
done
[ -z "$fault" ] || [ "$variant" != stock ] || usage
[ -f "$kernel/configs/$profile.config" ] ||
	die "no profile $profile; there are: $(names "$kernel/configs" .config)"
[ -z "$fault" ] || [ -f "$(fault_patch "$fault")" ] ||
	die "no fault $fault; there are: $(names "$kernel/../conformance/faults" .patch)"

[ ! -x "$kernel/../tools/provision.sh" ] ||
	"$kernel/../tools/provision.sh" --only kernel >&2

cache_open
key=$(content_key "$variant")
result=$cache/results/$profile-$variant-$key
if [ ! -d "$result" ]; then
	cache_lock
	# Whoever held the lock may have built the same
	[ -d "$result" ] || build_variant "$variant" "$key" "$result"
fi
result_use "$result"
printf '%s\n' "$result"
