// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Qemu;

/// <summary>Where the parts of a guest are: a kernel's build result, the C programs, and the published C# program.</summary>
/// <param name="KernelFolder">Result of <c>kernel/build.sh</c>.</param>
/// <param name="ProgramFolder">The static C programs, those for other machines below it.</param>
/// <param name="CSharpProgram">The NativeAOT program, for x86-64.</param>
public sealed record GuestParts(string KernelFolder, string ProgramFolder, string CSharpProgram)
{
    /// <summary>Name of the ordinary kernel; the others are in GuestParts.targets.</summary>
    public const string SynosKernel = "kernel";

    private const string FileName = "guest-parts.txt";

    private static readonly string[] CPrograms = ["synos_conformance", "test_syscalls", "synos_ai_client", "synos_ai_daemon", "synos_daemon_check", "synos-run", "upstream_calls", "synos_faults", "synos_trace", "synos_coredump", "synos_torture", "synos_fairness", "synos_plan", "synos_cost", "synos_tags", "synos_steps"];

    // Programs for the other ABIs of x86-64: folder, and what their names in the guest end with.
    private static readonly (string Folder, string Suffix, string[] Programs)[] OtherAbis =
    [
        ("i386", "32", ["synos_conformance", "upstream_calls"]),
        ("x32", "x32", ["synos_conformance", "upstream_calls", "synos_plan"]),
    ];

    // Those that bring BPF programs, which take more to be built.
    private static readonly string[] BpfNames = ["synos_bpf", "synos_scale"];

    public string Kernel => Path.Combine(KernelFolder, "kernel");

    public string ImageWriter => Path.Combine(KernelFolder, "gen_init_cpio");

    public string KernelObject => Path.Combine(KernelFolder, "synos_ai.o");

    /// <summary>Programs for x86-64 that need this machine's C library, by their names in the guest; as programs to run these are <c>selftests/NAME</c>.</summary>
    public IReadOnlyDictionary<string, string> Samples { get; init; } = new Dictionary<string, string>();

    /// <summary>Where <c>synosd</c> was published with what is installed beside it; null for a guest without it.</summary>
    public string? DaemonFolder { get; init; }

    /// <summary>What the program <c>steps</c> is to run, as the head of tools/synos-c/steps/main.c says; null when it does not run.</summary>
    public string? Steps { get; init; }

    /// <summary>The tool <c>synos</c>, published; in no guest unless it is among <see cref="Samples"/>.</summary>
    public required string CliProgram { get; init; }

    /// <summary>The NativeAOT program for arm64; null when it was not built.</summary>
    public string? CSharpArm64Program { get; init; }

    /// <summary>The kernel's own selftests; null when they were not built.</summary>
    public string? SelftestFolder { get; init; }

    /// <summary>Where the programs are that bring BPF programs; null when they were not built.</summary>
    public string? BpfFolder { get; init; }

    /// <summary>These programs, which need this machine's libraries.</summary>
    public IEnumerable<string> BpfPrograms => BpfFolder is null ? [] : BpfNames.Select(name => Path.Combine(BpfFolder, name));

    /// <summary>Result of <c>kernel/build.sh package</c>; null when it was not asked for.</summary>
    public string? PackageFolder { get; init; }

    private string Daemon => Path.Combine(DaemonFolder!, "synosd");

    public GuestMachine Machine => GuestMachine.For(File.ReadAllText(Path.Combine(KernelFolder, "arch")).Trim());

    /// <summary>Programs in the guest that need shared libraries there.</summary>
    public IReadOnlyList<string> DynamicPrograms =>
        Machine == GuestMachine.X86 ? [CSharpProgram, .. DaemonFolder is null ? (string[])[] : [Daemon], .. Samples.Values, .. BpfPrograms] : CSharpArm64Program is null ? [] : [CSharpArm64Program];

