// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Clang;
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Facts.Model;
using Xunit;

namespace SynOS.Conformance.Docs;

/// <summary>Each call has a page in section 2, which says what the header says.</summary>
public sealed class CallPageTests
{
    private static readonly FactSet Header = HeaderParser.Parse(new(Repository.Header, [], []), new DiagnosticBag())!;

    public static TheoryData<string> Calls() => [.. Header.Calls.Select(call => call.Name)];

    [Fact]
    public void Every_page_of_section_2_is_of_a_call() =>
        Assert.Equal(
            Header.Calls.Select(call => $"{call.Name}.2").Order(StringComparer.Ordinal),
            ManPage.AllPaths().Select(Path.GetFileName).Where(name => name!.EndsWith(".2", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_page_has_the_errors_of_the_header_in_the_same_order(string call) =>
        Assert.Equal(KernelSource.ErrorsIn(Header.Docs[$"call {call}.returns"]), ManPage.Read(call, 2).Tags("ERRORS"));

    [Theory]
    [MemberData(nameof(Calls))]
    public void The_kernel_has_the_errors_of_the_header_in_the_same_order(string call) =>
        Assert.Equal(KernelSource.ErrorsIn(Header.Docs[$"call {call}.returns"]), KernelSource.Errors("kernel/synos/syscalls.c", $"sys_{call}"));

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_page_has_the_sections_of_a_man_page_in_their_order(string call) =>
        Assert.Equal(
            ["NAME", "LIBRARY", "SYNOPSIS", "DESCRIPTION", "RETURN VALUE", "ERRORS", "STANDARDS", "HISTORY", "NOTES", "EXAMPLES", "SEE ALSO"],
            ManPage.Read(call, 2).Headings());

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_page_says_how_to_find_the_number(string call)
    {
        ManPage page = ManPage.Read(call, 2);
        Assert.Contains($"__NR_{call} ", page.Section("SYNOPSIS"), StringComparison.Ordinal);
        Assert.Contains("/proc/synos/version", page.Section("NOTES"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void The_table_of_the_design_has_the_errors_of_the_header_in_the_same_order(string call)
    {
        string[] lines = File.ReadAllLines(Repository.PathOf("docs/PHASE2_SYSCALL_DESIGN.md"));
        string[][] rows = [.. lines.SkipWhile(line => line != "### Errors").Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).TakeWhile(row => row.Length == 5)];
        int first = Array.FindIndex(rows, row => row[1] == $"`{call}`");
        Assert.Equal(
            KernelSource.ErrorsIn(Header.Docs[$"call {call}.returns"]),
            rows[first..].TakeWhile((row, index) => index == 0 || row[1].Length == 0).Select(row => row[2].Trim('`')));
    }

    [Fact]
    public void An_error_that_is_missing_in_a_page_is_noticed() =>
        Assert.Equal(["EINVAL", "EPERM"], ManPage.TagsIn(".TP\n.B EINVAL\nWhy.\n.TP\n.B EPERM\nWhy.\n.P\n.B EFAULT\n"));
}
