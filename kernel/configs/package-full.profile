# SPDX-License-Identifier: GPL-2.0-only
# What `kernel/build.sh package --full` packs: all that Debian has for clouds.
arch x86
base debian-cloud
fragments distribution synos synos-plan-opted synos-package synos-package-full
