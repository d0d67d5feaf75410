// SPDX-License-Identifier: MIT
using SynOS.Interop;

namespace SynOS.CommandLine.Reading;

/// <summary>The kernel refused something that is no call of SynOS, or nothing came in the time that was given.</summary>
internal sealed class RefusedException(string what, int errno, string remedy) : Exception($"{what} failed with {ErrnoName.Of(errno)}: {remedy}");
