# SPDX-License-Identifier: GPL-2.0-only
# The guest with the kernel's own fault finders.
arch x86
fragments guest x86 debug synos synos-plan-all synos-kunit
