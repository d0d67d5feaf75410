// SPDX-License-Identifier: MIT
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SynOS.Interop.Benchmarks;

/// <summary>A facts file as the build hands it to the generator.</summary>
internal sealed class HeaderFacts(string path, string text) : AdditionalText
{
    private const string Folder = "conformance/Generator/headers";
    private const string Lock = "kernel/abi/synos_ai.abi";
    private const int Wanted = 20;

    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    /// <summary>Each header has a namespace of its own, as headers that were not made for one program need.</summary>
    public string Namespace => $"Uapi.{System.IO.Path.GetFileNameWithoutExtension(path)}";

    public int Constants => text.Split('\n').Count(IsConstant);

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>The facts of the Linux headers that the generator is tested with; without them the product's own header, so many times.</summary>
    public static IReadOnlyList<HeaderFacts> ReadAll()
    {
        string root = typeof(HeaderFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        string folder = System.IO.Path.Combine(root, Folder);
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.facts") : [];
        if (files.Length > 0)
            return [.. files.Order(StringComparer.Ordinal).Select(file => new HeaderFacts(file, File.ReadAllText(file)))];
        string facts = string.Concat(File.ReadLines(System.IO.Path.Combine(root, Lock)).Where(line => !line.StartsWith('#')).Select(line => line + "\n"));
        return [.. Enumerable.Range(1, Wanted).Select(number => new HeaderFacts($"/facts/header{number}.facts", $"header linux/header{number}.h\n{facts}"))];
    }

    /// <summary>The same facts after an edit of one constant.</summary>
    public HeaderFacts WithOneConstantChanged()
    {
        string[] lines = text.Split('\n');
        int at = Array.FindIndex(lines, IsConstant);
        lines[at] = lines[at][..(lines[at].LastIndexOf(' ') + 1)] + "7";
        return new HeaderFacts(path, string.Join('\n', lines));
    }

    private static bool IsConstant(string line) =>
        line.StartsWith("const ", StringComparison.Ordinal) && line.Contains(" int ", StringComparison.Ordinal) && !line.Contains('@', StringComparison.Ordinal) && !line.EndsWith(" 7", StringComparison.Ordinal);
}
