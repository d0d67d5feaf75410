# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
#
# What a profile's fragments are put on top of.

# Debian's configurations, from the package linux-config-6.12
debian_configs=/usr/src/linux-config-6.12

# base_find: sets base_file, empty for the kernel's own smallest configuration
base_find() {
	base_file=
	[ "$base" = debian-cloud ] || return 0
	base_file=$debian_configs/config.amd64_none_cloud-amd64.xz
	[ -f "$base_file" ] || die "no $base_file; run: sudo apt-get update &&" \
		"sudo apt-get install -y linux-config-6.12"
}

# base_config: writes it; nothing for the smallest, which the kernel's make has
base_config() {
	[ -z "$base_file" ] || xz -dc "$base_file"
}

# base_check TREE: a configuration of another version of Linux would be
# completed with defaults, and nobody would have chosen them
base_check() {
	local configured source

	[ -n "$base_file" ] || return 0
	configured=$(base_config | sed -n 's|^# Linux/x86 \([0-9.]*\) Kernel.*|\1|p')
	source=$(awk '$1 ~ /^(VERSION|PATCHLEVEL|SUBLEVEL)$/ { print $3 }' \
		"$1/Makefile" | head -n 3 | paste -s -d.)
	[ "$configured" = "$source" ] ||
		die "Debian's configuration is of Linux $configured, and the" \
			"source of $source; install linux-config-6.12 and" \
			"linux-source-6.12 of one version"
}
