# SPDX-License-Identifier: GPL-2.0-only
# What `kernel/build.sh package` packs.
arch x86
fragments guest x86 modules synos synos-plan-all
