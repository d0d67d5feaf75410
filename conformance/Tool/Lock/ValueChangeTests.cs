// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Tool.Lock;

/// <summary>Changes of constants, enumerations and names of types.</summary>
public sealed class ValueChangeTests
{
    [Theory]
    [InlineData("breaking [binary]: const A changed from 1 to 2", "const A int 1", "const A int 2")]
    [InlineData("breaking [binary]: const A changed from \"x\" to \"y\"", "const A char[2] \"x\"", "const A char[2] \"y\"")]
    [InlineData("breaking [binary]: const A changed from \"x\" to \"yz\"", "const A char[2] \"x\"", "const A char[3] \"yz\"")]
    [InlineData("breaking [source, binary]: const A changed from 1 to \"y\" and its type from int to char[2]", "const A int 1", "const A char[2] \"y\"")]
    [InlineData("breaking [source, binary]: const A changed from -1 to 4294967295 and its type from int to unsigned int", "const A int -1", "const A unsigned int 4294967295")]
    [InlineData("neutral: const A changed its type from int to unsigned int", "const A int 1", "const A unsigned int 1")]
    [InlineData("breaking [source]: const A was removed", "const A int 1", "")]
    [InlineData("additive: const A is new, value 1", "", "const A int 1")]
    [InlineData("breaking [source, binary]: const S_KIND_NET is gone, and S_KIND_NETWORK has its number: possibly renamed", "const S_KIND_NET int 3", "const S_KIND_NETWORK int 3")]
    [InlineData("breaking [source]: const A is now enum e.A", "const A int 1|enum e size=4 type=unsigned int", "enum e size=4 type=unsigned int|enum e.A value=1")]
    [InlineData("neutral: const S_ABI_VERSION was raised from 1 to 2", "const S_ABI_VERSION int 1", "const S_ABI_VERSION int 2")]
    [InlineData("breaking [binary]: const S_ABI_VERSION changed from 2 to 1", "const S_ABI_VERSION int 2", "const S_ABI_VERSION int 1")]
    [InlineData("breaking [source]: enum e was removed", "enum e size=4 type=int", "")]
    [InlineData("additive: enum e is new", "", "enum e size=4 type=int")]
    [InlineData("breaking [source, binary]: enum e changed from unsigned int (4 bytes) to unsigned long (8 bytes)", "enum e size=4 type=unsigned int", "enum e size=8 type=unsigned long")]
    [InlineData("breaking [source]: enum e changed from unsigned int (4 bytes) to int (4 bytes)", "enum e size=4 type=unsigned int", "enum e size=4 type=int")]
    [InlineData("breaking [source]: enum e was renamed to enum f", "enum e size=4 type=int|enum e.A value=1", "enum f size=4 type=int|enum f.A value=1")]
    [InlineData("breaking [binary]: enum e.A changed from 1 to 2", "enum e size=4 type=int|enum e.A value=1", "enum e size=4 type=int|enum e.A value=2")]
    [InlineData("breaking [source]: enum e.A was removed", "enum e size=4 type=int|enum e.A value=1", "enum e size=4 type=int")]
    [InlineData("additive: enum e.B is new, value 2", "enum e size=4 type=int|enum e.A value=1", "enum e size=4 type=int|enum e.A value=1|enum e.B value=2")]
    [InlineData("breaking [source, binary]: enum e.A is gone, and B has its number: possibly renamed", "enum e size=4 type=int|enum e.A value=1", "enum e size=4 type=int|enum e.B value=1")]
    [InlineData("breaking [source]: typedef t was removed", "typedef t type=int", "")]
    [InlineData("additive: typedef t is new", "", "typedef t type=int")]
    [InlineData("breaking [source]: typedef t was renamed to u", "typedef t type=int", "typedef u type=int")]
    [InlineData("neutral: typedef t is now spelled __s32, before int", "typedef t type=int", "typedef t type=__s32")]
    [InlineData("breaking [source, binary]: typedef t changed from int to long", "typedef t type=int", "typedef t type=long")]
    public void A_changed_name_is_one_change(string expected, string old, string now) =>
        Assert.Equal([expected], LockText.Changes(old, now));

    [Theory]
    [InlineData("const S_A int 3", "const T_B int 3")]
    [InlineData("const S_A int 3", "const S_B long 3")]
    [InlineData("const S_A int 3", "const S_B int 4")]
    [InlineData("const S_A int 3|const S_C int 3", "const S_B int 3")]
    [InlineData("enum e size=4 type=int|enum e.A value=1|enum f size=4 type=int", "enum e size=4 type=int|enum f size=4 type=int|enum f.B value=1")]
    [InlineData("typedef t type=int|typedef u type=int", "typedef v type=int")]
    public void What_is_not_certainly_the_same_is_not_taken_for_renamed(string old, string now) =>
        Assert.DoesNotContain(LockText.Changes(old, now), change => change.Contains("renamed", StringComparison.Ordinal));

    [Fact]
    public void A_field_of_a_renamed_enumeration_has_not_changed() =>
        Assert.Equal(
            ["breaking [source]: enum e was renamed to enum f"],
            LockText.Changes(
                "enum e size=4 type=int|enum e.A value=1|struct s align=4 size=4|struct s.a offset=0 size=4 type=enum e",
                "enum f size=4 type=int|enum f.A value=1|struct s align=4 size=4|struct s.a offset=0 size=4 type=enum f"));
}
