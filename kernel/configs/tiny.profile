# SPDX-License-Identifier: GPL-2.0-only
# Compiled by kernel/check.sh; boots nowhere.
arch x86
fragments tiny synos synos-plan-all
