// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Emit.Fill;

/// <summary>A mark cannot be filled; the message says why and how to go on.</summary>
internal sealed class FillException(string message) : Exception(message);
