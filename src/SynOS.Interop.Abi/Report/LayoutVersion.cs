// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Report;

/// <summary>What a group of targets has of one record, before and now. Without an older version both are the same.</summary>
/// <param name="Targets">The targets, in order; none means all.</param>
/// <param name="Old">Before; null when the record is new.</param>
/// <param name="Now">Now; null when the record is gone.</param>
internal sealed record LayoutVersion(TargetSet Targets, RecordLayout? Old, RecordLayout? Now)
{
    public bool IsChanged => Old?.Signature != Now?.Signature;
}
