# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
#
# Configuration and compilation of a tree.

# How often the same source was packed, which uname -v tells too
revision=1

# kbuild TREE ARGUMENT...: the kernel's make, undisturbed by the caller's
kbuild() {
	local tree=$1
	shift
	env -u MAKEFLAGS -u MAKELEVEL -u KBUILD_OUTPUT -u LOCALVERSION -u KCFLAGS \
		ARCH="$arch" CROSS_COMPILE="$cross" \
		KBUILD_BUILD_USER=synos KBUILD_BUILD_HOST=synos \
		KBUILD_BUILD_TIMESTAMP=1970-01-01 KBUILD_BUILD_VERSION="$revision" \
		make -C "$tree" O=build -j"$(nproc)" "$@" < /dev/null
}

# make_config VARIANT TREE LOG: only if what decides the configuration changed
make_config() {
	local of stamp=$2/.synos-config sum

	mapfile -t of < <(cd "$kernel" && profile_fragments "$1")
	of=("${of[@]/#/$kernel/}")
	sum=$({
		base_config
		cat "${of[@]}"
		(cd "$2" && sed -n '/\/Kconfig/p' .synos-files | xargs -r cat)
	} | sha256sum)
	[ "$(cat "$stamp" 2> /dev/null)" != "$sum" ] || return 0
	rm -f "$stamp"
	{
		mkdir -p "$2/build"
		make_config_base "$2" &&
			cat "${of[@]}" >> "$2/build/.config" &&
			kbuild "$2" olddefconfig
	} >> "$3" 2>&1 || die_with_log "configuring the kernel" "$3"
	make_config_check "$2/build/.config" "${of[@]}"
	printf '%s\n' "$sum" > "$stamp"
}

# make_config_base TREE
make_config_base() {
	case $base in
	tiny) kbuild "$1" tinyconfig ;;
	*) base_check "$1" && base_config > "$1/build/.config" ;;
	esac
}

# make_config_check CONFIG FRAGMENT...: Kconfig drops silently what it cannot
# have, so look at every wish; of two for one symbol the later counts
make_config_check() {
	local lost

	lost=$(awk '
		/^CONFIG_[A-Za-z0-9_]+=/ { symbol = substr($0, 1, index($0, "=") - 1) }
		/^# CONFIG_[A-Za-z0-9_]+ is not set$/ { symbol = $2 }
		symbol == "" { next }
		FILENAME == ARGV[1] { have[symbol] = $0 }
		FILENAME != ARGV[1] { wish[symbol] = $0 }
		{ symbol = "" }
		END {
			for (symbol in wish)
				if (wish[symbol] !~ /^#/ ? wish[symbol] != have[symbol] : have[symbol] ~ /=/)
					print wish[symbol]
		}' "$@" | sort | paste -s -d,)
	[ -z "$lost" ] || die "the configuration lost: $lost." \
		"A dependency is missing in the fragments, or the symbol is gone."
}

# make_tables TREE LOG: generate from changed system call tables. All objects
# depend on the headers of numbers, and those are written anew with any change
# of a table, even if no number is another: put back the time of those that came
# out the same, and that of the tables, from which nothing is left to be made. Other architectures
# have no target for the tables alone, and build more.
make_tables() {
	local made=arch/x86/include/generated old=$1/.synos-tables file

	[ -f "$old" ] || return 0
	if [ "$arch" = x86 ] && [ -d "$1/build/$made" ]; then
		rm -rf "$1/build.tmp"
		cp -a "$1/build/$made" "$1/build.tmp"
		kbuild "$1" archheaders >> "$2" 2>&1 ||
			die_with_log "generating from the system call tables" "$2"
		(cd "$1/build.tmp" && find . -name '*.h') | while read -r file; do
			! cmp -s "$1/build.tmp/$file" "$1/build/$made/$file" ||
				touch -r "$1/build.tmp/$file" "$1/build/$made/$file"
		done
		while read -r file; do
			touch -r "$1/Makefile" "$1/$file"
		done < "$old"
		rm -rf "$1/build.tmp"
	fi
	rm "$old"
}

# make_kernel VARIANT TREE: with a line of progress every few seconds
make_kernel() {
	local log=$cache/log/$profile-$1.log start=$SECONDS next=5 pid
	local targets=("$image")

	: > "$log"
	make_config "$1" "$2" "$log"
	! grep -qx 'CONFIG_MODULES=y' "$2/build/.config" || targets+=(modules)
	make_tables "$2" "$log"
	say "compiling $profile-$1 (log: $log)"
	kbuild "$2" "${targets[@]}" >> "$log" 2>&1 &
	pid=$!
	# shellcheck disable=SC2064
	trap "kill $pid 2> /dev/null || :; exit 130" INT TERM HUP
	while kill -0 "$pid" 2> /dev/null; do
		sleep 0.2
		if [ $((SECONDS - start)) -ge "$next" ]; then
			next=$((next + 5))
			say "$(make_progress "$log") after $((SECONDS - start)) s"
		fi
	done
	wait "$pid" || die_with_log "compiling the kernel" "$log"
	trap - INT TERM HUP
	say "$(make_progress "$log") in $((SECONDS - start)) s"
}

make_progress() {
	printf '%s objects' "$(grep -c '^  \(CC\|AS\) ' "$1" || :)"
}
