# SPDX-License-Identifier: GPL-2.0-only
# What `kernel/build.sh package` packs: a distribution's kernel for virtual
# machines.
arch x86
base debian-cloud
fragments distribution trim trim-network trim-crypto synos synos-plan-opted synos-package
