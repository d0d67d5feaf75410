// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Facts;

/// <summary>A name for a type: <c>typedef __kernel_loff_t type=long long</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">What it stands for, as C spells it.</param>
internal sealed record TypedefFact(string Name, string Type) : Fact
{
    public override string Key => KeyOf(Name);

    public override string Body => $"typedef {Name} type={Type}";

    public static string KeyOf(string name) => "typedef " + name;
}
