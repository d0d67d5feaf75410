// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Clang;

/// <summary>A macro that the header defines and leaves defined.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Location">Where it is defined, for the last time if more than once.</param>
/// <param name="HasParameters">Whether it is used as a function is.</param>
internal sealed record Macro(string Name, SourceLocation Location, bool HasParameters);
