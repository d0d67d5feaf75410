# SPDX-License-Identifier: GPL-2.0-only
# The guest with BPF at the tracepoints, and core dumps.
arch x86
fragments guest x86 bpf coredump synos synos-plan-all
