#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: tools/refresh-abi.sh
#
# Writes anew what is made from the ABI header and its lock: the lock as C, the tables in docs/ABI.md, and the description for
# syzkaller. To run after each 'synos-abi accept'; the suite says when one of them is old.
set -euo pipefail
cd "$(dirname "$0")/.."

header=kernel/include/uapi/linux/synos_ai.h
dotnet build src/SynOS.Interop.Abi --nologo -v:q
emit() { dotnet artifacts/bin/SynOS.Interop.Abi/debug/synos-abi.dll emit "$@"; }

emit c kernel/abi/synos_ai.abi --header linux/synos_ai.h --define __SYNOS_AI_PROTOTYPES --output kernel/abi/synos_ai_abi_check.c
emit markdown "$header" --output docs/ABI.md
emit syzkaller "$header" --output kernel/abi/syzkaller/synos_ai.txt
emit syzkaller-const "$header" --output kernel/abi/syzkaller/synos_ai.txt.const
