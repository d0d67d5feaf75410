#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: conformance/Kernel/Debian/root.sh SUITE
#
# A root of Debian with systemd and with Debian's own kernel, as a tar in the user's cache; prints its path. It is made once for
# each suite and content of this script, from the mirror that this machine's apt uses, by root or with the user's own
# sub-ids. Progress goes to stderr.
set -Eeuo pipefail
export LC_ALL=C

# What a small server has, and initramfs-tools, which makes the initrd of each kernel that is installed.
packages=systemd,systemd-sysv,dbus,udev,libpam-systemd,login,iproute2,procps,kmod,e2fsprogs,initramfs-tools,zstd,linux-image-cloud-amd64

# Nobody reads in it.
excluded=(/usr/share/doc /usr/share/info /usr/share/locale /usr/share/man)

seconds=1200

die() {
    echo "error SYNOS4001: Debian's root: $*" >&2
    exit 1
}

suite=${1-}
[[ $suite =~ ^[a-z]+$ && $# == 1 ]] || { sed -n '3,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }

# Debian 12 has one that ends itself over raw tracepoints.
[[ $suite == bookworm ]] || packages+=,bpftrace

cache=${SYNOS_CACHE:-${XDG_CACHE_HOME:-${HOME:?neither SYNOS_CACHE nor HOME is set}/.cache}/synos-interop}/debian
key=$(sha256sum <"$0" | cut -c1-16)
root=$cache/$suite-$key.tar
mkdir -p "$cache" || die "cannot write to $cache"
exec 9>"$cache/lock"
flock -w "$seconds" 9 || die "another run has been making it for $((seconds / 60)) minutes"
if [[ -f $root ]]; then
    touch "$root"
    echo "$root"
    exit
fi

# mirror LABEL: where this machine's apt gets Debian from
mirror() {
    local found
    # shellcheck disable=SC2016
    found=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' "Label: $1")
    found=${found%%$'\n'*}
    [[ -n $found ]] || die "no mirror with the label $1 in the apt sources of this machine"
    echo "$found"
}

debian=$(mirror Debian)
security=$(mirror Debian-Security)
log=$cache/$suite.log
part=$cache/$suite.part.tar
trap 'rm -f "$part"' EXIT
echo "debian: making the root of $suite, once (log: $log)" >&2
options=(--variant=minbase --include="$packages" --keyring=/usr/share/keyrings/debian-archive-keyring.gpg)
for folder in "${excluded[@]}"; do
    options+=(--dpkgopt="path-exclude=$folder/*")
done
timeout --kill-after=30 "$seconds" mmdebstrap "${options[@]}" "$suite" "$part" \
    "deb $debian $suite main" "deb $security $suite-security main" </dev/null >"$log" 2>&1 9>&- ||
    die "mmdebstrap failed: $(tail -n 3 "$log" | tr '\n' ' ')"
rm -f "$cache/$suite"-*.tar
mv "$part" "$root"
echo "debian: $suite after $SECONDS s" >&2
echo "$root"
