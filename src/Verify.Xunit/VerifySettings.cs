// SPDX-License-Identifier: MIT
namespace VerifyTests;

/// <summary>Settings of a verification. The suite needs none beyond the defaults.</summary>
public sealed class VerifySettings;
