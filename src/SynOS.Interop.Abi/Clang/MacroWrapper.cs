// SPDX-License-Identifier: MIT
using System.Text;

namespace SynOS.Interop.Abi.Clang;

/// <summary>
/// The file that is parsed: the header is included before its first line, and each macro to evaluate has a line of its own
/// that declares a variable with the macro's type and value.
/// </summary>
internal sealed class MacroWrapper
{
    public const string FileName = "synos-abi-constants.c";

    /// <summary>What a number of an ioctl needs and its header need not include, because its users do.</summary>
    private const string Prelude = """
        #if __has_include(<stddef.h>)
        #include <stddef.h>
        #endif
        #if __has_include(<linux/types.h>)
        #include <linux/types.h>
        #endif
        #if !defined(_IOC) && __has_include(<linux/ioctl.h>)
        #include <linux/ioctl.h>
        #endif

        """;

    private static readonly int PreludeLines = Prelude.AsSpan().Count('\n');
    private static readonly int PlaceLines = PlaceMacros.Undefined.AsSpan().Count('\n');
    private readonly int _first;

    public MacroWrapper(IReadOnlyList<string> macros, bool withPrelude)
    {
        Macros = macros;
        _first = (withPrelude ? PreludeLines : 0) + PlaceLines + 1;
        var text = new StringBuilder(withPrelude ? Prelude : "", (macros.Count * 48) + 1024).Append(PlaceMacros.Undefined);
        for (var i = 0; i < macros.Count; i++)
            text.Append("__auto_type synos_abi_").Append(i).Append(" = ").Append(macros[i]).Append(";\n");
        Text = text.ToString();
    }

    public IReadOnlyList<string> Macros { get; }

    public string Text { get; }

    /// <summary>The macro that a line is about; null for a line of the prelude.</summary>
    public string? MacroAt(int line)
    {
        var index = line - _first;
        return index >= 0 && index < Macros.Count ? Macros[index] : null;
    }
}
