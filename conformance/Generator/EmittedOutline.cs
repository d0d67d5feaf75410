// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace SynOS.Conformance.Generator;

/// <summary>Emitted code in a form short enough to be read for whole headers: declarations and layout, without comments and bodies.</summary>
internal static partial class EmittedOutline
{
    public static string Of(string name, GeneratorRunResult run)
    {
        var outline = new StringBuilder($"==== {name}\n");
        foreach (var diagnostic in run.Diagnostics)
            outline.Append(null, $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n");
        foreach (var source in run.GeneratedSources.Where(source => !source.HintName.EndsWith(".layout.g.cs", StringComparison.Ordinal)).OrderBy(source => source.HintName, StringComparer.Ordinal))
            outline.Append(source.HintName.EndsWith(".constants.g.cs", StringComparison.Ordinal) ? Digest(source.SourceText.ToString()) : Declarations(source.SourceText.ToString()));
        return outline.ToString();
    }

    /// <summary>Constants are too many to list; a changed one changes the digest.</summary>
    private static string Digest(string text)
    {
        var constants = text.Split('\n').Where(line => line.Contains("public const ", StringComparison.Ordinal) || line.Contains("ReadOnlySpan<byte> ", StringComparison.Ordinal)).Select(line => line.Trim()).ToList();
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', constants))))[..16];
        return $"{constants.Count} constants, {digest}\n";
    }

    private static string Declarations(string text)
    {
        var outline = new StringBuilder();
        string attributes = "";
        foreach (string line in text.Split('\n').Skip(6))
        {
            string code = QualifierPattern().Replace(line.Trim(), "");
            if (code.StartsWith('['))
            {
                attributes += code + " ";
            }
            else if (DeclarationPattern().IsMatch(code))
            {
                int depth = (line.Length - line.TrimStart().Length) / 4;
                outline.Append(' ', depth * 2).Append(attributes).Append(code).Append('\n');
                attributes = "";
            }
        }

        return outline.ToString();
    }

    [GeneratedRegex(@"global::([A-Za-z]+\.)+")]
    private static partial Regex QualifierPattern();

    /// <summary>Declarations and the values of enumerations; not comments, bodies and the element of a buffer's braces.</summary>
    [GeneratedRegex(@"^(public|private|internal) |^@?\w+ = -?\d+\w*,$")]
    private static partial Regex DeclarationPattern();
}
