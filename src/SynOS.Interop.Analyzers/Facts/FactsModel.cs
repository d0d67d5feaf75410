// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Analyzers.Facts;

/// <summary>The records of one facts file, and what is needed to understand the types of their fields.</summary>
/// <param name="Records">By key.</param>
/// <param name="Types">What a typedef or an enumeration is: <c>pad_t</c> or <c>enum e</c> to a C type.</param>
internal sealed record FactsModel(IReadOnlyDictionary<string, RecordFact> Records, IReadOnlyDictionary<string, string> Types)
{
    /// <summary>The record of a key, or of a bare name.</summary>
    public RecordFact? Find(string name) =>
        Records.TryGetValue(name, out RecordFact? record) || Records.TryGetValue("struct " + name, out record) || Records.TryGetValue("union " + name, out record)
            || (Types.TryGetValue(name, out string? type) && Records.TryGetValue(type, out record))
            ? record
            : null;

    /// <summary>The type below typedefs and enumerations.</summary>
    public string Resolve(string type)
    {
        // A chain that is longer goes in a circle.
        for (int i = 0; i < Types.Count && Types.TryGetValue(type, out string? below); i++)
            type = below;
        return type;
    }
}
