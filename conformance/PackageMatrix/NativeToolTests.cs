// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.Versioning;
using SynOS.Conformance.Generator;
using SynOS.Conformance.Package;
using Xunit;

namespace SynOS.Conformance.PackageMatrix;

/// <summary>The native synos-abi in the generator's package.</summary>
[SupportedOSPlatform("linux")]
public sealed class NativeToolTests
{
    private static readonly TimeSpan Goal = TimeSpan.FromMilliseconds(100), Limit = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The build must not feel it. Time of the processor, which other programs take less from than from the clock's, and the best of
    /// several, because the first run reads the disk.
    /// </summary>
    [Fact]
    public async Task It_reads_the_product_s_header_for_all_targets_in_less_than_100_ms()
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        using var folder = new TemporaryFolder();
        string program = folder.PathOf("synos-abi");
        using (ZipArchive package = ZipFile.OpenRead(packages.Generator))
            package.GetEntry($"tools/{PackedPackages.Rid}/synos-abi")!.ExtractToFile(program);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var times = new List<TimeSpan>();
        for (int i = 0; i < 10; i++)
            times.Add(await MeasureAsync(program, "extract", Repository.Header, "--facts", folder.PathOf("facts")));

        Assert.InRange(times.Min(), TimeSpan.Zero, Goal);
    }

    private static async Task<TimeSpan> MeasureAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(program, arguments);
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            process.Kill();
        }

        Assert.Equal(0, process.ExitCode);
        return process.TotalProcessorTime;
    }
}
