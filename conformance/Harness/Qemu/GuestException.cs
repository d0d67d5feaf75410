// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness.Qemu;

/// <summary>The guest could not be prepared or started; says what to do. <see cref="Id"/> has a page in docs/diagnostics.</summary>
public sealed class GuestException(string id, string message, Exception? inner = null)
    : Exception($"error {id}: {message}", inner)
{
    /// <summary>A part of the guest has not been built.</summary>
    public const string MissingPart = "SYNOS4001";

    /// <summary>QEMU is missing or would not start.</summary>
    public const string NoEmulator = "SYNOS4002";

    /// <summary>The image or a log could not be written.</summary>
    public const string CannotWrite = "SYNOS4003";

    /// <summary>The guest ran and did not complete.</summary>
    public const string NotCompleted = "SYNOS4004";

    public string Id { get; } = id;
}
