// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using Xunit;

namespace SynOS.Conformance.Kernel.Matrix;

/// <summary>Our kselftests, which go with the patch series, built by the kernel's own Makefiles: the same programs with each setting of the planned numbers.</summary>
public sealed partial class SelftestTests
{
    private static readonly string[] Kernels = [GuestParts.SynosKernel, "upstream"];

    // What the sources list, so that a test that vanishes is a failure.
    private static readonly (string Program, string Name)[] Tests =
    [
        .. from file in Directory.EnumerateFiles(Repository.PathOf("kernel/tools/testing/selftests/synos_ai"), "*_test.c")
           from match in TestPattern().Matches(File.ReadAllText(file))
           select (Path.GetFileNameWithoutExtension(file), $"{match.Groups[1].Value}.{match.Groups[2].Value}"),
    ];

    private static string[] Programs => [.. Tests.Select(test => $"selftests/{test.Program}").Distinct().Order(StringComparer.Ordinal)];

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (string kernel in Kernels)
        {
            foreach (var (program, name) in Tests)
                cases.Add(kernel, program, name);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_test_passes(string kernel, string program, string name)
    {
        KtapTest test = Assert.Single((await ResultsAsync(kernel, program)).Tests, test => test.Name == name);

        Assert.True(test is { Ok: true, Directive: "" }, string.Join('\n', test.Comments.Select(comment => comment.Text).Prepend(test.Directive)));
    }

    [Fact]
    public async Task No_test_ran_unseen()
    {
        foreach (string kernel in Kernels)
        {
            GuestRun run = await MatrixGuest.BootAsync(kernel, Programs);
            Assert.Equal(Tests.Length, Programs.Sum(program => run.Results!.Find(program)!.Subtests!.Tests.Count));
        }
    }

    [Fact]
    public async Task The_kernel_found_nothing_wrong_with_itself()
    {
        foreach (string kernel in Kernels)
            Assert.Empty((await MatrixGuest.BootAsync(kernel, Programs)).Complaints);
    }

    private static async Task<KtapSuite> ResultsAsync(string kernel, string program) =>
        (await MatrixGuest.BootAsync(kernel, Programs)).Results!.Find($"selftests/{program}")!.Subtests!;

    [GeneratedRegex(@"^TEST_F\((\w+), (\w+)\)", RegexOptions.Multiline)]
    private static partial Regex TestPattern();
}
