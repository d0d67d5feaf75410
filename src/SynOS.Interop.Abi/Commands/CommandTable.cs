// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Commands;

/// <summary>Every command, in the order of the help.</summary>
internal static class CommandTable
{
    public static IReadOnlyList<Command> All { get; } =
        [ExtractCommand.Command, CheckCommand.Command, DiffCommand.Command, AcceptCommand.Command, EmitCommand.Command, FillCommand.Command, ReportCommand.Command];

    /// <summary>The names as a sentence has them: <c>extract, check or diff</c>.</summary>
    public static string Names => $"{string.Join(", ", All.SkipLast(1).Select(c => c.Name))} or {All[^1].Name}";

    public static Command Find(string name) =>
        All.FirstOrDefault(c => c.Name == name)
        ?? throw new UsageException($"unknown command '{name}'; expected {Names}. Try 'synos-abi --help'.");
}
