// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Text;

namespace SynOS.Conformance.Harness;

/// <summary>Facts out of single lines.</summary>
internal static class FactLine
{
    public static Fact Read(string line) => new FactParser().Parse(line, out var error) ?? throw new FormatException($"{line}: {error}");

    /// <summary>Why a line is no fact; null when it is one.</summary>
    public static string? ErrorOf(string line) => new FactParser().Parse(line, out var error) is null ? error : null;
}
