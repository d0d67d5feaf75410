// SPDX-License-Identifier: MIT
namespace VerifyTests;

/// <summary>A text is not the verified one, or nothing was verified yet.</summary>
internal sealed class VerifyException(string message) : Exception(message);
