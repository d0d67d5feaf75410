// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;

namespace SynOS.Conformance.Harness.Qemu;

/// <summary>The command that boots a guest. Its text can be pasted into a shell.</summary>
/// <param name="Kernel">The kernel's image.</param>
/// <param name="Image">The initramfs; null for a kernel that needs none.</param>
/// <param name="Console">File that gets the kernel's log.</param>
/// <param name="Results">File that gets the results, which have a serial line of their own.</param>
/// <param name="Options">What the boot does.</param>
public sealed partial record QemuCommand(string Kernel, string? Image, string Console, string Results, GuestOptions Options)
{
    public GuestMachine Machine { get; init; } = GuestMachine.X86;

    /// <summary>Software emulation only: a /dev/kvm that exists may still hang every guest, and a boot takes a second.</summary>
    public IReadOnlyList<string> Arguments =>
    [
        "-accel", Options.ProcessorsInTurn ? "tcg,thread=single" : "tcg", .. Machine.Arguments, .. Clock, "-m", Options.Memory.ToString(CultureInfo.InvariantCulture),
        "-nodefaults", "-no-user-config", "-nic", "none", "-display", "none", "-no-reboot",
        "-chardev", $"file,id=console,path={EscapeOption(Console)}", "-serial", "chardev:console",
        "-chardev", $"file,id=results,path={EscapeOption(Results)}",
        .. Machine.Results,
        "-kernel", Kernel, .. Image is null ? Array.Empty<string>() : ["-initrd", Image], "-append", KernelArguments,
    ];

    private string[] Clock => Options.CountInstructions
        ? ["-smp", "1", "-icount", "shift=0,sleep=off", "-rtc", "base=2026-01-01,clock=vm"]
        : ["-smp", Options.Processors.ToString(CultureInfo.InvariantCulture)];

    private string KernelArguments =>
        string.Create(CultureInfo.InvariantCulture, $"{Machine.KernelArguments} panic=-1 loglevel={Options.LogLevel}")
        + (Options.CountInstructions ? " nokaslr norandmaps" : "")
        + $" synos.run={string.Join(',', Options.Programs)}"
        + (Options.PlanNumbers is null ? "" : $" synos.plan_numbers={Options.PlanNumbers}")
        + Seconds("torture", Options.Torture)
        + Seconds("fairness", Options.Fairness)
        + (Options.Fault is null ? "" : $" synos.fault={Options.Fault}");

    private static string Seconds(string program, TimeSpan? time) =>
        time is null ? "" : string.Create(CultureInfo.InvariantCulture, $" synos.{program}={time.Value.TotalSeconds:0}");

    public override string ToString() => string.Join(' ', Arguments.Prepend(Machine.Program).Select(Quote));

    // QEMU reads a comma as the end of an option's value; doubled it is part of the value.
    internal static string EscapeOption(string value) => value.Replace(",", ",,", StringComparison.Ordinal);

    private static string Quote(string argument) =>
        PlainPattern().IsMatch(argument) ? argument : $"'{argument.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    [GeneratedRegex("^[A-Za-z0-9_./,:=+-]+$")]
    private static partial Regex PlainPattern();
}
