#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: tools/refresh.sh [--check | --because TEXT]
#
# Writes everything that is derived, each thing after what it is made from, and names each file that it changed: the code of the
# netlink family, the locks (a change that breaks programs is refused, as 'synos-abi accept' does, unless --because says why), what is emitted from a lock or
# a header, what stands between marks in files that people write, the patch that wires the calls, the list of the client's public
# API, and the suite's snapshots of the emitted C#.
#
# --check writes nothing, names each file that would change, and then ends with 1. SYNOS_ABI is a synos-abi that is built
# already, and says that src/SynOS.Interop is too.
set -euo pipefail
cd "$(dirname "$0")/.."

check='' because=()
case ${1-}:$# in
:0) ;;
--check:1) check=--check ;;
--because:2) because=(--because "$2") ;;
*) echo "usage: tools/refresh.sh [--check | --because TEXT]" >&2; exit 2 ;;
esac

header=kernel/include/uapi/linux/synos_ai.h
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
stale=0

tool=("${SYNOS_ABI-}")
if [ -z "${SYNOS_ABI-}" ]; then
    tool=(dotnet artifacts/bin/SynOS.Interop.Abi/debug/synos-abi.dll)
    dotnet build src/SynOS.Interop.Abi --nologo -v:q >&2
fi
abi() { "${tool[@]}" "$@"; }

changed() {
    printf '%s\n' "$1"
    stale=1
}

# derive FILE COMMAND...: the command's output is what the file has to be
derive() {
    local file=$1
    "${@:2}" > "$scratch/text"
    ! cmp -s "$scratch/text" "$file" || return 0
    changed "$file"
    [ -n "$check" ] || cp "$scratch/text" "$file"
}

# named COMMAND...: prints the names of the files that it changes, or would change and then ends with 1
named() {
    local files code=0
    files=$("$@") || code=$?
    ((code <= 1)) || exit "$code"
    [ -z "$files" ] || { printf '%s\n' "$files"; stale=1; }
}

# lock SOURCE LOCK: strict, because records of the ring are mapped, and no length goes with them
lock() {
    if [ -n "$check" ]; then
        abi check --policy strict "$@" >&2 || { (($? == 1)) || exit 2; changed "$2"; }
        return
    fi
    cp "$2" "$scratch/lock"
    abi accept --policy strict "$@" "${because[@]}" >&2
    cmp -s "$scratch/lock" "$2" || changed "$2"
}

named kernel/gen-netlink.sh $check
lock "$header" kernel/abi/synos_ai.abi
lock kernel/include/uapi/linux/synos_ai_netlink.h kernel/abi/synos_ai_netlink.abi
lock kernel/Documentation/netlink/specs/synos_ai.yaml kernel/abi/synos_ai_family.abi

derive kernel/abi/synos_ai_abi_check.c abi emit c kernel/abi/synos_ai.abi --header linux/synos_ai.h --define __SYNOS_AI_PROTOTYPES
derive docs/ABI.md abi emit markdown "$header"
derive kernel/abi/syzkaller/synos_ai.txt abi emit syzkaller "$header"
derive kernel/abi/syzkaller/synos_ai.txt.const abi emit syzkaller-const "$header"
derive src/SynOS.Interop/Errors.xml abi emit errors-xml "$header"

mapfile -t marked < <(grep -rlE '^[[:space:]]*(/\*|//|#|\.\\"|<!--|\.\.)[[:space:]]*synos-abi: end' conformance/guest docs/*.md kernel src tools | LC_ALL=C sort)
named abi fill "$header" "${marked[@]}" kernel/kernel/synos/syscalls.c $check

printf '# synos-abi: each call synos_: {number} {word} {argument} {type}\n# synos-abi: end\n' > "$scratch/calls"
abi fill "$header" "$scratch/calls" > "$scratch/text"
sed -i '/^#/d' "$scratch/calls"
named kernel/gen-tables.sh $check < "$scratch/calls"

# bindings: the client, built; what it declares as public and the list does not have is added. What is gone from it, the build refuses.
bindings() {
    local list=src/SynOS.Interop/PublicAPI.Unshipped.txt
    ! dotnet build src/SynOS.Interop --nologo -v:q > "$scratch/build" 2>&1 || return 0
    sed -n "s/.*error RS0016: Symbol '\(.*\)' is not part of the declared public API.*/\1/p" "$scratch/build" | LC_ALL=C sort -u > "$scratch/added"
    if [ -n "$check" ] || [ ! -s "$scratch/added" ]; then
        cat "$scratch/build" >&2
        exit 2
    fi
    { head -n 1 "$list"; { tail -n +2 "$list"; cat "$scratch/added"; } | LC_ALL=C sort -u; } > "$scratch/text"
    cp "$scratch/text" "$list"
    changed "$list"
    dotnet build src/SynOS.Interop --nologo -v:q >&2
}
[ -n "${SYNOS_ABI-}" ] || bindings
emitted=artifacts/obj/SynOS.Interop/debug/generated/SynOS.Interop.Generator/SynOS.Interop.Generator.InteropGenerator
for part in Structs:structs Constants:constants Calls:calls Layout_probes:layout; do
    derive "conformance/Generator/EmittedCodeTests.${part%:*}_are_as_verified.verified.txt" cat "$emitted/SynOS.Interop.Uapi.synos_ai.${part#*:}.g.cs"
done

[ -z "$check" ] || exit "$stale"
