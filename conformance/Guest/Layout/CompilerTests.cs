// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Layout;
using SynOS.Conformance.Harness.Qemu;
using Xunit;

namespace SynOS.Conformance.Guest.Layout;

/// <summary>gcc as a witness, by a program that prints its own offsets.</summary>
public sealed class CompilerTests
{
    [Fact]
    public async Task What_the_C_program_prints_is_the_lock()
    {
        var gcc = await WitnessReader.CompilerAsync(GuestParts.Read());

        Assert.Equal(LayoutFacts.Locked().Order(StringComparer.Ordinal), gcc.Values.SelectMany(LayoutFacts.Of).Order(StringComparer.Ordinal));
    }
}
