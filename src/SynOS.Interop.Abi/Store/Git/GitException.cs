// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Store.Git;

/// <summary>A revision cannot be read; the message says why and how to go on.</summary>
internal sealed class GitException(string message) : Exception(message);
