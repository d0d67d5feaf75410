// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Targets;

namespace SynOS.Interop.Generator.Binding;

/// <summary>
/// Which targets an assembly serves. Facts that hold for both x86_64 and aarch64, which .NET supports on Linux and the packages are made
/// for, are emitted; what 32-bit targets have instead does not matter to them. Where one of the two was not measured, the other counts
/// alone, and where none was, all that were.
/// </summary>
internal sealed class ServedTargets
{
    private readonly Target[] _served;

    /// <param name="measured">The targets that were measured.</param>
    public ServedTargets(TargetSet measured)
    {
        Target[] usual = [.. new[] { Target.X64, Target.Arm64 }.Where(measured.Covers)];
        _served = usual.Length == 0 ? [.. measured] : usual;
    }

    public bool CoversAll(TargetSet targets) => _served.All(targets.Covers);

    public bool CoversAny(TargetSet targets) => _served.Any(targets.Covers);
}
