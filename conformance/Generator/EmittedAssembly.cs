// SPDX-License-Identifier: MIT
using System.Collections;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace SynOS.Conformance.Generator;

/// <summary>Emitted code, compiled and loaded into this process, until it is disposed.</summary>
internal sealed class EmittedAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context = new(null, isCollectible: true);

    public EmittedAssembly(GeneratorRunResult run, string userCode = "")
    {
        using var image = new MemoryStream();
        var result = GeneratorRun.Compiled(run, DocumentationMode.None)
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(userCode))
            .Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(20)));
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning);
        image.Position = 0;
        Assembly = _context.LoadFromStream(image);
    }

    public Assembly Assembly { get; }

    public Type Find(string name) => Assembly.GetTypes().Single(type => type.Name == name);

    /// <summary>What the emitted probes of all headers measure.</summary>
    public IReadOnlyList<LayoutProbe> Measure() => [.. Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("_layout", StringComparison.Ordinal))
        .SelectMany(type => ((IEnumerable)type.GetMethod("Measure", BindingFlags.Static | BindingFlags.NonPublic, [])!.Invoke(null, [])!)
            .Cast<object>().Select(LayoutProbe.Of))];

    public void Dispose() => _context.Unload();
}
