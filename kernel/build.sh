#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-only
#
# Builds the guest kernel, or finds it in the cache. The only line on stdout is
# the folder of the result; everything else goes to stderr. See README.md.
set -Eeuo pipefail
export LC_ALL=C

kernel=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in say profile base cache source make result package selftests headers; do
	# shellcheck source=/dev/null
	. "$kernel/lib/$part.sh"
done
cache=
trap on_error ERR

usage() {
	cat >&2 <<-END
	usage: kernel/build.sh [--profile NAME] [--fault NAME | --stock]
	       kernel/build.sh package [--full] [--revision N] [--output FOLDER]
	       kernel/build.sh selftests
	       kernel/build.sh headers
	  --profile NAME  what configs/NAME.profile says (fast)
	  --fault NAME    with conformance/faults/NAME.patch on top
	  --stock         the same configuration without SynOS
	  package         Debian packages of the profile package
	  --full          of the profile package-full: all that Debian has
	  --revision N    of the same source, packed for the Nth time (1)
	  --output FOLDER copies them there
	  selftests       the kernel's own tests of what shares our numbers, and
	                  ours, static
	  headers         the source's user-space headers, without SynOS
	environment:
	  SYNOS_CACHE          where trees and results are kept
	                       (${XDG_CACHE_HOME:-~/.cache}/synos-interop)
	  SYNOS_LINUX_TARBALL  kernel source (/usr/src/linux-source-6.12.tar.xz)
	END
	exit 2
}

command=kernel
name=fast
variant=synos
fault=
output=
full=
case ${1:-} in
package | selftests | headers) command=$1; shift ;;
esac
while [ $# -gt 0 ]; do
	case $command:$1 in
	kernel:--profile) [ $# -ge 2 ] || usage; name=$2; shift 2 ;;
	kernel:--fault) [ $# -ge 2 ] || usage; fault=$2; variant=fault-$2; shift 2 ;;
	kernel:--stock) variant=stock; shift ;;
	package:--full) full=-full; shift ;;
	package:--revision) [ $# -ge 2 ] || usage; revision=$2; shift 2 ;;
	package:--output) [ $# -ge 2 ] || usage; output=$2; shift 2 ;;
	*) usage ;;
	esac
done
[ -z "$fault" ] || [ "$variant" != stock ] || usage
[[ $revision =~ ^[1-9][0-9]*$ ]] || usage
[ -z "$fault" ] || [ -f "$(fault_patch "$fault")" ] ||
	die "no fault $fault; there are: $(names "$kernel/../conformance/faults" .patch)"

case $command in
kernel)
	profile_read "$name"
	profile_provision
	cache_open
	result_get "$profile-$variant" "$(content_key "$variant")" \
		build_variant "$variant"
	;;
package)
	profile_read "package$full"
	profile_provision package
	cache_open
	result_get "debs$full" "$(content_key synos)" build_package
	[ -z "$output" ] || package_copy "$output"
	;;
selftests)
	profile_read upstream
	profile_provision selftests
	cache_open
	result_get selftests "$(content_key selftests)" build_selftests
	;;
headers)
	profile_read fast
	profile_provision
	cache_open
	result_get headers "$(headers_key)" build_headers
	;;
esac
printf '%s\n' "$result"
