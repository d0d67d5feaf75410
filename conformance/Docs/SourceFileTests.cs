// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using Xunit;

namespace SynOS.Conformance.Docs;

/// <summary>Rules of CONTRIBUTING.md that no compiler keeps.</summary>
public sealed class SourceFileTests
{
    private const int LongestFile = 300;

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal));

    [Theory]
    [InlineData("src")]
    [InlineData("conformance")]
    public void No_source_file_is_longer_than_one_reads_at_a_time(string folder) =>
        Assert.Equal([], Sources(folder).Where(path => !path.Contains(".verified.", StringComparison.Ordinal) && File.ReadLines(path).Count() > LongestFile));

    [Fact]
    public void Clang_is_known_in_one_folder_only() =>
        Assert.Equal([], Sources("src/SynOS.Interop.Abi").Where(path =>
            !path.Contains("/Clang/", StringComparison.Ordinal) && Regex.IsMatch(File.ReadAllText(path), @"using ClangSharp|\bclang\.[a-z]|\bCX[A-Z]\w+")));

    [Theory]
    [InlineData("src")]
    [InlineData("conformance")]
    public void Every_source_file_names_its_licence(string folder) =>
        Assert.Equal([], Sources(folder).Where(path =>
            !path.Contains(".verified.", StringComparison.Ordinal) && !File.ReadLines(path).Take(2).Any(line => line.StartsWith("// SPDX-License-Identifier: ", StringComparison.Ordinal))));
}
