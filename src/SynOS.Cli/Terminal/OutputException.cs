// SPDX-License-Identifier: MIT
using SynOS.Interop;

namespace SynOS.CommandLine.Terminal;

/// <summary>The output cannot be written.</summary>
internal sealed class OutputException(int errno) : IOException($"the output cannot be written: {ErrnoName.Of(errno)}")
{
    private const int EPIPE = 32;

    /// <summary>Whether who read it has gone, as <c>head</c> does when it has enough: that is no failure.</summary>
    public bool IsNobodyReads => errno == EPIPE;
}
