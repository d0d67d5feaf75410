// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using SynOS.Interop.Analyzers.Facts;

namespace SynOS.Interop.Analyzers.Layout;

/// <summary>A C type as a field has it, array and element apart.</summary>
/// <param name="Element">The type of one element, below typedefs and enumerations.</param>
/// <param name="Count">How many elements; 1 if it is no array, 0 if it is a flexible one.</param>
/// <param name="IsArray">Whether it is an array.</param>
/// <param name="Kind">What one element means.</param>
internal sealed record CType(string Element, int Count, bool IsArray, NumberKind Kind)
{
    private static readonly Regex Array = new(@"^(?<element>[^\[\]()]+?) ?(?<lengths>(\[\d*\])+)$", RegexOptions.CultureInvariant);
    private static readonly Regex UnsignedName = new(@"^(unsigned\b.*|_Bool|bool|__u\d+|__(be|le)\d+|__aligned_(u|be|le)64|__sum16|__wsum|u?intptr_t|uint\d+_t|size_t)$", RegexOptions.CultureInvariant);
    private static readonly Regex SignedName = new(@"^(signed\b.*|short|int|long|long long|__s\d+|__aligned_s64|int\d+_t|ssize_t)$", RegexOptions.CultureInvariant);

    public static CType Of(string type, FactsModel facts)
    {
        long count = 1;
        bool isArray = false;
        for (int depth = 0; depth < 8; depth++)
        {
            type = facts.Resolve(type);
            Match array = Array.Match(type);
            if (!array.Success)
                break;
            isArray = true;
            foreach (string length in array.Groups["lengths"].Value.Trim('[', ']').Split(["]["], StringSplitOptions.None))
                count = int.TryParse(length, out int one) ? Math.Min(count * one, int.MaxValue) : 0;
            type = array.Groups["element"].Value;
        }

        NumberKind kind = UnsignedName.IsMatch(type) ? NumberKind.Unsigned
            : SignedName.IsMatch(type) ? NumberKind.Signed
            : type is "float" or "double" ? NumberKind.Floating
            : NumberKind.Any;
        return new CType(type, (int)count, isArray, kind);
    }
}
