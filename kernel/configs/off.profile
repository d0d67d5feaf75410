# SPDX-License-Identifier: GPL-2.0-only
# Our files with CONFIG_SYNOS_AI off: no call, no /proc/synos.
arch x86
fragments guest x86 synos-off
