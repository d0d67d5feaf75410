// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Commands;

/// <summary>A command of the tool: what it takes, what its help says, and what it does.</summary>
/// <param name="Name">The word after <c>synos-abi</c>.</param>
/// <param name="Operands">Names of the operands, such as <c>HEADER LOCK</c>; the last one may end in <c>...</c>.</param>
/// <param name="Help">Its part of the help: the synopsis and what it means.</param>
/// <param name="Run">Gives the exit code; results go to the writer, messages to the bag.</param>
internal sealed record Command(string Name, string Operands, string Help, Func<CommandLine, TextWriter, DiagnosticBag, int> Run)
{
    /// <summary>Options that take a value.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Options that take none.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    public IEnumerable<string> Options => Values.Concat(Flags);

    /// <summary>An option with which it takes other operands.</summary>
    public (string Option, string Operands)? OperandsWith { get; init; }

    /// <summary>The operands that it takes with the options that were given.</summary>
    public string OperandsFor(CommandLine line) =>
        OperandsWith is var (option, operands) && line.Has(option) ? operands : Operands;

    /// <summary>Whether <paramref name="count"/> operands are as many as <paramref name="operands"/> names.</summary>
    public static bool Takes(string operands, int count)
    {
        var names = operands.Split(' ').Length;
        return operands.EndsWith("...", StringComparison.Ordinal) ? count >= names : count == names;
    }
}
