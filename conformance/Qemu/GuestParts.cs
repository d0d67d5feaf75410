// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Qemu;

/// <summary>Where the parts of a guest are: a kernel's build result, the C programs, and the published C# program.</summary>
/// <param name="KernelFolder">Result of <c>kernel/build.sh</c>.</param>
/// <param name="ProgramFolder">The static C programs.</param>
/// <param name="CSharpProgram">The NativeAOT program.</param>
public sealed record GuestParts(string KernelFolder, string ProgramFolder, string CSharpProgram)
{
    /// <summary>Name of the ordinary kernel; the others are faults, and <c>stock</c>.</summary>
    public const string SynosKernel = "kernel";

    private const string FileName = "guest-parts.txt";

    public string Kernel => Path.Combine(KernelFolder, "kernel");

    public string ImageWriter => Path.Combine(KernelFolder, "gen_init_cpio");

    public string KernelObject => Path.Combine(KernelFolder, "synos_ai.o");

    /// <summary>Reads what the build wrote beside this assembly, and checks that it is still there.</summary>
    public static GuestParts Read(string kernel = SynosKernel) => Read(Path.Combine(AppContext.BaseDirectory, FileName), kernel);

    internal static GuestParts Read(string file, string kernel)
    {
        if (!File.Exists(file))
            throw Missing("the guest's parts have not been built");
        var values = File.ReadAllLines(file).Select(line => line.Split('=', 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        string Value(string key) => values.TryGetValue(key, out string? value) ? value : throw Missing($"{file} has no '{key}'");
        var parts = new GuestParts(Value(kernel), Value("programs"), Value("csharp"));
        foreach (string path in (string[])[parts.Kernel, parts.ImageWriter, parts.CSharpProgram])
        {
            if (!File.Exists(path))
                throw Missing($"{path} is gone");
        }
        return parts;
    }

    private static GuestException Missing(string what) =>
        new(GuestException.MissingPart, $"{what}; run: dotnet build conformance -t:GuestParts");
}
