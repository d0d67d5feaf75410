// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Docs;

/// <summary>The programs of the man pages can be taken as they are.</summary>
public sealed class ExampleTests
{
    private static readonly string Include = Repository.PathOf("kernel/include/uapi");

    public static TheoryData<string> Pages() =>
        [.. ManPage.AllPaths().Select(path => Path.GetRelativePath(Repository.Root, path)).Where(path => !path.EndsWith(".5", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_program_of_a_page_compiles_without_a_warning(string page)
    {
        string program = Assert.Single(ManPage.ReadPath(Repository.PathOf(page)).Programs());
        Assert.Contains("int main(", program, StringComparison.Ordinal);
        Assert.Equal("", await Gcc.CheckAsync(["-std=gnu11", "-Wall", "-Wextra", "-Werror", "-I", Include], [], program));
    }
}
