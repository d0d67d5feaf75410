// SPDX-License-Identifier: MIT
using SynOS.Interop.Proc;
using SynOS.Interop.Uapi;

namespace SynOS.Interop;

/// <summary>
/// The handshake with a SynOS kernel: what the running kernel states about itself. There is no other way to a client, so that nothing is
/// ever called on a kernel where the numbers belong to other system calls.
/// </summary>
public sealed class SynosKernel
{
    /// <summary>No kernel wires the calls below the planned numbers; what is lower are the calls of every Linux.</summary>
    private const int LowestBase = synos_ai.SYNOS_SYSCALL_BASE;

    /// <summary>Far above any table of system calls, and below the bit that marks x32 calls.</summary>
    private const int HighestBase = 0xffff;

    private SynosKernel(string procRoot, string aiVersion, int abiVersion, int syscallBase, string release, PlanNumbers planNumbers)
    {
        ProcRoot = procRoot;
        AiVersion = aiVersion;
        AbiVersion = abiVersion;
        SyscallBase = syscallBase;
        Release = release;
        PlanNumbers = planNumbers;
    }

    /// <summary>Version of SynOS AI in the kernel, as text.</summary>
    public string AiVersion { get; }

    /// <summary>Version of the ABI; the same as <see cref="synos_ai.SYNOS_ABI_VERSION"/>.</summary>
    public int AbiVersion { get; }

    /// <summary>Number of the first SynOS call in this kernel.</summary>
    public int SyscallBase { get; }

    /// <summary>Release of the kernel, as <c>uname -r</c> prints it.</summary>
    public string Release { get; }

    /// <summary>Whose calls at the planned numbers, from <see cref="synos_ai.SYNOS_SYSCALL_BASE"/> on, are those of SynOS too. No client needs them.</summary>
    public PlanNumbers PlanNumbers { get; }

    /// <summary>Where the proc file system was looked for.</summary>
    public string ProcRoot { get; }

    /// <summary>Asks the running kernel, by reading <c>synos/version</c> below <paramref name="procRoot"/>. Issues no SynOS call.</summary>
    /// <param name="procRoot">Where the proc file system is mounted.</param>
    /// <returns>What the kernel states.</returns>
    /// <exception cref="SynosUnavailableException">It is not a SynOS kernel, its answer is malformed, or it speaks another version of the ABI.</exception>
    public static SynosKernel Detect(string procRoot = "/proc")
    {
        ArgumentException.ThrowIfNullOrEmpty(procRoot);
        var text = ProcText.ReadVersion(procRoot);
        // The version of the ABI comes first: it says whether the rest can be understood.
        int abiVersion = text.Number<int>("ABI Version");
        if (abiVersion != synos_ai.SYNOS_ABI_VERSION)
            throw SynosUnavailableException.AbiMismatch(text.Path, abiVersion, synos_ai.SYNOS_ABI_VERSION);
        int syscallBase = text.Number<int>("Syscall Base");
        if (syscallBase is < LowestBase or > HighestBase)
            throw SynosUnavailableException.Malformed(text.Path, $"SynOS calls cannot begin at {syscallBase}");
        return new SynosKernel(procRoot, text.Text("SynOS AI Version"), abiVersion, syscallBase, text.Text("Kernel Release"), PlanNumbersOf(text));
    }

    // No call depends on it, so that nothing here is a reason to refuse a kernel.
    private static PlanNumbers PlanNumbersOf(ProcText text) => text.Find("Plan Numbers") switch
    {
        "off" => PlanNumbers.Off,
        "opted" => PlanNumbers.Opted,
        "all" => PlanNumbers.All,
        _ => PlanNumbers.Unknown,
    };

    /// <summary>Reads the published state from <c>synos/consciousness</c>.</summary>
    /// <returns>What the file shows now.</returns>
    /// <exception cref="SynosUnavailableException">The file is gone or malformed.</exception>
    public ConsciousnessReport ReadConsciousness() => ConsciousnessReader.Read(ProcRoot);

    /// <summary>Reads all counters from <c>synos/telemetry</c>.</summary>
    /// <returns>What the file shows now.</returns>
    /// <exception cref="SynosUnavailableException">The file is gone or malformed.</exception>
    public TelemetryReport ReadTelemetry() => TelemetryReader.Read(ProcRoot);
}
