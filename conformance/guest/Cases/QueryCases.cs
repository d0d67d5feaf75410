// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;
using SynOS.Conformance.Guest.Native;
using SynOS.Conformance.Guest.Running;
using SynOS.Interop.Uapi;

namespace SynOS.Conformance.Guest.Cases;

/// <summary>
/// Cases of synos_query_recommendation. No daemon is attached, so that a query with nothing wrong in it says ENOTCONN.
/// The argument is read and written: each case also shows that it stays as it was when the call fails.
/// </summary>
internal static class QueryCases
{
    private static readonly byte[] Good = Of("what is there to do?"u8);
    private static readonly byte[] Empty = Of(default);

    /// <summary>Another process is registered, which does not make it attached.</summary>
    public static IReadOnlyList<Case> BesideDaemon { get; } =
        [Query("daemon_not_attached", Errno.ENOTCONN)];

    public static IReadOnlyList<Case> Unanswered { get; } =
    [
        Query("null", Errno.EINVAL),
        Query("unmapped", Errno.EFAULT),
        Query("half_mapped", Errno.EFAULT),
        Query("half_mapped_empty", Errno.EFAULT),
        Query("read_only", Errno.EFAULT),
        Query("read_only_empty", Errno.EFAULT),
        Query("kernel_pointer", Errno.EFAULT),
        Query("non_canonical", Errno.EFAULT),
        Query("empty", Errno.EINVAL),
        Query("unterminated", Errno.EINVAL),
        Query("not_attached", Errno.ENOTCONN),
        Query("longest", Errno.ENOTCONN),
        Query("unaligned", Errno.ENOTCONN),
        Query("without_privilege", Errno.ENOTCONN),
        Query("in_thread", Errno.ENOTCONN),
    ];

    public static byte[] Of(ReadOnlySpan<byte> query)
    {
        var recommendation = new synos_recommendation { confidence = 0xa5a5a5a5 };
        query.CopyTo(recommendation.query);
        "not an answer"u8.CopyTo(recommendation.response);
        return MemoryMarshal.AsBytes(new ReadOnlySpan<synos_recommendation>(in recommendation)).ToArray();
    }

    private static CallCase Query(string what, int want) => new($"query.{what}", want);
}
