// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Types;

namespace SynOS.Interop.Facts.Model;

/// <summary>A name for a type: <c>typedef __kernel_loff_t type=long long</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">What it stands for.</param>
internal sealed record TypedefFact(string Name, CType Type) : Fact
{
    public override string Key => KeyOf(Name);

    public override string Body => $"typedef {Name} type={Type.Spelling}";

    public static string KeyOf(string name) => "typedef " + name;
}
