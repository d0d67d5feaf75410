// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using SynOS.Conformance.Harness.Verdict;
using Xunit;

namespace SynOS.Conformance.Kernel.Matrix;

/// <summary>
/// Memory with tags, on arm64: what the kernel writes for a program it writes whole or not at all, also where the memory has another tag in the
/// middle, as the program synos_tags tries it. On a kernel that copies without looking at tags (conformance/faults/untagged-copy.patch) it is red.
/// </summary>
public sealed class TagTests
{
    private static readonly string[] Tests = ["register", "update", "query", "log", "telemetry", "answer", "read", "read_of_the_second", "read_into_parts"];

    public static TheoryData<string> Cases() => [.. Tests];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Where_a_tag_is_wrong_nothing_is_written(string test) => ProgramAssert.IsContent("synos_tags", (await ResultsAsync("arm64")).Find(test));

    [Fact]
    public async Task No_test_ran_unseen() => Assert.Equal(Tests, (await ResultsAsync("arm64")).Tests.Select(test => test.Name));

    [Theory]
    [InlineData("query", "synos_query_recommendation: ENOTCONN")]
    [InlineData("telemetry", "synos_get_telemetry: something was written")]
    [InlineData("answer", "answer: something was written")]
    [InlineData("read", "read: something was written")]
    [InlineData("read_of_the_second", "something of the second was written")]
    [InlineData("read_into_parts", "readv: something was written")]
    public async Task A_kernel_that_does_not_look_at_tags_is_noticed(string test, string said)
    {
        KtapTest found = (await ResultsAsync("untagged-copy")).Find(test)!;

        Assert.False(found.Ok);
        Assert.Contains(found.Comments, comment => comment.Text == said);
    }

    private static async Task<KtapSuite> ResultsAsync(string kernel)
    {
        GuestRun run = await MatrixGuest.BootAsync(kernel, "tags");
        KtapTest tags = run.Results!.Find("tags")!;
        Assert.True(tags.Subtests is not null, $"no results of synos_tags: {tags.Directive}");
        return tags.Subtests;
    }
}
