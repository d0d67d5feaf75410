// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using SynOS.Conformance.Generator.Usage;
using SynOS.Interop.Analyzers;
using Xunit;

namespace SynOS.Conformance.Docs;

/// <summary>What the package's first page shows compiles as it stands there, in a project with implicit usings.</summary>
public sealed partial class ReadmeTests
{
    private const string Implicit = "using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks;";

    public static TheoryData<string> Blocks() => [.. Block().Matches(File.ReadAllText(Repository.PathOf("src/SynOS.Interop/README.md"))).Select(match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Its_code_compiles(string block)
    {
        string usings = string.Concat(Using().Matches(block).Select(match => match.Value).Append("using SynOS.Interop;\n").Distinct());
        // The first block makes the client that the others have.
        string client = block.Contains("SynosClient client", StringComparison.Ordinal) ? "" : "SynosClient client, ";
        string source = $$"""
            {{Implicit}}
            {{usings}}
            class Reader
            {
                static async Task ReadAsync({{client}}CancellationToken cancellationToken)
                {
                    await Task.Yield();
            {{Using().Replace(block, "")}}
                }
            }
            """;
        await new UsageRun(new HandshakeAnalyzer()).IsSilentAsync(source);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^using [A-Za-z.]+;\n", RegexOptions.Multiline)]
    private static partial Regex Using();
}
