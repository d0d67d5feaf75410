// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using SynOS.Interop.Abi.Emit;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Conformance.Witness;

/// <summary>Asks one gcc about the facts of headers.</summary>
internal sealed partial class HeaderWitness
{
    private readonly WitnessTarget _target;
    private readonly IReadOnlyList<string> _folders;

    private HeaderWitness(WitnessTarget target, IReadOnlyList<string> folders) => (_target, _folders) = (target, folders);

    public string Target => _target.Name;

    public static async Task<HeaderWitness> CreateAsync(WitnessTarget target, CancellationToken cancellation) =>
        new(target, [await target.OwnHeadersAsync(cancellation), .. target.SystemFolders()]);

    /// <summary>What gcc says about all facts that hold for its target.</summary>
    /// <param name="header">As programs include it.</param>
    /// <param name="facts">The facts of all targets.</param>
    /// <param name="includes">What C text includes, the header among it; a header of nobody else's may be a path.</param>
    public async Task<HeaderVerdict> AskAsync(string header, FactSet facts, IReadOnlyList<string> includes, CancellationToken cancellation)
    {
        var file = CAssertEmitter.Write(facts.ForTarget(Target), includes, []);
        var messages = await _target.CheckAsync(file.Text, _folders, cancellation);
        var unequal = new Dictionary<int, (Fact, string)>();
        foreach (Match error in Error().Matches(messages))
        {
            var line = int.Parse(error.Groups["line"].Value, CultureInfo.InvariantCulture);
            // An error that no fact's line has is one of the header itself, and then nothing was compared.
            if (!file.Asserted.TryGetValue(line, out var fact) || error.Groups["file"].Value != "<stdin>")
                return HeaderVerdict.Without(header, Target, "gcc does not compile it: " + error.Value, isReadersFault: false);
            unequal.TryAdd(line, (fact, error.Groups["text"].Value));
        }

        if (unequal.Count == 0 && messages.Length != 0)
            return HeaderVerdict.Without(header, Target, "gcc says: " + messages.Trim(), isReadersFault: false);
        return new HeaderVerdict(header, Target, file.Asserted.Count, [.. unequal.Values], file.Skipped);
    }

    /// <summary>A header without facts: is it one that nothing could be read from, or did the reader fail?</summary>
    public async Task<HeaderVerdict> AskWithoutFactsAsync(string header, string reason, IReadOnlyList<string> includes, CancellationToken cancellation)
    {
        var text = string.Concat(includes.Select(include => $"#include <{include}>\n"));
        var messages = await _target.CheckAsync(text, _folders, cancellation);
        return HeaderVerdict.Without(header, Target, reason, isReadersFault: messages.Length == 0);
    }

    [GeneratedRegex(@"^(?<file>[^\s:][^:\n]*):(?<line>\d+):\d+: (?:fatal )?error: (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Error();
}