    /// <summary>The programs in the guest, by their paths there.</summary>
    public Dictionary<string, string> Files()
    {
        string programs = Path.Combine(ProgramFolder, Machine.ProgramFolder);
        var files = new Dictionary<string, string> { ["/init"] = Path.Combine(programs, "synos_init") };
        foreach (string name in CPrograms)
            files[$"/bin/{name}"] = Path.Combine(programs, name);
        if (Machine != GuestMachine.X86)
        {
            if (CSharpArm64Program is not null)
                files["/bin/synos-guest"] = CSharpArm64Program;
            return files;
        }

        files["/bin/synos-guest"] = CSharpProgram;
        if (DaemonFolder is not null)
        {
            files["/bin/synosd"] = Daemon;
            files["/etc/synos/rules.yaml"] = Path.Combine(DaemonFolder, "etc/synos/rules.yaml");
        }
        foreach (var (name, program) in Samples)
        {
            files[$"/samples/{name}"] = program;
            files[$"/selftests/{name}"] = Path.Combine(programs, "ktap_run");
        }
        if (Steps is not null)
            files["/steps"] = Steps;
        foreach (var (folder, suffix, names) in OtherAbis)
        {
            foreach (string name in names)
                files[$"/bin/{name}{suffix}"] = Path.Combine(ProgramFolder, folder, name);
        }
        foreach (string program in BpfPrograms)
            files[$"/bin/{Path.GetFileName(program)}"] = program;
        if (SelftestFolder is not null)
        {
            files["/bin/sh"] = Path.Combine(programs, "loopback_up");
            foreach (string file in Directory.EnumerateFiles(SelftestFolder))
                files[$"/selftests/{Path.GetFileName(file)}"] = file;
        }
        return files;
    }

    /// <summary>Reads what the build wrote beside this assembly, and checks that it is still there.</summary>
    public static GuestParts Read(string kernel = SynosKernel) => Read(Path.Combine(AppContext.BaseDirectory, FileName), kernel);

    /// <summary>Where one thing is that the build wrote down, and whether it is still there.</summary>
    public static string ReadFolder(string key)
    {
        string file = Path.Combine(AppContext.BaseDirectory, FileName);
        string folder = Find(ReadValues(file), key, file);
        return Directory.Exists(folder) ? folder : throw Missing($"{folder} is gone");
    }

    /// <summary>The same for what is one file.</summary>
    public static string ReadFile(string key)
    {
        string file = Path.Combine(AppContext.BaseDirectory, FileName);
        string found = Find(ReadValues(file), key, file);
        return File.Exists(found) ? found : throw Missing($"{found} is gone");
    }

    internal static GuestParts Read(string file, string kernel)
    {
        var values = ReadValues(file);
        string Value(string key) => Find(values, key, file);
        var parts = new GuestParts(Value(kernel), Value("programs"), Value("csharp"))
        {
            CliProgram = Path.Combine(Value("synos"), "synos"),
            CSharpArm64Program = values.GetValueOrDefault("csharp-arm64"),
            SelftestFolder = values.GetValueOrDefault("selftests"),
            BpfFolder = values.GetValueOrDefault("bpf"),
            PackageFolder = values.GetValueOrDefault("package"),
        };
        foreach (string path in (string[])[parts.Kernel, parts.ImageWriter, parts.CSharpProgram, parts.CliProgram])
        {
            if (!File.Exists(path))
                throw Missing($"{path} is gone");
        }
        return parts;
    }

    private static Dictionary<string, string> ReadValues(string file) => File.Exists(file)
        ? File.ReadAllLines(file).Select(line => line.Split('=', 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1])
        : throw Missing("the guest's parts have not been built");

    private static string Find(Dictionary<string, string> values, string key, string file) =>
        values.TryGetValue(key, out string? value) ? value : throw Missing($"{file} has no '{key}'");

    private static GuestException Missing(string what) =>
        new(GuestException.MissingPart, $"{what}; run: dotnet build conformance -t:GuestParts");
}
