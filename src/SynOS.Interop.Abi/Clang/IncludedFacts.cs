// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Clang;

/// <summary>
/// What is gone from a header and declared by one that it includes has only moved: programs that include the header have it
/// as before.
/// </summary>
internal static class IncludedFacts
{
    /// <summary>The facts of a header, with those of what it includes that an older version of it stated itself.</summary>
    /// <param name="old">The older facts.</param>
    /// <param name="now">The facts of the header.</param>
    /// <param name="request">How the header was read.</param>
    public static FactSet Complete(FactSet old, FactSet now, HeaderRequest request)
    {
        if (request.Whole)
            return now;
        var stated = now.Facts.Select(NameOf).ToHashSet(StringComparer.Ordinal);
        var gone = old.Facts.Select(NameOf).Where(name => !stated.Contains(name)).ToHashSet(StringComparer.Ordinal);
        // Most often nothing is gone, and the included headers need not be read.
        if (gone.Count == 0 || HeaderParser.Parse(request with { Whole = true, Rules = Rules.RuleLevel.Off }, []) is not { } whole)
            return now;
        var moved = whole.Facts.Where(fact => gone.Contains(NameOf(fact)) || (fact is EnumeratorFact && gone.Contains(FactKey.OwnerOf(fact.Key)))).ToList();
        var locations = new Dictionary<string, SourceLocation>(now.Locations, StringComparer.Ordinal);
        foreach (var fact in moved)
            locations.TryAdd(fact.Key, whole.Locations[fact.Key]);
        return new FactSet(now.All.Concat(moved), locations, now.Docs, now.Header)
        {
            Files = now.Files,
            Measured = now.Measured,
            Included = [.. moved.Select(fact => fact.Key).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>What a program names: of a field its record, of a value itself, whichever enumeration it is in.</summary>
    private static string NameOf(Fact fact) => fact switch
    {
        FieldFact => FactKey.OwnerOf(fact.Key),
        EnumeratorFact value => ConstantFact.KeyOf(value.Name),
        _ => fact.Key,
    };
}
