# SPDX-License-Identifier: GPL-2.0-only
# What upstream's calls at the numbers of the plan need, to compare with stock.
arch x86
fragments guest x86 namespaces upstream synos synos-plan-opted
