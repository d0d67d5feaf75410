// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Types;

namespace SynOS.Interop.Facts.Model;

/// <summary>
/// A constant as the compiler evaluates it: <c>const SYNOS_ABI_VERSION int 1</c>. A string's type is <c>char[n]</c> and its
/// value is quoted as in C.
/// </summary>
internal sealed record ConstantFact(string Name, CType Type, string Value) : Fact
{
    /// <summary>
    /// What the header made it of, as far as that is known: no line of facts says it, so it is not when they come from a
    /// lock. What a program asks for by <c>#ifdef</c> is a macro alone.
    /// </summary>
    public ConstantOrigin Origin { get; init; }

    public override string Key => KeyOf(Name);

    public override string Body => $"const {Name} {Type.Spelling} {Value}";

    public static string KeyOf(string name) => "const " + name;
}
