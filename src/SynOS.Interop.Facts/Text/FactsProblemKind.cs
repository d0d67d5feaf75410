// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Text;

/// <summary>What a reader may want to take lightly, and what it cannot.</summary>
internal enum FactsProblemKind
{
    /// <summary>The line says nothing that can be understood.</summary>
    Broken,

    /// <summary>The line is understood, and stands where or ends as no writer writes it.</summary>
    Form,

    /// <summary>Another line states the same for the same target; this one does not count.</summary>
    Duplicate,
}
