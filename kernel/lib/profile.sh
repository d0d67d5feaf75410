# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
#
# A profile, configs/NAME.profile, is a list of configuration fragments for one
# architecture. Nothing is said twice: profiles share fragments.

# profile_read NAME: sets profile, fragments, arch, and what follows from it
profile_read() {
	local file=$kernel/configs/$1.profile key value

	[ -f "$file" ] ||
		die "no profile $1; there are: $(names "$kernel/configs" .profile)"
	profile=$1 arch='' fragments=()
	while read -r key value; do
		case $key in
		arch) arch=$value ;;
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

# profile_provision [GROUP]: the packages that building takes
profile_provision() {
	[ ! -x "$kernel/../tools/provision.sh" ] ||
		"$kernel/../tools/provision.sh" --only "$groups${1:+,$1}" >&2
}
