// SPDX-License-Identifier: MIT
using SynOS.Conformance.Tool.Header;
using Xunit;

namespace SynOS.Conformance.Tool.Witness.Cross;

/// <summary>The libclangs that Debian has: here none of them may be missing.</summary>
public sealed class LibClangRangeTests
{
    [Theory]
    [InlineData(14)]
    [InlineData(19)]
    [InlineData(22)]
    public async Task The_oldest_the_usual_and_the_newest_libclang_give_the_same_facts(int version)
    {
        string library = Assert.Single(LibClangVersionTests.Installed(), path => path.Contains($"-{version}", StringComparison.Ordinal));
        var each = new LibClangVersionTests();
        await each.Every_libclang_gives_the_facts_of_the_lock(library);
        await each.Every_libclang_gives_the_same_facts_of_headers_with_everything_in_them(library);
    }
}
