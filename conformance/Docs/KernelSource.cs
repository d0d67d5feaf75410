// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;

namespace SynOS.Conformance.Docs;

/// <summary>What the kernel's files say of themselves in kernel-doc and in tables.</summary>
internal static partial class KernelSource
{
    public static string Read(string file) => File.ReadAllText(Repository.PathOf($"kernel/{file}"));

    /// <summary>The errors in the kernel-doc of a function, in their order.</summary>
    public static IReadOnlyList<string> Errors(string file, string function)
    {
        string doc = Regex.Match(Read(file), $@"/\*\*\n \* {function} - .*?\*/", RegexOptions.Singleline).Value;
        IReadOnlyList<string> errors = ErrorsIn(doc);
        return errors.Count > 0 ? errors : throw new InvalidDataException($"{file} has no kernel-doc of {function} with errors");
    }

    /// <summary>The items of a list of errors, as <c>* %-EINVAL - why</c> in the kernel or without the minus in the header.</summary>
    public static IReadOnlyList<string> ErrorsIn(string doc) => [.. ErrorItem().Matches(doc).Select(match => match.Groups[1].Value)];

    public static IReadOnlyList<string> Settings() =>
        [.. ProcName().Matches(Read("kernel/synos/sysctl.c") + Read("kernel/synos/plan.c")).Select(match => match.Groups[1].Value)];

    /// <summary>The keys of the lines in /proc/synos.</summary>
    public static IReadOnlyList<string> ProcKeys() =>
        [.. ProcKey().Matches(Read("fs/proc/synos.c")).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>The keys within a line of /proc/synos/events.</summary>
    public static IReadOnlyList<string> EventKeys() =>
        [.. EventKey().Matches(EventLine().Match(Read("fs/proc/synos.c")).Value).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\* %-?(E[A-Z]+) - ")]
    private static partial Regex ErrorItem();

    [GeneratedRegex(@"\.procname\s*=\s*""(\w+)""")]
    private static partial Regex ProcName();

    [GeneratedRegex(@"""(?:\\n)?([A-Z]\w+(?: \w+)+|Context): ")]
    private static partial Regex ProcKey();

    [GeneratedRegex(@"""seq=.*""")]
    private static partial Regex EventLine();

    [GeneratedRegex(@"(\w+)=")]
    private static partial Regex EventKey();
}
