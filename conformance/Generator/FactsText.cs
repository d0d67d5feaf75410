// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SynOS.Conformance.Generator;

/// <summary>A facts file that exists only in memory, with the options of its UapiHeader item.</summary>
internal sealed class FactsText(string text, string path = "/facts/test.facts", string @namespace = "Test.Uapi", string syscallBase = "") : AdditionalText
{
    public override string Path => path;

    public string Namespace => @namespace;

    public string SyscallBase => syscallBase;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
