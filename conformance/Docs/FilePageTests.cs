// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace SynOS.Conformance.Docs;

/// <summary>Settings and lines of /proc stand in the man pages and in the kernel's documentation, all of them and no others.</summary>
public sealed class FilePageTests
{
    private const string Settings = "/proc/sys/kernel/synos/";

    private static readonly string AdminGuide = KernelSource.Read("Documentation/admin-guide/synos_ai.rst");

    public static TheoryData<string, string> Defaults() => new()
    {
        { "event_mask", EventTypes() },
        { "events_restrict", Initializer("event.c", "events_restrict") },
        { "min_severity", Initializer("filter.c", "min_severity") },
        { "plan_numbers", PlanNumbers() },
        { "queries_max", Initializer("query.c", "queries_max") },
        { "query_timeout_ms", Initializer("query.c", "query_timeout_ms") },
        { "rate_limit", Initializer("filter.c", "rate_limit") },
        { "user_queries_max", Initializer("query.c", "user_queries_max") },
        { "user_rate_limit", Initializer("filter.c", "user_rate_limit") },
    };

    [Fact]
    public void The_man_page_has_every_setting() =>
        Assert.Equal(Sorted(KernelSource.Settings().Select(name => Settings + name)), ManPage.Read("proc_sys_kernel_synos", 5).Tags("DESCRIPTION"));

    [Fact]
    public void The_admin_guide_has_every_setting() =>
        Assert.Equal(Sorted(KernelSource.Settings()), Regex.Matches(AdminGuide, "^([a-z_]+)$\n  ", RegexOptions.Multiline).Select(match => match.Groups[1].Value));

    [Fact]
    public void The_ABI_entries_have_every_setting() =>
        Assert.Equal(
            Sorted(KernelSource.Settings().Select(name => Settings + name)),
            Regex.Matches(KernelSource.Read("Documentation/ABI/testing/procfs-sys-kernel-synos"), @"^What:\t\t(.+)$", RegexOptions.Multiline).Select(match => match.Groups[1].Value));

    [Fact]
    public void The_README_has_every_setting() =>
        Assert.All(KernelSource.Settings(), name => Assert.Contains($"| `{name}` |", KernelSource.Read("README.md"), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Defaults))]
    public void The_default_of_a_setting_is_documented(string name, string value)
    {
        Assert.Matches($@"\nDefault: {value}\b", ManPage.Read("proc_sys_kernel_synos", 5).BelowTag(Settings + name));
        string guide = Regex.Match(AdminGuide, $@"(?<=\n){name}\n((?:(?:  .*)?\n)+)").Value;
        Assert.Matches($@"default\s+{value}\.", guide);
    }

    [Fact]
    public void Every_default_is_looked_at() =>
        Assert.Equal(Sorted(KernelSource.Settings()), Sorted(Defaults().Select(row => (string)row[0])));

    [Fact]
    public void The_man_page_has_every_line_of_proc() =>
        Assert.Equal(
            Sorted(KernelSource.ProcKeys().Concat(KernelSource.EventKeys())),
            Sorted(ManPage.Read("proc_synos", 5).Tags("DESCRIPTION")));

    [Fact]
    public void The_ABI_entries_have_every_line_of_proc()
    {
        string entries = Regex.Replace(KernelSource.Read("Documentation/ABI/testing/procfs-synos"), @"\s+", " ");
        Assert.All(KernelSource.ProcKeys(), key => Assert.Contains(key, entries, StringComparison.Ordinal));
        Assert.All(KernelSource.EventKeys(), key => Assert.Contains($"{key}=", entries, StringComparison.Ordinal));
    }

    [Fact]
    public void The_kernel_has_lines_to_document()
    {
        Assert.Contains("Last Update", KernelSource.ProcKeys());
        Assert.Contains("Daemon PID", KernelSource.ProcKeys());
        Assert.Equal(["seq", "time", "type", "severity", "pid", "description"], KernelSource.EventKeys());
    }

    /// <summary>A bit for each type of the header.</summary>
    private static string EventTypes() =>
        Regex.Matches(KernelSource.Read("include/uapi/linux/synos_ai.h"), @"^#define SYNOS_EVENT_\w+ (\d+)$", RegexOptions.Multiline)
            .Sum(match => 1L << int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);

    /// <summary>What the configuration chooses by itself.</summary>
    private static string PlanNumbers() =>
        Regex.Match(KernelSource.Read("kernel/synos/Kconfig"), @"^\tdefault SYNOS_AI_PLAN_([A-Z]+)$", RegexOptions.Multiline).Groups[1].Value.ToLowerInvariant();

    private static string Initializer(string file, string name)
    {
        Match match = Regex.Match(KernelSource.Read($"kernel/synos/{file}"), string.Create(CultureInfo.InvariantCulture, $@"^unsigned int synos_{name}(?: = (\d+))?;$"), RegexOptions.Multiline);
        Assert.True(match.Success, $"{file} does not define synos_{name}");
        return match.Groups[1].Success ? match.Groups[1].Value : "0";
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);
}
