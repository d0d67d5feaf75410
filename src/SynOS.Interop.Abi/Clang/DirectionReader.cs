// SPDX-License-Identifier: MIT
using ClangSharp.Interop;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Reads the attributes <c>annotate("out:parameter")</c> and <c>annotate("inout:parameter")</c> of a prototype.</summary>
internal static class DirectionReader
{
    /// <summary>Direction by parameter.</summary>
    public static Dictionary<string, string> Read(string call, CXCursor prototype, SourceLocation at, HeaderContent content)
    {
        var directions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var child in CursorReader.Children(prototype))
        {
            if (clang.getCursorKind(child) != CXCursorKind.CXCursor_AnnotateAttr)
                continue;
            var text = CursorReader.Name(child);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            var direction = colon < 0 ? text : text[..colon];
            if (direction is not ("out" or "inout"))
                content.RefuseCall(DiagnosticIds.BadDirection, at, $"{call}: '{text}' is not a direction. Write \"out:PARAMETER\" or \"inout:PARAMETER\".");
            else if (!directions.TryAdd(text[(colon + 1)..], direction))
                content.RefuseCall(DiagnosticIds.BadDirection, at, $"{call}: the direction of '{text[(colon + 1)..]}' is stated twice. State it once; inout covers both ways.");
        }

        return directions;
    }
}
