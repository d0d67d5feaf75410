// SPDX-License-Identifier: MIT
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SynOS.Conformance.Generator;

/// <summary>What MSBuild hands to the generator: the metadata of facts files, and whether probes are wanted.</summary>
internal sealed class FactsOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new() { ["build_property.UapiLayoutProbes"] = "true" });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(textFile is FactsText facts
        ? new()
        {
            ["build_metadata.AdditionalFiles.UapiNamespace"] = facts.Namespace,
            ["build_metadata.AdditionalFiles.UapiSyscallBase"] = facts.SyscallBase,
        }
        : []);

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
