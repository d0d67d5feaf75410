// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Types;

/// <summary>What C adds to a type without changing its bytes.</summary>
[Flags]
internal enum TypeQualifiers
{
    None = 0,
    Const = 1,
    Volatile = 2,
    Restrict = 4,
    Atomic = 8,
}
