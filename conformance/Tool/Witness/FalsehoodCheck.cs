// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Targets;

namespace SynOS.Conformance.Tool.Witness;

/// <summary>Tells gcc nothing but falsehoods about a header.</summary>
internal static class FalsehoodCheck
{
    /// <summary>The false facts that gcc agreed with: there should be none.</summary>
    public static async Task<IReadOnlyList<string>> BelievedAsync(WitnessTarget target, string header, CancellationToken cancellation)
    {
        var facts = HeaderSurvey.Read(LinuxHeaders.Pinned, header, new DiagnosticBag())!.ForTarget(Target.Find(target.Name)!.Value);
        var truth = facts.All.ToList();
        var rounds = truth.Select(fact => Falsehood.Of(fact).ToList()).ToList();
        var witness = await HeaderWitness.CreateAsync(target, LinuxHeaders.Pinned, cancellation);
        var believed = new List<string>();
        for (var round = 0; rounds.Exists(falsehoods => round < falsehoods.Count); round++)
        {
            // Names in types are found through fields, so what is not told falsely in this round is told as it is.
            var told = truth.Select((fact, i) => round < rounds[i].Count ? rounds[i][round] with { IsExtern = fact.IsExtern } : fact).ToList();
            var verdict = await witness.AskAsync(header, new FactSet(told), [], cancellation);
            if (verdict.NotCompared is { } why)
                throw new InvalidOperationException(why);
            var denied = verdict.Unequal.Select(u => u.Fact.Line).ToHashSet(StringComparer.Ordinal);
            believed.AddRange(told.Where((fact, i) => !ReferenceEquals(fact, truth[i]) && !denied.Contains(fact.Line)).Select(fact => fact.Line));
        }

        return believed;
    }
}
