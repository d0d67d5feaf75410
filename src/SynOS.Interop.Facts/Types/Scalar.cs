// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Types;

/// <summary>What a number of C is made of, on 64-bit targets.</summary>
/// <param name="Size">Bytes; as many as its alignment.</param>
/// <param name="IsFloating">Whether it is no integer.</param>
/// <param name="IsSigned">Whether it may be negative; null where C leaves that to the architecture, as of <c>char</c>.</param>
internal sealed record Scalar(int Size, bool IsFloating, bool? IsSigned)
{
    /// <summary>Whether it is as large as a register: half of it on 32-bit targets.</summary>
    public bool IsNative { get; init; }

    /// <summary>Whether it holds 0 and 1 alone.</summary>
    public bool IsBoolean { get; init; }

    /// <summary>The order of its bytes, when that is not the machine's.</summary>
    public ByteOrder Order { get; init; }

    public bool IsInteger => !IsFloating;

    /// <summary>The scalar that readers of facts know by a name, also where no fact says what it is; null for any other name.</summary>
    public static Scalar? Find(string name) => ScalarTable.Find(name);
}
