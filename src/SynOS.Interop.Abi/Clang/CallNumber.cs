// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Clang;

/// <summary>The number of a call, the C type of the expression that states it, and where it stands.</summary>
internal sealed record CallNumber(int Number, CType Type, SourceLocation Location);
