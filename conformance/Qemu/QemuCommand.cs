// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;

namespace SynOS.Conformance.Qemu;

/// <summary>The command that boots a guest. Its text can be pasted into a shell.</summary>
/// <param name="Kernel">bzImage.</param>
/// <param name="Image">The initramfs.</param>
/// <param name="Console">File that gets the kernel's log.</param>
/// <param name="Results">File that gets the results, which have a serial line of their own.</param>
/// <param name="Options">What the boot does.</param>
public sealed partial record QemuCommand(string Kernel, string Image, string Console, string Results, GuestOptions Options)
{
    public const string Program = "qemu-system-x86_64";

    /// <summary>Software emulation only: a /dev/kvm that exists may still hang every guest, and a boot takes a second.</summary>
    public IReadOnlyList<string> Arguments =>
    [
        "-accel", "tcg", "-M", "microvm", "-cpu", "max", "-smp", "2", "-m", "256",
        "-nodefaults", "-no-user-config", "-nic", "none", "-display", "none", "-no-reboot",
        "-chardev", $"file,id=console,path={EscapeOption(Console)}", "-serial", "chardev:console",
        "-chardev", $"file,id=results,path={EscapeOption(Results)}",
        "-device", "isa-serial,chardev=results,iobase=0x2f8,irq=3",
        "-kernel", Kernel, "-initrd", Image, "-append", KernelArguments,
    ];

    // no_timer_check: on a busy machine the emulated timer may be late, which the kernel takes for a broken one and panics.
    // Warnings are shown, because a WARN_ON of the kernel is one; what is less stays out.
    private string KernelArguments =>
        "console=ttyS0 reboot=t panic=-1 nolapic_timer no_timer_check loglevel=5 synos.results=ttyS1"
        + $" synos.run={string.Join(',', Options.Programs)}"
        + (Options.Fault is null ? "" : $" synos.fault={Options.Fault}");

    public override string ToString() => string.Join(' ', Arguments.Prepend(Program).Select(Quote));

    // QEMU reads a comma as the end of an option's value; doubled it is part of the value.
    private static string EscapeOption(string value) => value.Replace(",", ",,", StringComparison.Ordinal);

    private static string Quote(string argument) =>
        PlainPattern().IsMatch(argument) ? argument : $"'{argument.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    [GeneratedRegex("^[A-Za-z0-9_./,:=+-]+$")]
    private static partial Regex PlainPattern();
}
