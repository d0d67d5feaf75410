// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Model;

namespace SynOS.Interop.Facts.Text;

/// <summary>A facts file or a lock as it was read.</summary>
/// <param name="Set">The facts that could be read, with what belongs to them.</param>
/// <param name="Lines">The line that states each of them, counted from 1; the facts of other headers too.</param>
/// <param name="Comments">The lines at its head that begin with <c>#</c>: the licence, reasons of accepted breaks.</param>
/// <param name="Problems">What is wrong in it, in the order of its lines.</param>
internal sealed record FactsText(
    FactSet Set, IReadOnlyList<(Fact Fact, int Line)> Lines, IReadOnlyList<string> Comments, IReadOnlyList<FactsProblem> Problems)
{
    /// <summary>The lines that a facts file has beyond its facts, by their first words.</summary>
    public IReadOnlyList<(string Word, int Line)> Notes { get; init; } = [];
}
