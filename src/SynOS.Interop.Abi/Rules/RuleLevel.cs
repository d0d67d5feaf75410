// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Rules;

/// <summary>What becomes of a finding that makes an ABI fragile, such as implicit padding.</summary>
internal enum RuleLevel
{
    /// <summary>The rules are not applied.</summary>
    Off,

    /// <summary>Each finding is reported; the facts are there all the same.</summary>
    Warn,

    /// <summary>A header that breaks a rule gives no facts.</summary>
    Error,
}
