// SPDX-License-Identifier: MIT

using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Clang;

/// <summary>A macro with a value, before it is evaluated.</summary>
internal sealed record Macro(string Name, SourceLocation Location);
