// SPDX-License-Identifier: MIT
using System.Text;
using SynOS.CommandLine.Commands;
using SynOS.CommandLine.Terminal;

namespace SynOS.Conformance.CommandLine;

/// <summary>The tool within this process, on a /proc that is made up.</summary>
internal sealed record CliRun(int Code, string Output, string Messages)
{
    public static OutputForm Plain { get; } = new(Width: 80, Height: 24, Colour: false, Unicode: true, Addressable: false);

    public static async Task<CliRun> OfAsync(string procRoot, params string[] arguments)
    {
        using MemoryStream output = new(), messages = new();
        int code = await SynosTool.RunAsync(arguments, new Session
        {
            Output = output,
            Messages = messages,
            FormNow = () => Plain,
            ProcRoot = procRoot,
            Ending = CancellationToken.None,
        });
        return new CliRun(code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(messages.ToArray()));
    }
}
