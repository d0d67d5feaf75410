// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>The errors that a call's documentation lists are facts.</summary>
public sealed class ErrnoFactTests
{
    private const string Source = """
        #define __NR_one 1
        /**
         * one - Do something
         * @a: What. Not %EDOM.
         *
         * Return: 0, or -1 with errno:
         *
         * * %EINVAL - @a is negative, which is
         *   not %ENOENT.
         * * %EFAULT - Never.
         * * %EINVAL - @a is too large.
         */
        int one(int a);

        """;

    [Fact]
    public void Each_listed_error_is_stated_once() =>
        Assert.Equal(["errno one.EFAULT", "errno one.EINVAL"], Snippet.Facts(Source).Where(f => f.StartsWith("errno", StringComparison.Ordinal)));

    [Fact]
    public void Its_causes_are_its_documentation() =>
        Assert.Equal("@a is negative, which is not %ENOENT.\n@a is too large.", Snippet.Parse(Source).Facts!.Docs["errno one.EINVAL"]);

    [Fact]
    public void Its_place_is_the_list() => Assert.Equal((8, 7), Snippet.Parse(Source).Facts!.Locations["errno one.EINVAL"] is var at ? (at.Line, at.Column) : default);

    [Fact]
    public void A_call_with_another_number_elsewhere_has_its_errors_everywhere() =>
        Assert.Contains(
            "errno one.EINVAL",
            Snippet.Facts(Source.Replace("#define __NR_one 1", "#ifdef __s390x__\n#define __NR_one 2\n#else\n#define __NR_one 1\n#endif", StringComparison.Ordinal)));

    [Fact]
    public void A_call_that_some_targets_have_has_its_errors_there() =>
        Assert.Contains("errno one.EINVAL @arm,s390x", Snippet.Facts($"#if defined(__s390x__) || defined(__arm__)\n{Source}#endif\n"));

    [Fact]
    public void A_name_that_is_no_error_is_found_at_its_place()
    {
        var diagnostic = Assert.Single(Snippet.Parse(Source.Replace("%EFAULT", "%EFAULTY", StringComparison.Ordinal)).Diagnostics);
        Assert.Equal(("SYNOS1015", 10, 7), (diagnostic.Id, diagnostic.Location.Line, diagnostic.Location.Column));
    }
}
