// SPDX-License-Identifier: MIT
namespace VerifyTests;

/// <summary>What was verified.</summary>
public sealed class VerifyResult
{
    internal VerifyResult(string text) => Text = text;

    /// <summary>The text.</summary>
    public string Text { get; }
}
