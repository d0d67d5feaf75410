# SPDX-License-Identifier: GPL-2.0-only
# The calls at 548, beside all upstream calls.
arch x86
fragments guest x86 upstream synos synos-548
