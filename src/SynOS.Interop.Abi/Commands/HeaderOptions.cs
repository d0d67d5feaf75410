// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Clang;
using SynOS.Interop.Abi.Rules;

namespace SynOS.Interop.Abi.Commands;

/// <summary>The options of every command that reads a header.</summary>
internal static class HeaderOptions
{
    public const string Help = """
        For every command that reads a header:
          --include DIR     folder to search for included headers, before the system's; may be repeated. Its TRIPLE/asm,
                            such as aarch64-linux-gnu/asm, is for that target alone
          --define NAME     macro to define, also NAME=VALUE; may be repeated. A guard __…_PROTOTYPES
                            that the header names itself is always defined
          --targets LIST    the targets to measure, such as x86_64,arm, instead of all seven: x86_64, i686, aarch64,
                            arm, riscv64, s390x, ppc64le
          --rules LEVEL     what becomes of findings that make an ABI fragile, such as padding: warn (default),
                            error (then there are no facts) or off
          --libclang FILE   the libclang to use, instead of the newest known one that is installed

        """;

    private const string Include = "--include";
    private const string Define = "--define";
    private const string Targets = "--targets";
    private const string Rules = "--rules";

    /// <summary>A flag of the commands that extract or compare.</summary>
    public const string Whole = "--whole";

    private const string Library = "--libclang";

    public static IReadOnlyList<string> Values { get; } = [Include, Define, Targets, Rules, Library];

    public static HeaderRequest Request(string path, CommandLine line) => new(path, line.All(Include), line.All(Define))
    {
        Targets = line.Value(Targets) is { } list ? ParseTargets(list) : null,
        Rules = line.Value(Rules) switch
        {
            null or "warn" => RuleLevel.Warn,
            "error" => RuleLevel.Error,
            "off" => RuleLevel.Off,
            var other => throw new UsageException($"'{Rules}' takes error, warn or off, and not '{other}'."),
        },
        Whole = line.Has(Whole),
    };

    /// <summary>The targets that were asked for, as facts name them; null for all.</summary>
    public static TargetSet? TargetsOf(CommandLine line) =>
        line.Value(Targets) is { } list ? TargetSet.Of(ParseTargets(list).Select(t => t.Target)) : null;

    /// <summary>In the order of their names in facts, whatever the order of the list.</summary>
    private static List<ClangTarget> ParseTargets(string list)
    {
        var chosen = new HashSet<ClangTarget>();
        foreach (var name in list.Split(','))
            chosen.Add(ClangTarget.Find(name, out var reason) ?? throw new UsageException(reason));
        return [.. ClangTarget.All.Where(chosen.Contains)];
    }

    /// <summary>Before the library is first used, because it is loaded once.</summary>
    public static void Apply(CommandLine line)
    {
        if (line.Value(Library) is { } path)
            LibClang.Path = path;
    }
}
