// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Conformance.Harness.Layout;
using SynOS.Conformance.Harness.Qemu;
using Xunit;

namespace SynOS.Conformance.Tool.Report;

/// <summary>The page of this repository's ABI with every witness on it; it stays in artifacts/report.</summary>
[Collection(GuestCollectionDefinition.Name)]
public sealed class GuestReportTests(GuestFixture guest)
{
    private static readonly Dictionary<string, string> How = new()
    {
        ["gcc"] = "a C program that prints its own offsets",
        ["gcc -m32"] = "an assertion for each fact, compiled for 32 bits",
        ["kernel object"] = "the debug information of the object in the kernel that runs, read by pahole, which does not tell alignment",
        [".NET JIT"] = "the emitted probes, run by the .NET runtime on this machine",
        [".NET AOT in the guest"] = "the emitted probes in a NativeAOT program on the kernel that runs",
    };

    [Fact]
    public async Task Every_witness_of_the_layouts_agrees_on_the_page()
    {
        var witnesses = await WitnessReader.ReadAllAsync(GuestParts.Read(), guest.Run);
        var folder = Repository.PathOf("artifacts/report");
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "witnesses.json");
        await File.WriteAllTextAsync(file, WitnessFile.Write(witnesses.Select(w => (w, How.GetValueOrDefault(w.Name, ""))), Repository.ReadLayouts().Values));

        var run = AbiRun.Of("report", Repository.Header, "--witnesses", file, "--output", Path.Combine(folder, "synos_ai.html"));

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Messages);
        var page = Page.Read(await File.ReadAllTextAsync(Path.Combine(folder, "synos_ai.html")));
        Assert.Equal(Enumerable.Repeat("✓ agrees", witnesses.Count), page.ById("witnesses").Descendants("span").Where(s => Page.Classes(s).Contains("badge")).Select(Page.Text));
    }
}
