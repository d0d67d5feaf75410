# SPDX-License-Identifier: GPL-2.0-only
# The guest with BPF at the tracepoints.
arch x86
fragments guest x86 bpf synos synos-plan-all
