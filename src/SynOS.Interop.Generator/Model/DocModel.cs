// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>Documentation as XML, ready to be written into a comment.</summary>
internal sealed record DocModel(string Summary, EquatableArray<string> Remarks);
