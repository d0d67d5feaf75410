// SPDX-License-Identifier: MIT

using SynOS.Conformance.Guest.Transcript;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Layout;

/// <summary>Writes the layouts as this program, compiled ahead of time, measures them; in the words of the ABI lock.</summary>
internal static class LayoutReport
{
    public static void Write(KtapWriter writer)
    {
        var facts = synos_ai_layout.Measure().GroupBy(probe => probe.Fact).ToList();
        writer.Begin(facts.Count);
        foreach (var fact in facts)
        {
            writer.Comment($"layout {fact.Key} {string.Join(' ', fact.Select(probe => $"{probe.Property}={probe.Measured}"))}");
            writer.Result(fact.All(probe => probe.Measured == probe.Expected), fact.Key);
        }
    }
}
