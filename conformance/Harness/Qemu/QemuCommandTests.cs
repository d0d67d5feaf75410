// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Harness.Qemu;

public sealed class QemuCommandTests
{
    [Fact]
    public void A_comma_in_a_path_does_not_end_the_option()
    {
        var command = new QemuCommand("/k", "/i", "/a, b/console.log", "/a, b/results", new GuestOptions());

        Assert.Contains("file,id=console,path=/a,, b/console.log", command.Arguments);
    }

    [Fact]
    public void Each_machine_has_its_own_emulator_and_lines()
    {
        var command = new QemuCommand("/k", "/i", "/c", "/r", new GuestOptions()) { Machine = GuestMachine.Arm64 };

        Assert.StartsWith("qemu-system-aarch64 -accel tcg -M virt,mte=on ", command.ToString(), StringComparison.Ordinal);
        Assert.Contains("console=ttyAMA0 synos.results=vport0p1 ", command.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_guest_has_the_processors_that_it_is_given()
    {
        var command = new QemuCommand("/k", "/i", "/c", "/r", new GuestOptions { Processors = 4 });

        Assert.Contains(" -smp 4 ", command.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_a_command_can_be_pasted_into_a_shell()
    {
        var command = new QemuCommand("/it's here/bzImage", "/i", "/c", "/r", new GuestOptions { Fault = "hang" });

        Assert.StartsWith("qemu-system-x86_64 -accel tcg -M microvm ", command.ToString(), StringComparison.Ordinal);
        Assert.Contains(@" -kernel '/it'\''s here/bzImage' ", command.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("synos.run=c,csharp,client,daemon,layout,c32,x32,c_plan,csharp_plan,c32_plan,x32_plan synos.fault=hang'", command.ToString(), StringComparison.Ordinal);
    }
}
