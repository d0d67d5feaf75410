// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Emit;
using SynOS.Interop.Facts.Model;

namespace SynOS.Conformance.Tool.Witness;

/// <summary>Asks one gcc about the facts of headers.</summary>
internal sealed partial class HeaderWitness
{
    /// <summary>What the reader includes behind a header: numbers of ioctls need it, and the header need not include it.</summary>
    private const string Prelude = """
        #include <stddef.h>
        #include <linux/types.h>
        #ifndef _IOC
        #include <linux/ioctl.h>
        #endif

        """;

    private const string IsConstant = "static assertion failed: \"constant\"";

    private readonly WitnessTarget _target;
    private readonly IReadOnlyList<string> _folders;

    private HeaderWitness(WitnessTarget target, IReadOnlyList<string> folders) => (_target, _folders) = (target, folders);

    public string Target => _target.Name;

    public static async Task<HeaderWitness> CreateAsync(WitnessTarget target, LinuxHeaders set, CancellationToken cancellation) =>
        new(target, [await target.OwnHeadersAsync(cancellation), .. set.FoldersFor(target.Name), .. target.SystemFolders()]);

    /// <summary>What gcc says about all facts that hold for its target.</summary>
    /// <param name="header">As programs include it, or its path.</param>
    /// <param name="facts">The facts of all targets.</param>
    /// <param name="leftOut">Macros that have no fact for some target.</param>
    /// <param name="cancellation">Ends gcc too.</param>
    public async Task<HeaderVerdict> AskAsync(string header, FactSet facts, IReadOnlyList<string> leftOut, CancellationToken cancellation)
    {
        var own = facts.ForTarget(Interop.Facts.Targets.Target.Find(Target)!.Value);
        var stated = own.Constants.Select(constant => constant.Name).ToHashSet(StringComparer.Ordinal);
        var file = CAssertEmitter.Write(own, [], []);
        var macros = leftOut.Where(macro => !stated.Contains(macro)).ToList();
        var include = $"#include <{header}>\n";
        // What the prelude includes must not be what stops a header that compiles alone, and may be what one needs that does not.
        HeaderVerdict? first = null;
        foreach (var head in new[] { include + Prelude, include, Prelude + include })
        {
            var verdict = await AskAsync(header, head, file, macros, cancellation);
            // A macro's mistake may have the place of another macro in the header. Then each is asked about for itself.
            if (verdict.NotCompared is not null && macros.Count != 0)
                verdict = await AskApartAsync(header, head, file, macros, cancellation);
            if (verdict.NotCompared is null)
                return verdict;
            first ??= verdict;
        }

        return first!;
    }

    /// <summary>A header without facts: does gcc refuse it too, or did the reader fail?</summary>
    public async Task<HeaderVerdict> AskWithoutFactsAsync(string header, string reason, CancellationToken cancellation)
    {
        var messages = await _target.CheckAsync($"#include <{header}>\n", _folders, cancellation);
        return HeaderVerdict.Without(header, Target, reason, isReadersFault: messages.Length == 0);
    }

    private async Task<HeaderVerdict> AskApartAsync(string header, string head, CAssertFile file, List<string> macros, CancellationToken cancellation)
    {
        var verdict = await AskAsync(header, head, file, [], cancellation);
        if (verdict.NotCompared is not null)
            return verdict;
        var omitted = new List<string>();
        foreach (var macro in macros)
        {
            if ((await _target.CheckAsync(head + NoConstant(macro), _folders, cancellation)).Contains(IsConstant, StringComparison.Ordinal))
                omitted.Add(macro);
        }

        return verdict with { Omitted = omitted };
    }

    private async Task<HeaderVerdict> AskAsync(string header, string head, CAssertFile file, List<string> macros, CancellationToken cancellation)
    {
        var messages = await _target.CheckAsync(head + file.Text + string.Concat(macros.Select(NoConstant)), _folders, cancellation);
        var before = head.Count(c => c == '\n');
        var end = file.Text.Count(c => c == '\n');
        var unequal = new Dictionary<int, (Fact, string)>();
        var omitted = new List<string>();
        foreach (Match error in Error().Matches(messages))
        {
            var line = int.Parse(error.Groups["line"].Value, CultureInfo.InvariantCulture) - before;
            var isOurs = error.Groups["file"].Value == "<stdin>";
            if (isOurs && file.Asserted.TryGetValue(line, out var fact))
                unequal.TryAdd(line, (fact, error.Groups["text"].Value));
            else if (!isOurs || line <= end)
                return HeaderVerdict.Without(header, Target, "gcc does not compile it: " + error.Value, isReadersFault: false);
            // Every other message there says that a macro is no expression, which is why it has no fact.
            else if (error.Groups["text"].Value == IsConstant)
                omitted.Add(macros[line - end - 1]);
        }

        if (messages.Length != 0 && !Error().IsMatch(messages))
            return HeaderVerdict.Without(header, Target, "gcc says: " + messages.Trim(), isReadersFault: false);
        return new HeaderVerdict(header, Target, [.. file.Asserted.Values], [.. unequal.Values], file.Skipped) { Omitted = omitted };
    }

    /// <summary>Fails when gcc takes a macro for an integer, a floating number or a string; a pointer is none that facts can state.</summary>
    private static string NoConstant(string macro) =>
        $"_Static_assert(!__builtin_constant_p({macro}) || (__builtin_classify_type({macro}) == 5 && !__builtin_types_compatible_p(__typeof__({macro}), char[sizeof({macro})])), \"constant\");\n";

    [GeneratedRegex(@"^(?<file>[^\s:][^:\n]*):(?<line>\d+):\d+: (?:fatal )?error: (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Error();
}
