// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using Xunit;

namespace SynOS.Conformance.Kernel.Matrix;

/// <summary>What the program <c>upstream_calls</c> wrote down, for 64-bit and 32-bit programs.</summary>
internal static class UpstreamCall
{
    private static readonly string[] Programs = ["upstream_calls", "upstream_calls32"];

    // What else the suite's kernel has.
    private const string X32Program = "upstream_callsx32";

    // Known before the guest runs, so that a case that vanishes is a failure.
    private static readonly string[] Planned =
    [
        "madvise.good", "madvise.advice", "madvise.flags", "madvise.process",
        "epoll.good", "epoll.limit", "epoll.time", "epoll.sigset",
        "mount.good", "mount.path", "mount.attribute", "mount.size",
        "quota.good", "quota.off", "quota.command", "quota.file",
        "landlock.good", "landlock.version", "landlock.empty", "landlock.size",
    ];

    private static readonly string[] Numbers = ["number.548", "number.549", "number.550", "number.551", "number.552"];

    public static TheoryData<string, string> PlannedCases() => Combine(Planned);

    public static TheoryData<string> X32Cases() => [.. Planned];

    /// <summary>The answer to an x32 program, on the suite's kernel.</summary>
    public static Task<string> OnX32Async(string @case, string planNumbers) => OnAsync(GuestParts.SynosKernel, X32Program, @case, planNumbers);

    public static TheoryData<string, string> NumberCases() => Combine(Numbers);

    /// <summary>Name, return value, errno and what the call did, in one line.</summary>
    public static async Task<string> OnAsync(string kernel, string program, string @case, string? planNumbers = null)
    {
        GuestRun run = await MatrixGuest.BootWithAsync(kernel, planNumbers, kernel == GuestParts.SynosKernel ? [.. Programs, X32Program] : Programs);
        TranscriptLine line = Assert.Single(run.Transcript(program, program).Lines, line => line.Case == @case);
        return $"{line.Call} ret={line.Ret} errno={line.Errno} {line.Keys.Single(pair => pair.Key == "seen").Value}".TrimEnd();
    }

    private static TheoryData<string, string> Combine(string[] cases)
    {
        var data = new TheoryData<string, string>();
        foreach (string program in Programs)
        {
            foreach (string @case in cases)
                data.Add(program, @case);
        }
        return data;
    }
}
