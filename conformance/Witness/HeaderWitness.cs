// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using SynOS.Interop.Abi.Emit;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Conformance.Witness;

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

    private readonly WitnessTarget _target;
    private readonly IReadOnlyList<string> _folders;

    private HeaderWitness(WitnessTarget target, IReadOnlyList<string> folders) => (_target, _folders) = (target, folders);

    public string Target => _target.Name;

    public static async Task<HeaderWitness> CreateAsync(WitnessTarget target, CancellationToken cancellation) =>
        new(target, [await target.OwnHeadersAsync(cancellation), .. target.SystemFolders()]);

    /// <summary>What gcc says about all facts that hold for its target.</summary>
    /// <param name="header">As programs include it, or its path.</param>
    /// <param name="facts">The facts of all targets.</param>
    /// <param name="cancellation">Ends gcc too.</param>
    public async Task<HeaderVerdict> AskAsync(string header, FactSet facts, CancellationToken cancellation)
    {
        var file = CAssertEmitter.Write(facts.ForTarget(Target), [], []);
        var include = $"#include <{header}>\n";
        var verdict = await AskAsync(header, include + Prelude, file, cancellation);
        // What the prelude includes must not be what stops a header that compiles alone.
        return verdict.NotCompared is null ? verdict : await AskAsync(header, include, file, cancellation);
    }

    /// <summary>Which macros gcc takes for an integer, a floating number or a string. A pointer is no constant that facts can state.</summary>
    public async Task<IReadOnlyList<string>> ConstantsAmongAsync(string header, IReadOnlyList<string> macros, CancellationToken cancellation)
    {
        if (macros.Count == 0)
            return [];
        var head = $"#include <{header}>\n{Prelude}";
        var lines = macros.Select(m => $"_Static_assert(!__builtin_constant_p({m}) || (__builtin_classify_type({m}) == 5 && !__builtin_types_compatible_p(__typeof__({m}), char[sizeof({m})])), \"constant\");\n");
        var messages = await _target.CheckAsync(head + string.Concat(lines), _folders, cancellation);
        var first = head.Count(c => c == '\n') + 1;
        return
        [
            .. Error().Matches(messages)
                .Where(error => error.Groups["text"].Value == "static assertion failed: \"constant\"")
                .Select(error => macros[int.Parse(error.Groups["line"].Value, CultureInfo.InvariantCulture) - first]),
        ];
    }

    /// <summary>A header without facts: does gcc refuse it too, or did the reader fail?</summary>
    public async Task<HeaderVerdict> AskWithoutFactsAsync(string header, string reason, CancellationToken cancellation)
    {
        var messages = await _target.CheckAsync($"#include <{header}>\n", _folders, cancellation);
        return HeaderVerdict.Without(header, Target, reason, isReadersFault: messages.Length == 0);
    }

    private async Task<HeaderVerdict> AskAsync(string header, string head, CAssertFile file, CancellationToken cancellation)
    {
        var messages = await _target.CheckAsync(head + file.Text, _folders, cancellation);
        var first = head.Count(c => c == '\n');
        var unequal = new Dictionary<int, (Fact, string)>();
        foreach (Match error in Error().Matches(messages))
        {
            var line = int.Parse(error.Groups["line"].Value, CultureInfo.InvariantCulture) - first;
            // An error that no fact's line has is one of the header itself, and then nothing was compared.
            if (error.Groups["file"].Value != "<stdin>" || !file.Asserted.TryGetValue(line, out var fact))
                return HeaderVerdict.Without(header, Target, "gcc does not compile it: " + error.Value, isReadersFault: false);
            unequal.TryAdd(line, (fact, error.Groups["text"].Value));
        }

        if (unequal.Count == 0 && messages.Length != 0)
            return HeaderVerdict.Without(header, Target, "gcc says: " + messages.Trim(), isReadersFault: false);
        return new HeaderVerdict(header, Target, [.. file.Asserted.Values], [.. unequal.Values], file.Skipped);
    }

    [GeneratedRegex(@"^(?<file>[^\s:][^:\n]*):(?<line>\d+):\d+: (?:fatal )?error: (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Error();
}
