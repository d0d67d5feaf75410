// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Generator;

/// <summary>Kinds of members that C knows.</summary>
internal enum CMemberForm
{
    /// <summary>A field, or an array of them.</summary>
    Field,

    /// <summary>Some bits of an integer.</summary>
    BitField,

    /// <summary>Bits without a name, or the end of a unit.</summary>
    UnnamedBits,

    /// <summary>A record without a tag, with a name.</summary>
    Nested,

    /// <summary>A record without a tag and without a name.</summary>
    Anonymous,

    /// <summary>An array without a length.</summary>
    Flexible,
}
