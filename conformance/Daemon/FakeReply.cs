// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Daemon;

/// <summary>What the daemon replied.</summary>
internal sealed record FakeReply(string Response, int Confidence);
