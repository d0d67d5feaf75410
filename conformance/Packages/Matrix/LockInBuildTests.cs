// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Packages.Matrix;

/// <summary>The lock of a user's own header, compared in the user's build.</summary>
public sealed class LockInBuildTests
{
    private const string Lock = """
        const MY_LIMIT int 42
        struct my_point align=4 size=8
        struct my_point.x offset=0 size=4 type=__u32
        struct my_point.y offset=4 size=4 type=__u32

        """;

    [Fact]
    public async Task A_change_is_a_warning_in_each_build_and_an_error_where_the_lock_is_enforced()
    {
        using UapiProject project = await UapiProject.CreateAsync("Lock=\"my.abi\"");
        project.Write("my.abi", Lock);
        Assert.Contains(" 0 Warning(s)", (await project.BuildAsync()).Succeeded().Output, StringComparison.Ordinal);

        project.Replace("limits.h", "40", "41");
        foreach (int _ in Enumerable.Range(0, 2))
        {
            DotnetRun warned = (await project.BuildAsync("--no-restore")).Succeeded();
            Assert.StartsWith($"{project.PathOf("my.h")}(15,9): warning SYNOS2003", Assert.Single(warned.Messages("warning SYNOS2003")), StringComparison.Ordinal);
        }

        DotnetRun enforced = (await project.BuildAsync("--no-restore", "-p:AbiLock=enforce")).Failed();
        Assert.Single(enforced.Messages("error SYNOS2003"));
        Assert.Single(enforced.Messages("error SYNOS2108"));
    }

    [Theory]
    [InlineData("", "SYNOS2005")]
    [InlineData(" LockPolicy=\"strict\"", "SYNOS2001")]
    public async Task A_record_that_no_call_takes_may_grow_unless_the_policy_is_strict(string policy, string expected)
    {
        using UapiProject project = await UapiProject.CreateAsync($"Lock=\"my.abi\"{policy}");
        project.Write("my.abi", Lock.Replace("size=8", "size=4", StringComparison.Ordinal).Replace("struct my_point.y offset=4 size=4 type=__u32\n", "", StringComparison.Ordinal));

        DotnetRun build = (await project.BuildAsync()).Succeeded();

        Assert.Equal(2, build.Messages($"warning {expected}").Count);
    }

    [Fact]
    public async Task Committed_facts_are_compared_with_it_where_there_is_no_Clang()
    {
        using UapiProject project = await UapiProject.CreateAsync("Facts=\"facts/my.facts\" Lock=\"my.abi\"");
        (await project.BuildAsync("-t:UpdateUapiFacts")).Succeeded();
        project.Write("my.abi", Lock.Replace("int 42", "int 44", StringComparison.Ordinal));

        DotnetRun build = (await project.BuildAsync("--no-restore", "-p:_UapiHostReads=false")).Succeeded();

        Assert.StartsWith($"{project.PathOf("my.h")}(15,9): warning SYNOS2003", Assert.Single(build.Messages("warning SYNOS2003")), StringComparison.Ordinal);
    }
}
