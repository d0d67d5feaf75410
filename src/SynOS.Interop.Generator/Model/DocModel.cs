// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Targets;

namespace SynOS.Interop.Generator.Model;

/// <summary>What the header says of something.</summary>
/// <param name="Blocks">Paragraphs and lists; none if it says nothing.</param>
/// <param name="Targets">Targets that the fact holds for.</param>
internal sealed record DocModel(EquatableArray<DocBlock> Blocks, TargetSet Targets);

/// <summary>A paragraph or a list.</summary>
internal abstract record DocBlock;

/// <summary>Words and references in a row.</summary>
internal sealed record DocParagraph(EquatableArray<DocPart> Parts) : DocBlock;

/// <summary>A list with bullets.</summary>
internal sealed record DocList(EquatableArray<DocParagraph> Items) : DocBlock;

/// <summary>A part of a paragraph.</summary>
internal abstract record DocPart;

/// <summary>Text.</summary>
internal sealed record DocWords(string Text) : DocPart;

/// <summary>A word of C, or one that C# has nothing for.</summary>
internal sealed record DocCode(string Text) : DocPart;

/// <summary>A parameter of the call whose documentation it is.</summary>
internal sealed record DocParameter(string Name) : DocPart;

/// <summary>A constant of the header.</summary>
internal sealed record DocConstant(string Name) : DocPart;

/// <summary>A call of the header: its stub with the types of its parameters, since it may have overloads.</summary>
internal sealed record DocCall(string Name, EquatableArray<TypeModel> Parameters) : DocPart;

/// <summary>An emitted type, or a member of it.</summary>
internal sealed record DocType(EquatableArray<string> Path, string? Member) : DocPart;
