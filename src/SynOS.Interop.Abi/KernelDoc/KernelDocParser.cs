// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.KernelDoc;

/// <summary>
/// Reads kernel-doc as Documentation/doc-guide/kernel-doc.rst describes it. Lines of a paragraph are joined; paragraphs,
/// list items and literal blocks keep their breaks. The marks <c>@x</c>, <c>%X</c>, <c>&amp;x</c> stay for whoever renders.
/// </summary>
internal static class KernelDocParser
{
    private static readonly string[] Sections = ["return", "returns", "context", "description", "note", "notes", "example", "examples"];

    public static List<KernelDoc> Parse(string source)
    {
        var docs = new List<KernelDoc>();
        foreach (var (line, comment) in KernelDocScanner.Scan(source))
        {
            if (ParseComment(line, comment) is { } doc)
                docs.Add(doc);
        }

        return docs;
    }

    private static KernelDoc? ParseComment(int line, string comment)
    {
        var lines = comment.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
            lines[i] = i == 0 ? lines[i].Trim() : StripMark(lines[i]);
        var first = Array.FindIndex(lines, l => l.Trim().Length != 0);
        if (first < 0)
            return null;

        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        var builder = new SectionBuilder(members);
        string? key = null;
        if (!lines[first].TrimStart().StartsWith('@'))
        {
            if (!TryParseTitle(lines[first].Trim(), out key, out var purpose))
                return null;
            builder.Purpose.Add(purpose);
            first++;
        }

        for (var i = first; i < lines.Length; i++)
            builder.Add(lines[i]);
        return new KernelDoc(line, key, builder.Text(), members, builder.Returns());
    }

    /// <summary>Takes the comment's own star off, with one blank; what follows is content.</summary>
    private static string StripMark(string line)
    {
        var text = line.TrimStart();
        if (!text.StartsWith('*'))
            return line.TrimEnd();
        text = text[1..];
        return (text.StartsWith(' ') ? text[1..] : text).TrimEnd();
    }

    private static bool TryParseTitle(string title, out string? key, out string purpose)
    {
        key = null;
        purpose = "";
        var dash = title.IndexOf(" - ", StringComparison.Ordinal);
        var name = (dash < 0 ? title : title[..dash]).Trim();
        purpose = dash < 0 ? "" : title[(dash + 3)..].Trim();
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        var kind = space < 0 ? "" : name[..space];
        name = name[(space + 1)..].Trim();
        var parenthesis = name.IndexOf('(', StringComparison.Ordinal);
        if (parenthesis >= 0)
            name = name[..parenthesis].TrimEnd();
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
            return false;
        key = kind switch
        {
            "" => CallFact.KeyOf(name),
            "define" => ConstantFact.KeyOf(name),
            "struct" or "union" or "enum" => $"{kind} {name}",
            _ => null,
        };
        return key is not null;
    }

    /// <summary>Sorts the lines of one comment into purpose, members, description and result.</summary>
    private sealed class SectionBuilder(Dictionary<string, string> members)
    {
        private readonly List<string> _description = [];
        private List<string>? _returns;
        private List<string>? _current;
        private string? _member;

        public List<string> Purpose { get; } = [];

        public void Add(string line)
        {
            var text = line.Trim();
            if (text.StartsWith('@') && text.IndexOf(':', StringComparison.Ordinal) is > 1 and var colon && IsName(text.AsSpan(1, colon - 1)))
            {
                EndMember();
                _member = text[1..colon];
                _current = [text[(colon + 1)..].Trim()];
            }
            else if (SectionOf(text) is { } section)
            {
                EndMember();
                var isReturn = section.StartsWith("return", StringComparison.OrdinalIgnoreCase);
                _current = isReturn ? _returns ??= [] : _description;
                _current.Add("");
                var keepsTitle = !isReturn && !section.Equals("description", StringComparison.OrdinalIgnoreCase);
                _current.Add(keepsTitle ? text : text[(section.Length + 1)..].Trim());
            }
            else if (_member is not null && text.Length == 0)
            {
                // A blank line ends a member; what follows describes the whole.
                EndMember();
                _current = _description;
                _current.Add("");
            }
            else if (_current is null && text.Length != 0 && _description.Count == 0)
            {
                Purpose.Add(text);
            }
            else
            {
                (_current ??= _description).Add(line);
            }
        }

        public string Text()
        {
            EndMember();
            var purpose = ParagraphJoiner.Join(Purpose);
            var description = ParagraphJoiner.Join(_description);
            return description.Length == 0 ? purpose : purpose.Length == 0 ? description : $"{purpose}\n\n{description}";
        }

        public string? Returns() => _returns is null ? null : ParagraphJoiner.Join(_returns);

        private static bool IsName(ReadOnlySpan<char> text)
        {
            foreach (var c in text)
            {
                if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.'))
                    return false;
            }

            return true;
        }

        private static string? SectionOf(string text)
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            return colon > 0 && Sections.Contains(text[..colon], StringComparer.OrdinalIgnoreCase) ? text[..colon] : null;
        }

        private void EndMember()
        {
            if (_member is not null)
            {
                members[_member] = ParagraphJoiner.Join(_current!);
                _current = null;
            }

            _member = null;
        }
    }
}
