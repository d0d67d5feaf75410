// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Facts;

/// <summary>
/// A constant as the compiler evaluates it: <c>const SYNOS_ABI_VERSION int 1</c>. A string's type is <c>char[n]</c> and its
/// value is quoted as in C.
/// </summary>
internal sealed record ConstantFact(string Name, string Type, string Value) : Fact
{
    public override string Key => KeyOf(Name);

    public override string Body => $"const {Name} {Type} {Value}";

    public static string KeyOf(string name) => "const " + name;
}
