# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
#
# A profile, configs/NAME.profile, is a list of configuration fragments for one
# architecture, on top of a base: the kernel's smallest configuration, or
# Debian's. Nothing is said twice: profiles share fragments.

# profile_read NAME: sets profile, base, fragments, arch, and what follows from it
profile_read() {
	local file=$kernel/configs/$1.profile key value

	[ -f "$file" ] ||
		die "no profile $1; there are: $(names "$kernel/configs" .profile)"
	profile=$1 arch='' base=tiny fragments=()
	while read -r key value; do
		case $key in
		arch) arch=$value ;;
		base) base=$value ;;
		fragments) read -ra fragments <<< "$value" ;;
		'' | '#'*) ;;
		*) die "$file: no such line: $key" ;;
		esac
	done < "$file"
	case $arch in
	x86) cross='' image=bzImage groups=kernel ;;
	arm64) cross=aarch64-linux-gnu- image=Image groups=kernel,arm64 ;;
	*) die "$file: no such arch: $arch" ;;
	esac
	case $base in
	tiny | debian-cloud) ;;
	*) die "$file: no such base: $base" ;;
	esac
}

# profile_fragments VARIANT: files below kernel/, in their order
profile_fragments() {
	local name

	for name in "${fragments[@]}"; do
		case $1:$name in
		stock:synos*) ;;
		*) printf 'configs/%s.config\n' "$name" ;;
		esac
	done
}

# profile_provision [GROUP]: the packages that building takes, among them the base
profile_provision() {
	[ ! -x "$kernel/../tools/provision.sh" ] ||
		"$kernel/../tools/provision.sh" --only "$groups${1:+,$1}" >&2
	base_find
}
