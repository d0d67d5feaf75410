// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness.Qemu;

namespace SynOS.Conformance.Kernel.Debian;

/// <summary>Machines with a disk. What a boot writes to it is gone with the boot.</summary>
internal static class DebianMachine
{
    private const string Common = "console=ttyS0 rw systemd.show_status=0 synos.results=ttyS1";

    /// <summary>Without PCI, which boots in a third of the time.</summary>
    public static GuestMachine Small(string disk) => GuestMachine.Distribution with
    {
        Arguments = [.. GuestMachine.Distribution.Arguments, .. Drive(disk), "-device", "virtio-blk-device,drive=root"],
        KernelArguments = $"{Common} root=/dev/vda reboot=t nolapic_timer no_timer_check",
    };

    /// <summary>A PC, with all that a distribution's kernel looks for.</summary>
    public static GuestMachine Ordinary(string disk) => GuestMachine.X86 with
    {
        Arguments = ["-M", "q35", "-cpu", "max", .. Drive(disk), "-device", "virtio-blk-pci,drive=root"],
        KernelArguments = $"{Common} root=/dev/vda",
    };

    private static string[] Drive(string disk) =>
        ["-drive", $"id=root,file={QemuCommand.EscapeOption(disk)},format=raw,if=none,snapshot=on,cache=unsafe"];
}
