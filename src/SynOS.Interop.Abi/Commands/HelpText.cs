// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Commands;

/// <summary>What <c>--help</c> prints: each command says its own part.</summary>
internal static class HelpText
{
    private const string Head = "synos-abi - the ABI facts of a Linux UAPI header, and the lock that they are kept in\n\n";

    private const string Foot = """
        A file that ends in .abi or .facts is read as a lock, one in .yaml as the specification of a netlink
        family; every other one as a header.
        Exit code: 0 fine, 1 the ABI differs or accept refused, 2 cannot tell. Each message's id has a page in
        docs/diagnostics.

        """;

    public static string Text => $"{Head}{string.Concat(CommandTable.All.Select(Indented))}\n{HeaderOptions.Help}\n{PolicyOption.Help}\n{OutputOptions.Help}\n{Foot}";

    private static string Indented(Command command) =>
        string.Concat(command.Help.Split('\n').Select(line => line.Length == 0 ? "\n" : $"  {line}\n"));
}
