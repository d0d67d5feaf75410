# SPDX-License-Identifier: GPL-2.0-only
# The guest on another architecture.
arch arm64
fragments guest arm64 namespaces synos synos-plan-all
