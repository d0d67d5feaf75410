#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# usage: tools/pack.sh [--output DIR] [--any-only]
#
# Packs every package into artifacts/packages (or DIR): SynOS.Interop with symbols, SynOS.Interop.Generator with synos-abi for
# linux-x64, linux-arm64 and any machine with .NET, and SynOS.Interop.Abi, the same as a .NET tool. Two runs on the same
# sources give the same bytes.
# --any-only leaves the native programs out, for a machine that cannot link them.
set -euo pipefail
cd "$(dirname "$0")/.."

output=$PWD/artifacts/packages rids=(linux-x64 linux-arm64)
while (($#)); do
    case $1 in
    --output) output=$(realpath -m -- "${2:?--output needs a folder}"); shift ;;
    --any-only) rids=() ;;
    *) sed -n '3,9s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    esac
    shift
done

((${#rids[@]} == 0)) || tools/provision.sh --only abi,kernel,arm64
list=$(IFS=,; echo "${rids[*]-}")
for project in SynOS.Interop SynOS.Interop.Generator SynOS.Interop.Abi; do
    dotnet pack "src/$project" -c Release --nologo -v:q -nodeReuse:false -o "$output" "-p:NativeTools=${list//,/%2C}"
done
printf '%s\n' "$output"/*.nupkg "$output"/*.snupkg
