// SPDX-License-Identifier: MIT


namespace SynOS.Conformance.Tool.Witness.Cross;

/// <summary>The word of every gcc on the sample, asked once.</summary>
public sealed class CrossSampleFixture : SampleFixture
{
    internal override IReadOnlyList<WitnessTarget> Targets => WitnessTarget.All;
}
