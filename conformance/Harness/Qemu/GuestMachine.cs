// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Qemu;

/// <summary>A machine that QEMU emulates, and how the guest on it speaks.</summary>
/// <param name="Program">The emulator.</param>
/// <param name="Arguments">What the machine consists of.</param>
/// <param name="Results">The device with the results line, whose character device is called <c>results</c>.</param>
/// <param name="KernelArguments">Where the guest's kernel and init find the two lines.</param>
/// <param name="ProgramFolder">Where its C programs are, below those of this machine.</param>
/// <param name="Compiler">The gcc for it, which knows where its shared libraries are.</param>
public sealed record GuestMachine(string Program, IReadOnlyList<string> Arguments, IReadOnlyList<string> Results, string KernelArguments, string ProgramFolder, string Compiler)
{
    /// <summary>
    /// x86-64, as microvm: without ACPI and PCI. On a busy machine the emulated timer may be late, which the kernel would take
    /// for a broken one and panic: no_timer_check.
    /// </summary>
    public static GuestMachine X86 { get; } = new(
        "qemu-system-x86_64",
        ["-M", "microvm", "-cpu", "max"],
        ["-device", "isa-serial,chardev=results,iobase=0x2f8,irq=3"],
        "console=ttyS0 reboot=t nolapic_timer no_timer_check synos.results=ttyS1",
        "",
        "gcc");

    /// <summary>The same for a kernel that knows ACPI, and would wait for clocks that it announces.</summary>
    public static GuestMachine Distribution { get; } = X86 with { Arguments = ["-M", "microvm,acpi=off", "-cpu", "max"] };

    /// <summary>arm64, with memory that has tags. The machine has one serial port, so that the results take a virtio one.</summary>
    public static GuestMachine Arm64 { get; } = new(
        "qemu-system-aarch64",
        ["-M", "virt,mte=on", "-cpu", "max"],
        ["-device", "virtio-serial-device", "-device", "virtserialport,chardev=results,name=results"],
        "console=ttyAMA0 synos.results=vport0p1",
        "arm64",
        "aarch64-linux-gnu-gcc");

    /// <summary>The machine for a kernel of this architecture, in the words of <c>kernel/build.sh</c>.</summary>
    public static GuestMachine For(string architecture) => architecture switch
    {
        "x86" => X86,
        "arm64" => Arm64,
        _ => throw new GuestException(GuestException.MissingPart, $"there is no machine for a kernel of the architecture '{architecture}'"),
    };
}
