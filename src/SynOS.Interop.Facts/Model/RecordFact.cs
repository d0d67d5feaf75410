// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Text;

namespace SynOS.Interop.Facts.Model;

/// <summary>A struct or union: <c>struct synos_telemetry align=8 size=24</c>.</summary>
/// <param name="Kind"><c>struct</c> or <c>union</c>.</param>
/// <param name="Name">The tag.</param>
/// <param name="Align">Alignment in bytes.</param>
/// <param name="Size">Size in bytes.</param>
internal sealed record RecordFact(string Kind, string Name, long Align, long Size) : Fact
{
    public override string Key => KeyOf(Kind, Name);

    public override string Body => $"{Kind} {Name} align={Digits.Of(Align)} size={Digits.Of(Size)}";

    public static string KeyOf(string kind, string name) => $"{kind} {name}";
}
