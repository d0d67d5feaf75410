// SPDX-License-Identifier: MIT
using System.Text;

namespace SynOS.Interop.Abi.Emit;

/// <summary>C names as names of a syzkaller description: one for each, none twice, none that the language has itself.</summary>
internal sealed class SyzkallerNames
{
    private static readonly string[] Taken =
    [
        "array", "bitsize", "bool8", "bool16", "bool32", "bool64", "boolptr", "buffer", "bytesize", "bytesize1", "bytesize2", "bytesize4", "bytesize8",
        "compressed_image", "const", "csum", "fd", "filename", "fileoff", "flags", "fmt", "glob", "in", "inout", "int8", "int16", "int16be", "int32",
        "int32be", "int64", "int64be", "intptr", "len", "offsetof", "opt", "optional", "out", "parent", "proc", "ptr", "ptr64", "string", "stringnoz",
        "strconst", "text", "type", "vma", "vma64", "void", "resource", "include", "incdir", "define", "meta", "syscall",
    ];

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(Taken, StringComparer.Ordinal);

    /// <summary>The name for <paramref name="key"/>, which is made of <paramref name="name"/>.</summary>
    public string Of(string key, string name)
    {
        if (_names.TryGetValue(key, out var known))
            return known;
        var plain = Plain(name);
        var result = plain;
        for (var i = 2; !_used.Add(result); i++)
            result = FormattableString.Invariant($"{plain}_{i}");
        return _names[key] = result;
    }

    private static string Plain(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name.Replace("::", "_", StringComparison.Ordinal))
            text.Append(char.IsAsciiLetterOrDigit(c) || c == '_' ? c : '_');
        return text.Length != 0 && !char.IsAsciiDigit(text[0]) ? text.ToString() : "_" + text;
    }
}
