// SPDX-License-Identifier: MIT
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

    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string Header => PathOf("kernel/include/uapi/linux/synos_ai.h");

    public static string Lock => PathOf(LockFile);

    /// <summary>Images and the logs of boots.</summary>
    public static string GuestFolder => PathOf("artifacts/guest");

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static ProgramTranscript ReadExpectation() =>
        TranscriptReader.FromExpectation(Expectation, File.ReadAllText(PathOf(Expectation)));

    /// <summary>The same answers from a kernel with another setting of the planned numbers: it shows in one file alone.</summary>
    public static ProgramTranscript ReadExpectation(string planNumbers) =>
        TranscriptReader.FromExpectation(Expectation, File.ReadAllText(PathOf(Expectation)).Replace("Plan Numbers: all", $"Plan Numbers: {planNumbers}", StringComparison.Ordinal));

    public static IReadOnlyDictionary<string, StructLayout> ReadLayouts() => LayoutReader.Read(File.ReadAllText(Lock));

    public static Task<string> WriteImageAsync(string kernel = GuestParts.SynosKernel) =>
        GuestImageWriter.WriteAsync(GuestParts.Read(kernel), GuestFolder);

    public static GuestRunner CreateRunner(string image, string kernel = GuestParts.SynosKernel)
    {
        GuestParts parts = GuestParts.Read(kernel);
        return new GuestRunner(parts.Kernel, image, GuestFolder, parts.Machine);
    }
}
