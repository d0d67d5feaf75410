#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: conformance/Kernel/Debian/install.sh ROOT.tar FOLDER IMAGE.deb NEXT-IMAGE.deb SELFTESTS PROGRAM...
#
# What an administrator does with the kernel's package on a Debian: installs it, upgrades it to the next build, removes it. After
# each step FOLDER gets the disk, STEP.img, and below STEP/ what /boot has, which modules there are, and what dpkg thinks.
# The programs are put into /opt/synos, the folder of selftests too. Whoever is not root needs sub-ids (/etc/subuid).
set -Eeuo pipefail
export LC_ALL=C

seconds=600

die() {
    echo "error SYNOS4003: the disk of Debian: $*" >&2
    exit 1
}

(($# >= 6)) || { sed -n '3,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }

# In namespaces of its own: mounts go with the last process, and the processes with this one.
if [[ ${SYNOS_INSTALL-} != inside ]]; then
    rights=()
    ((EUID == 0)) || rights=(--map-root-user --map-auto)
    SYNOS_INSTALL=inside exec timeout --kill-after=30 "$seconds" \
        unshare "${rights[@]}" --mount --pid --fork --kill-child "$0" "$@"
fi

tar=$1 folder=$2 first=$3 next=$4 selftests=$5
shift 5
here=$(cd "${BASH_SOURCE[0]%/*}" && pwd)
root=$folder/root
trap 'rm -rf --one-file-system "$root"' EXIT
mkdir -p "$root"
tar -C "$root" -xf "$tar" --exclude='./dev/*' || die "cannot unpack $tar"

# in_root COMMAND...: with what a maintainer script may count on
in_root() {
    # shellcheck disable=SC2016
    unshare --mount bash -c '
        set -e
        mount --rbind /dev "$0/dev"
        mount -t proc proc "$0/proc"
        exec chroot "$0" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C DEBIAN_FRONTEND=noninteractive "$@"
    ' "$root" "$@"
}

# apt COMMAND...: it has no lists, so that nothing comes over the network
apt() {
    in_root apt-get -q -y -o APT::Sandbox::User=root "$@"
}

keep() {
    local step=$folder/$1
    mkdir "$step"
    cp -a "$root/boot" "$step/boot"
    (cd "$root/lib/modules" && echo *) >"$step/modules"
    # shellcheck disable=SC2016
    in_root dpkg-query -W -f '${Package} ${Version} ${db:Status-Abbrev}\n' 'linux-image-*' >"$step/packages"
    mkfs.ext4 -q -F -L root -d "$root" "$step.img" 1G || die "cannot write $step.img"
}

in_root useradd --create-home ordinary
: >"$root/etc/fstab"
mkdir "$root/opt/synos"
cp "$here/run-programs.sh" "$@" "$root/opt/synos"
cp -r "$selftests" "$root/opt/synos/selftests"
cp "$here/synos-programs.service" "$root/etc/systemd/system"
in_root systemctl enable synos-programs.service
cp "$first" "$root/first.deb"
cp "$next" "$root/next.deb"

apt install /first.deb
keep installed
apt install /next.deb
keep upgraded
name=$(dpkg-deb -f "$first" Package)
apt purge "$name"
keep removed
