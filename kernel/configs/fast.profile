# SPDX-License-Identifier: GPL-2.0-only
# The guest of the ordinary suite.
arch x86
fragments guest x86 namespaces x32 synos synos-plan-all
