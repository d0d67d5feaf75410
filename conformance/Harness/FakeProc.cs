// SPDX-License-Identifier: MIT


namespace SynOS.Conformance.Harness;

/// <summary>A folder that looks like /proc of a SynOS kernel to the client.</summary>
internal sealed class FakeProc : IDisposable
{
    public const string Version = "SynOS AI Version: 0.2\nABI Version: 1\nSyscall Base: 548\nKernel Release: 6.12.117-synos\nPlan Numbers: all\n";
    public const string Consciousness = "Awareness Level: 70\nThreat Level: 3\nContext: caf\\xc3\\xa9 \\x22\\x5c\\x0a\nLast Update: 123 ns\nLearning State: 0x5\nDaemon PID: 42\n";
    public const string Telemetry = """
        Syscall Count: 1
        Security Events: 2
        CPU Time: 3 ns
        Memory Used: 4 bytes
        Events Asked: 5
        Events Accepted: 6
        Events Filtered: 7
        Events Rate Limited: 8
        Events Refused: 9
        Events Overwritten: 10
        Queries Asked: 11
        Queries Answered: 12
        Queries Timed Out: 13

        """;

    /// <summary>The lines that came after the first release of the ABI.</summary>
    public const string LaterTelemetry = """
        Events User Limited: 1
        Queries Interrupted: 2
        Queries Reset: 3
        Queries Unattached: 4
        Queries Limited: 5
        Queries User Limited: 6
        Queries Congested: 7
        Queries Cancelled: 8

        """;

    private readonly TemporaryFolder _folder = new();

    public FakeProc(string version = Version, string consciousness = Consciousness, string telemetry = Telemetry)
    {
        _folder.Write("synos/version", version);
        _folder.Write("synos/consciousness", consciousness);
        _folder.Write("synos/telemetry", telemetry);
    }

    public string Root => _folder.Root;

    public string PathOf(string file) => _folder.PathOf("synos/" + file);

    /// <summary>Makes a setting of kernel.synos, which there is none of otherwise.</summary>
    public void Set(string name, string value) => _folder.Write($"sys/kernel/synos/{name}", value);

    public string Setting(string name) => File.ReadAllText(_folder.PathOf($"sys/kernel/synos/{name}"));

    public void Dispose() => _folder.Dispose();
}
