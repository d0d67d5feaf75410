// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Conformance.Harness.Layout;
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Abi.Report;
using Xunit;

namespace SynOS.Conformance.Tool.Report;

public sealed class WitnessFileTests
{
    [Fact]
    public void What_is_written_is_what_the_report_reads()
    {
        var locked = Repository.ReadLayouts();
        var liar = Harness.Layout.Witness.Denying("a <liar>", new Dictionary<string, string> { ["struct synos_telemetry.memory_bytes"] = "it is elsewhere" });
        using var scratch = new Scratch();
        var file = scratch.Write("w.json", WitnessFile.Write([(Harness.Layout.Witness.Stating(".NET JIT", WitnessReader.Runtime()), "probes"), (liar, "")], locked.Values));

        var diagnostics = new DiagnosticBag();
        var read = WitnessFileReader.Read(file, diagnostics);

        Assert.Empty(diagnostics);
        var facts = LayoutFacts.Locked().Count();
        Assert.Equal([(".NET JIT", "probes", facts, 0), ("a <liar>", "", facts, 1)], read!.Select(w => (w.Name, w.How, (int)w.Compared, (int)w.Unequal)));
        Assert.Equal(["a <liar> denies struct synos_telemetry.memory_bytes: it is elsewhere"], read![1].Objections);
    }
}
