// SPDX-License-Identifier: MIT

using System.Runtime.InteropServices;
using SynOS.Conformance.Guest.Memory;
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
        [Query("daemon_not_attached", Errno.ENOTCONN) with { Argument = Good }];

    public static IReadOnlyList<Case> Unanswered { get; } =
    [
        Query("null", Errno.EINVAL) with { Place = Place.Null },
        Query("unmapped", Errno.EFAULT) with { Place = Place.Unmapped },
        Query("half_mapped", Errno.EFAULT) with { Argument = Good, Place = Place.HalfMapped },
        Query("half_mapped_empty", Errno.EFAULT) with { Argument = Empty, Place = Place.HalfMapped },
        Query("read_only", Errno.EFAULT) with { Argument = Good, Place = Place.ReadOnly },
        Query("read_only_empty", Errno.EFAULT) with { Argument = Empty, Place = Place.ReadOnly },
        Query("kernel_pointer", Errno.EFAULT) with { Place = Place.KernelSpace },
        Query("non_canonical", Errno.EFAULT) with { Place = Place.NonCanonical },
        Query("empty", Errno.EINVAL) with { Argument = Empty },
        Query("unterminated", Errno.EINVAL) with { Argument = Of(Texts.Unbroken(synos_ai.SYNOS_QUERY_LEN)) },
        Query("not_attached", Errno.ENOTCONN) with { Argument = Good },
        Query("longest", Errno.ENOTCONN) with { Argument = Of(Texts.OfLength(synos_ai.SYNOS_QUERY_LEN - 1)) },
        Query("unaligned", Errno.ENOTCONN) with { Argument = Good, Place = Place.Unaligned },
        Query("without_privilege", Errno.ENOTCONN) with { Argument = Good, Unprivileged = true },
        Query("in_thread", Errno.ENOTCONN) with { Argument = Good, InThread = true },
    ];

    public static byte[] Of(ReadOnlySpan<byte> query)
    {
        var recommendation = new synos_recommendation { confidence = 0xa5a5a5a5 };
        query.CopyTo(recommendation.query);
        "not an answer"u8.CopyTo(recommendation.response);
        return MemoryMarshal.AsBytes(new ReadOnlySpan<synos_recommendation>(in recommendation)).ToArray();
    }

    private static CallCase Query(string what, int want) => new($"query.{what}", Call.Query, want);
}
