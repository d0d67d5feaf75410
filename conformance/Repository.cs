// SPDX-License-Identifier: MIT
using System.Collections.Concurrent;
using System.Reflection;
using SynOS.Conformance.Harness.Qemu;
using SynOS.Conformance.Harness.Transcript;
using SynOS.Conformance.Harness.Verdict;

namespace SynOS.Conformance;

/// <summary>Where things are in the repository that this assembly was built from.</summary>
public static class Repository
{
    private const string Expectation = "conformance/expected/cases.transcript";
    private const string LockFile = "kernel/abi/synos_ai.abi";

    private static readonly ConcurrentDictionary<string, ProgramTranscript> Expectations = [];

    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string Header => PathOf("kernel/include/uapi/linux/synos_ai.h");

    public static string Lock => PathOf(LockFile);

    /// <summary>Images and the logs of boots.</summary>
    public static string GuestFolder => PathOf("artifacts/guest");

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>What every case must give, read once. The setting of the planned numbers shows in one file alone.</summary>
    public static ProgramTranscript ReadExpectation(string planNumbers = "all") => Expectations.GetOrAdd(planNumbers, setting =>
        TranscriptReader.FromExpectation(Expectation, File.ReadAllText(PathOf(Expectation)).Replace("Plan Numbers: all", $"Plan Numbers: {setting}", StringComparison.Ordinal)));

    public static IReadOnlyDictionary<string, StructLayout> ReadLayouts() => LayoutReader.Read(File.ReadAllText(Lock));

    public static Task<string> WriteImageAsync(string kernel = GuestParts.SynosKernel) =>
        GuestImageWriter.WriteAsync(GuestParts.Read(kernel), GuestFolder);

    /// <summary>Boots a guest with the kernel of this name, and says how it ended.</summary>
    public static async Task<GuestRun> RunGuestAsync(GuestOptions options, string kernel = GuestParts.SynosKernel) =>
        await CreateRunner(await WriteImageAsync(kernel), kernel).RunAsync(options);

    public static GuestRunner CreateRunner(string image, string kernel = GuestParts.SynosKernel)
    {
        GuestParts parts = GuestParts.Read(kernel);
        return new GuestRunner(parts.Kernel, image, GuestFolder, parts.Machine);
    }
}
