// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Model;

namespace SynOS.Conformance.Tool.Report;

/// <summary>A kind of fact that nothing but its text is known of.</summary>
internal sealed record OtherFact(string Kind, string Rest) : Fact
{
    public override string Key => $"{Kind} {Rest.Split(' ')[0]}";

    public override string Body => $"{Kind} {Rest}";
}
