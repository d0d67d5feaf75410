// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Tool.Lock;

/// <summary>Constants that only say how far a list goes grow with it; others may not.</summary>
public sealed class CounterTests
{
    [Theory]
    [InlineData("const X_A_ONE int 1|const X_A_MAX int 1|const __X_A_MAX int 2", "const X_A_ONE int 1|const X_A_TWO int 2|const X_A_MAX int 2|const __X_A_MAX int 3")]
    [InlineData("enum e size=4 type=int|enum e.X_ONE value=0|enum e.X_COUNT value=1", "enum e size=4 type=int|enum e.X_ONE value=0|enum e.X_TWO value=1|enum e.X_COUNT value=2")]
    [InlineData("enum e size=4 type=int|enum e.ONE value=0|enum e.NR_THINGS value=1", "enum e size=4 type=int|enum e.ONE value=0|enum e.TWO value=1|enum e.NR_THINGS value=2")]
    [InlineData("enum e size=4 type=int|enum e.X_ONE value=1|enum e.__X_MAX value=2|const X_MAX int 1", "enum e size=4 type=int|enum e.X_ONE value=1|enum e.X_TWO value=2|enum e.__X_MAX value=3|const X_MAX int 2")]
    [InlineData("enum e size=4 type=int|enum e.P_ONE value=0|enum e.__MAX_P_TYPE value=1|const MAX_P_TYPE int 1", "enum e size=4 type=int|enum e.P_ONE value=0|enum e.P_TWO value=1|enum e.__MAX_P_TYPE value=2|const MAX_P_TYPE int 2")]
    [InlineData("const X_A_ONE int 1|const X_A_RE_COUNT int 2|const __X_A_MAX int 3", "const X_A_ONE int 1|const X_A_RE_COUNT int 2|const X_A_TWO int 3|const __X_A_MAX int 4")]
    [InlineData("const X_A_ONE int 1|const X_A_MARK unsigned int 2147483648|const X_A_LAST int 2", "const X_A_ONE int 1|const X_A_TWO int 2|const X_A_MARK unsigned int 2147483648|const X_A_LAST int 3")]
    [InlineData("enum e size=4 type=int|enum e.X_ONE value=4|enum e.X_MAX value=8", "enum e size=4 type=int|enum e.X_ONE value=4|enum e.X_TWO value=8|enum e.X_MAX value=16")]
    public void A_counter_that_grows_with_its_list_is_additive(string old, string now) =>
        Assert.All(LockText.Changes(old, now), change => Assert.StartsWith("additive: ", change, StringComparison.Ordinal));

    [Theory]
    [InlineData("X_LEVEL_MAX", "const X_LEVEL_MAX int 10", "const X_LEVEL_MAX int 11")]
    [InlineData("X_A_MAX", "const X_A_ONE int 1|const X_A_MAX int 1", "const X_A_ONE int 1|const X_A_MAX int 2")]
    [InlineData("X_A_MAX", "const X_A_ONE int 1|const X_A_TWO int 2|const X_A_MAX int 2", "const X_A_ONE int 1|const X_A_MAX int 1")]
    [InlineData("X_A_MAX", "const X_A_ONE int 1|const X_A_MAX int 100", "const X_A_ONE int 1|const X_A_TWO int 2|const X_A_MAX int 101")]
    [InlineData("X_A_MAX", "const X_A_ONE int 1|const X_A_MAX int 1", "const X_A_ONE int 1|const X_A_TWO int 2|const X_A_MAX int 3")]
    [InlineData("X_A_TOP", "const X_A_ONE int 1|const X_A_TOP int 1", "const X_A_ONE int 1|const X_A_TWO int 2|const X_A_TOP int 2")]
    public void What_does_not_count_a_list_is_breaking(string name, string old, string now) =>
        Assert.Contains(LockText.Changes(old, now), change => change.StartsWith($"breaking [binary]: const {name} changed from ", StringComparison.Ordinal));
}
