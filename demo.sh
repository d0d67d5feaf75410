#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The main job, end to end: installs what is missing, regenerates the bindings from the header, builds the patched
# kernel, boots it in QEMU, runs the C programs and the C# bindings side by side, and prints the verdict.
# Exits 0 when C and C# agree on every call and every witness on every layout, non-zero otherwise.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v dotnet >/dev/null; then
    echo "demo.sh: error SYNOS3002: the .NET 10 SDK is missing: install it from https://dotnet.microsoft.com/download and put 'dotnet' on PATH" >&2
    exit 2
fi
# First by itself: without rights to install, this is the one message the user sees.
tools/provision.sh

dotnet build conformance -t:GuestParts --nologo
exec dotnet artifacts/bin/SynOS.Conformance/debug/SynOS.Conformance.dll demo
