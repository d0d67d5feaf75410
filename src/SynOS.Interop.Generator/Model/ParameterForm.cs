// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator.Model;

/// <summary>How the overload of a call that has no pointers takes a parameter.</summary>
internal enum ParameterForm
{
    /// <summary>As it is.</summary>
    Raw,

    /// <summary>By reference; the direction says by which one.</summary>
    Reference,

    /// <summary>A span of bytes, whose length is the next parameter.</summary>
    Bytes,

    /// <summary>The length of the span before it: the overload has no such parameter.</summary>
    Length,
}
