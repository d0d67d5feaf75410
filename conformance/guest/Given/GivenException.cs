// SPDX-License-Identifier: MIT

namespace SynOS.Conformance.Guest.Given;

/// <summary>What is given to the cases cannot be understood, or is not what this program expects something of.</summary>
internal sealed class GivenException(string source, int line, string message)
    : Exception(line == 0 ? $"{source}: {message}" : $"{source}:{line}: {message}");
