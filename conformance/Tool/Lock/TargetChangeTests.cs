// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Lock;

/// <summary>A change that not every architecture has names those that have it.</summary>
public sealed class TargetChangeTests
{
    private const string With64Bits = "x86_64,aarch64,riscv64,s390x,ppc64le";

    [Fact]
    public void What_only_i686_and_arm_have_is_32_bit_only() =>
        Assert.Equal(
            ["breaking [binary; 32-bit only]: const A changed from 4 to 5 on i686, arm"],
            LockText.Changes($"const A int 8 @{With64Bits}|const A int 4 @i686,arm", $"const A int 8 @{With64Bits}|const A int 5 @i686,arm"));

    [Fact]
    public void What_all_others_have_is_64_bit_only() =>
        Assert.Equal(
            ["breaking [binary; 64-bit only]: const A changed from 8 to 9 on x86_64, aarch64, riscv64, s390x, ppc64le"],
            LockText.Changes($"const A int 8 @{With64Bits}|const A int 4 @i686,arm", $"const A int 9 @{With64Bits}|const A int 4 @i686,arm"));

    [Fact]
    public void What_one_architecture_has_names_it() =>
        Assert.Equal(
            ["breaking [binary; s390x only]: const A changed from 1 to 2 on s390x"],
            LockText.Changes("const A int 1", "const A int 1 @x86_64,i686,aarch64,arm,riscv64,ppc64le|const A int 2 @s390x"));

    [Fact]
    public void What_all_have_names_none() =>
        Assert.Equal(
            ["breaking [binary]: const B changed from 1 to 2"],
            LockText.Changes($"const A int 8 @{With64Bits}|const A int 4 @i686,arm|const B int 1", $"const A int 8 @{With64Bits}|const A int 4 @i686,arm|const B int 2"));

    [Fact]
    public void A_fact_that_some_targets_lose_is_removed_there() =>
        Assert.Equal(["breaking [source; 32-bit only]: const A was removed on i686, arm"], LockText.Changes("const A int 1", $"const A int 1 @{With64Bits}"));

    [Fact]
    public void A_field_that_moves_on_32_bit_alone_is_said_so() =>
        Assert.Equal(
            ["breaking [binary; 32-bit only]: struct s.b moved from offset 8 to 4 on i686, arm"],
            LockText.Changes(
                "struct s align=4 size=16|struct s.a offset=0 size=4 type=int|struct s.b offset=8 size=8 type=__u64",
                $"struct s align=4 size=16|struct s.a offset=0 size=4 type=int|struct s.b offset=8 size=8 type=__u64 @{With64Bits}|struct s.b offset=4 size=8 type=__u64 @i686,arm"));

    [Fact]
    public void A_header_that_is_measured_for_some_targets_is_compared_for_those()
    {
        using var scratch = new Scratch();
        var header = scratch.Write("x.h", "struct s {\n\tlong a;\n};\n");
        var path = scratch.PathOf("x.abi");
        Assert.Equal(0, AbiRun.Of("extract", header, "--lock", path).ExitCode);
        Assert.Equal(0, AbiRun.Of("check", header, path, "--targets", "i686,x86_64", "--rules", "off").ExitCode);
        scratch.Write("x.h", "struct s {\n\tlong long a;\n};\n");
        var changes = AbiRun.Of("check", header, path, "--targets", "i686,x86_64", "--rules", "off", "--policy", "strict").Messages;
        Assert.Contains(changes, message => message.Contains("struct s changed from 4 to 8 bytes on i686 (breaking)", StringComparison.Ordinal));
    }
}
