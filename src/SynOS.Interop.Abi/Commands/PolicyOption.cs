// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Compare;

namespace SynOS.Interop.Abi.Commands;

/// <summary><c>--policy kernel|strict</c>: how changes count that kernel practice allows.</summary>
internal static class PolicyOption
{
    public const string Name = "--policy";

    public const string Help = """
        For every command that judges changes:
          --policy NAME     kernel (default): what the kernel's practice allows breaks nothing, such as a record that grows at
                            its end and is passed with its length; or strict. docs/LOCK.md has both

        """;

    public static Policy Of(CommandLine line) => line.Value(Name) switch
    {
        null or "kernel" => Policy.Kernel,
        "strict" => Policy.Strict,
        var other => throw new UsageException($"'{Name}' takes kernel or strict, and not '{other}'."),
    };
}
