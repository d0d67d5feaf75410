// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.KernelDoc;

/// <summary>One kernel-doc comment.</summary>
/// <param name="Line">Line of its first character.</param>
/// <param name="Key">
/// What it documents, as facts name it (<c>struct S</c>, <c>const N</c>, <c>call N</c>); null for a comment inside a
/// record, which documents only the members in <paramref name="Members"/>.
/// </param>
/// <param name="Text">Purpose and description.</param>
/// <param name="Members">Text by member, parameter or value.</param>
/// <param name="Returns">The section about the result, or null.</param>
internal sealed record KernelDoc(int Line, string? Key, string Text, IReadOnlyDictionary<string, string> Members, string? Returns);
