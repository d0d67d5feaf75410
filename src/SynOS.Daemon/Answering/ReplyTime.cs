// SPDX-License-Identifier: MIT
namespace SynOS.Daemon.Answering;

/// <summary>How long an answer may take.</summary>
internal static class ReplyTime
{
    private const int LeastShare = 4;

    /// <param name="timeout">How long the kernel waits, from the moment in which it sent the question.</param>
    /// <param name="gone">How long ago that was, at least.</param>
    /// <param name="margin">How long before the end there has to be an answer; of a short time a quarter.</param>
    /// <returns>What is left, zero if nothing is.</returns>
    public static TimeSpan Left(TimeSpan timeout, TimeSpan gone, TimeSpan margin)
    {
        TimeSpan least = timeout / LeastShare;
        TimeSpan left = timeout - gone - (margin < least ? margin : least);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
