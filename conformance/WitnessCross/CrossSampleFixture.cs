// SPDX-License-Identifier: MIT
using SynOS.Conformance.Witness;

namespace SynOS.Conformance.WitnessCross;

/// <summary>The word of every gcc on the sample, asked once.</summary>
public sealed class CrossSampleFixture : SampleFixture
{
    internal override IReadOnlyList<WitnessTarget> Targets => WitnessTarget.All;
}
