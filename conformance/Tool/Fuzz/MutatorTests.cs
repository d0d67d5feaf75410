// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Tool.Fuzz;

public sealed class MutatorTests
{
    private static readonly Mutator Subject = new([[.. "struct s { int a; };\n"u8], [.. "#define A 1\n"u8]], ["{"]);

    [Fact]
    public void The_same_seed_gives_the_same_input() => Assert.Equal(Subject.Mutate(7), Subject.Mutate(7));

    [Fact]
    public void Different_seeds_give_different_inputs() =>
        Assert.True(Enumerable.Range(0, 100).Select(seed => Convert.ToHexString(Subject.Mutate(seed))).Distinct().Count() > 50);
}
