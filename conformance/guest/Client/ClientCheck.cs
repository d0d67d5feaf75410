// SPDX-License-Identifier: MIT


namespace SynOS.Conformance.Guest.Client;

/// <summary>One check of the typed client; its body returns what is wrong, or null.</summary>
internal sealed record ClientCheck(string Name, Func<string?> Body);
