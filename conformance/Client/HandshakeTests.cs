// SPDX-License-Identifier: MIT
using System.Reflection;
using SynOS.Conformance.Harness;
using SynOS.Interop;
using Xunit;

namespace SynOS.Conformance.Client;

/// <summary>What stands between a program and the first call: the handshake.</summary>
public sealed class HandshakeTests
{
    [Fact]
    public void A_SynOS_kernel_states_its_versions_and_its_base()
    {
        using var proc = new FakeProc();

        var kernel = SynosKernel.Detect(proc.Root);

        Assert.Equal(("0.2", 1, 548, "6.12.117-synos", PlanNumbers.All), (kernel.AiVersion, kernel.AbiVersion, kernel.SyscallBase, kernel.Release, kernel.PlanNumbers));
    }

    [Fact]
    public void A_kernel_may_have_another_base()
    {
        using var proc = new FakeProc(FakeProc.Version.Replace("548", "600", StringComparison.Ordinal));

        Assert.Equal(600, SynosKernel.Detect(proc.Root).SyscallBase);
    }

    [Theory]
    [InlineData("off", PlanNumbers.Off)]
    [InlineData("opted", PlanNumbers.Opted)]
    [InlineData("some", PlanNumbers.Unknown)]
    public void It_states_for_whom_the_planned_numbers_are(string setting, PlanNumbers expected)
    {
        using var proc = new FakeProc(FakeProc.Version.Replace("Plan Numbers: all", $"Plan Numbers: {setting}", StringComparison.Ordinal));

        Assert.Equal(expected, SynosKernel.Detect(proc.Root).PlanNumbers);
    }

    [Fact]
    public void Lines_of_a_later_kernel_are_left_alone()
    {
        using var proc = new FakeProc(FakeProc.Version + "Colour: blue\nno key at all\n");

        Assert.Equal(548, SynosKernel.Detect(proc.Root).SyscallBase);
    }

    [Fact]
    public void A_stock_kernel_is_not_a_SynOS_kernel()
    {
        using var empty = new TemporaryFolder();

        var e = Assert.Throws<SynosUnavailableException>(() => SynosKernel.Detect(empty.Root));

        Assert.Equal(SynosUnavailableReason.NotSynosKernel, e.Reason);
        Assert.Equal(empty.PathOf("synos/version"), e.Path);
        Assert.StartsWith("This is not a SynOS kernel: ", e.Message, StringComparison.Ordinal);
        Assert.Contains("No SynOS call was issued", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SynOS AI Version: 0.2\nABI Version: 1\nSyscall Base: 440\n", "the line 'Kernel Release:' is missing")]
    [InlineData("", "the line 'ABI Version:' is missing")]
    [InlineData("ABI Version: one\n", "'ABI Version: one' is not a number")]
    [InlineData("ABI Version: 1\nSyscall Base: -1\n", "'Syscall Base: -1' is not a number")]
    [InlineData("ABI Version: 1\nSyscall Base: 0\n", "SynOS calls cannot begin at 0")]
    [InlineData("ABI Version: 1\nSyscall Base: 439\n", "SynOS calls cannot begin at 439")]
    [InlineData("ABI Version: 1\nSyscall Base: 1073742364\n", "SynOS calls cannot begin at 1073742364")]
    [InlineData("ABI Version: 1\nABI Version: 1\n", "the line 'ABI Version:' stands there twice")]
    public void An_answer_that_cannot_be_is_malformed(string version, string problem)
    {
        using var proc = new FakeProc(version);

        var e = Assert.Throws<SynosUnavailableException>(() => SynosKernel.Detect(proc.Root));

        Assert.Equal(SynosUnavailableReason.Malformed, e.Reason);
        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_that_cannot_be_read_is_malformed_and_keeps_the_cause()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("synos/version"));

        var e = Assert.Throws<SynosUnavailableException>(() => SynosKernel.Detect(folder.Root));

        Assert.Equal(SynosUnavailableReason.Malformed, e.Reason);
        Assert.NotNull(e.InnerException);
    }

    [Theory]
    [InlineData(2, "Use a newer SynOS.Interop package.")]
    [InlineData(0, "Use a newer kernel, or the SynOS.Interop package that it was released with.")]
    public void Another_version_of_the_ABI_is_a_mismatch_that_says_which_side_is_old(int version, string remedy)
    {
        // The rest of the file may mean anything in another version, so it does not matter that it is missing.
        using var proc = new FakeProc($"ABI Version: {version}\n");

        var e = Assert.Throws<SynosUnavailableException>(() => SynosKernel.Detect(proc.Root));

        Assert.Equal(SynosUnavailableReason.AbiMismatch, e.Reason);
        Assert.Contains(remedy, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_no_way_to_a_client_but_the_handshake()
    {
        foreach (Type type in new[] { typeof(SynosClient), typeof(SynosKernel) })
        {
            Assert.True(type.IsSealed && type.IsClass);
            Assert.All(type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic), constructor => Assert.True(constructor.IsPrivate));
        }

        Assert.Throws<ArgumentNullException>(() => SynosClient.Connect(null!));
    }
}
