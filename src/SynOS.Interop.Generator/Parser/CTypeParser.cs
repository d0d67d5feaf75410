// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;

namespace SynOS.Interop.Generator.Parser;

/// <summary>Maps C types, as facts spell them, to C#. Only types of the same size on every 64-bit target have a C# type.</summary>
internal sealed class CTypeParser(FactsFile file)
{
    /// <summary>More typedefs in a row than any header has, and an end for those that go in circles.</summary>
    private const int DeepestTypedef = 32;

    private static readonly Regex Array = new(@"^(?<element>[^\[\]]*[^\[\] ]) ?(?<lengths>(\[[0-9]*\])+)$");
    private static readonly Regex Length = new(@"\[([0-9]*)\]");
    private static readonly Regex ArrayOfPointers = new(@"\(\*(?<lengths>(\[[0-9]*\])+)\)");

    /// <summary>Records and enumerations that C# will have, by key; a pointer to another is a <c>void*</c>.</summary>
    public Dictionary<string, CType> Emitted { get; } = [];

    /// <summary>The type, or null if C# has none of the same size.</summary>
    public CType? Parse(string spelling) => Parse(spelling, 0);

    /// <summary>Keys of the records that the type needs by value, arrays of them included.</summary>
    public string? RecordOf(string spelling) => RecordOf(spelling, 0);

    private string? RecordOf(string spelling, int depth)
    {
        if (depth > DeepestTypedef || spelling.IndexOf('*') >= 0)
            return null;
        if (Array.Match(spelling) is { Success: true } array)
            return RecordOf(array.Groups["element"].Value, depth + 1);
        if (spelling.StartsWith("struct ", StringComparison.Ordinal) || spelling.StartsWith("union ", StringComparison.Ordinal))
            return spelling;
        return TypedefOf(spelling) is { } type ? RecordOf(type, depth + 1) : null;
    }

    private CType? Parse(string spelling, int depth)
    {
        if (depth > DeepestTypedef)
            return null;
        if (spelling.IndexOf("(*", StringComparison.Ordinal) >= 0)
            return WithLengths(Pointer(FunctionPointer(spelling, depth) ?? "void*"), ArrayOfPointers.Match(spelling).Groups["lengths"].Value);
        if (Array.Match(spelling) is { Success: true } array)
            return Parse(array.Groups["element"].Value, depth + 1) is { } element ? WithLengths(element, array.Groups["lengths"].Value) : null;
        if (spelling.EndsWith("*", StringComparison.Ordinal))
            return PointerTo(spelling.Substring(0, spelling.Length - 1).TrimEnd(), depth);
        if (Emitted.TryGetValue(spelling, out CType? known))
            return known;
        return ScalarTypes.Find(spelling) ?? (TypedefOf(spelling) is { } type ? Parse(type, depth + 1) : null);
    }

    private string? TypedefOf(string name) =>
        file.Facts.TryGetValue("typedef " + name, out Fact? fact) && fact.Value.StartsWith("type=", StringComparison.Ordinal)
            ? fact.Value.Substring("type=".Length)
            : null;

    private static CType? WithLengths(CType element, string lengths)
    {
        var all = new List<int>();
        foreach (Match length in Length.Matches(lengths))
        {
            string digits = length.Groups[1].Value;
            if (!int.TryParse(digits.Length == 0 ? "0" : digits, NumberStyles.None, CultureInfo.InvariantCulture, out int one))
                return null;
            all.Add(one);
        }

        // An array whose element is a typedef of an array: the outer lengths come first, as in C.
        return element with { Lengths = [.. all, .. element.Lengths] };
    }

    private CType PointerTo(string pointee, int depth)
    {
        CType? type = Parse(pointee, depth + 1);
        return type is null || type.Lengths.Count > 0 ? Pointer("void*") : Pointer(type.Name + "*") with { Refers = type.Refers };
    }

    private static CType Pointer(string name) => new(name, 8, 8) { IsPointer = true };

    /// <summary>The C# function pointer; null if a parameter has no C# type, or if it points at something else.</summary>
    private string? FunctionPointer(string spelling, int depth)
    {
        int open = spelling.IndexOf("(*)(", StringComparison.Ordinal);
        if (open <= 0 || !spelling.EndsWith(")", StringComparison.Ordinal))
            return null;
        int start = open + "(*)(".Length;
        string list = spelling.Substring(start, spelling.Length - 1 - start);
        if (list.IndexOf('(') >= 0 || list.IndexOf(')') >= 0)
            return null;
        var types = new List<string>();
        foreach (string part in list is "" or "void" ? [] : list.Split(','))
            types.Add(part.Trim());
        types.Add(spelling.Substring(0, open).Trim());
        var names = types.Select((type, index) => index == types.Count - 1 && type == "void" ? "void" : Parse(type, depth + 1) is { Lengths.Count: 0 } known ? known.Name : null).ToList();
        return names.Contains(null) ? null : $"delegate* unmanaged<{string.Join(", ", names)}>";
    }
}
