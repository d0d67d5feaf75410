// SPDX-License-Identifier: MIT
using System.Reflection;
using SynOS.Interop.Abi.Diagnostics;
using Xunit;

namespace SynOS.Conformance.Docs;

/// <summary>Whoever looks an id up finds its page.</summary>
public sealed class DiagnosticPageTests
{
    public static TheoryData<string> Ids() => [.. typeof(DiagnosticIds)
        .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Select(f => (string)f.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_has_a_page_that_says_what_why_and_how(string id)
    {
        var page = File.ReadAllText(Repository.PathOf($"docs/diagnostics/{id}.md"));
        Assert.Contains($"# {id}: ", page, StringComparison.Ordinal);
        Assert.All(["**What was found.**", "**Why it stops here.**", "**How to go on.**"], part => Assert.Contains(part, page, StringComparison.Ordinal));
    }
}
