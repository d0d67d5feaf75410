// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Commands;

namespace SynOS.Conformance.Harness;

/// <summary>One run of synos-abi, in this process.</summary>
internal sealed record AbiRun(int ExitCode, string Output, IReadOnlyList<string> Messages)
{
    public static AbiRun Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        var code = AbiTool.Run(arguments, output, messages);
        return new AbiRun(code, output.ToString(), messages.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
