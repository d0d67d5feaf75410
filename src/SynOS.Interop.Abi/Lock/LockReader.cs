// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Lock;

/// <summary>Reads locks and facts files. A line that no writer writes is an error at that line, not skipped.</summary>
internal static class LockReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null when there is an error; the reasons are in <paramref name="diagnostics"/>.</summary>
    public static LockFile? Read(string path, DiagnosticBag diagnostics)
    {
        string text;
        try
        {
            text = Utf8.GetString(BoundedFile.Read(path));
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Error(DiagnosticIds.BrokenLock, new SourceLocation(path, 0, 0), "the file is not UTF-8 text. To go on: restore it from version control.");
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(DiagnosticIds.LockMissing, new SourceLocation(path, 0, 0), $"the lock cannot be read: {e.Message} To go on: restore it from version control, or make the first one with 'synos-abi extract HEADER --lock {path}'.");
            return null;
        }

        return Parse(path, text, diagnostics);
    }

    public static LockFile? Parse(string path, string text, DiagnosticBag diagnostics)
    {
        var comments = new List<string>();
        var facts = new List<Fact>();
        var locations = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        var docs = new Dictionary<string, string>(StringComparer.Ordinal);
        var declared = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        string? header = null;
        SourceLocation? firstExtern = null;
        var broken = false;
        var previous = "";
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var at = new SourceLocation(path, i + 1, 1);
            string? error = null;
            if (i == lines.Length - 1)
            {
                if (line.Length == 0)
                    break;
                error = "the last line has no line end, so the file may be cut off";
            }
            else if (line.AsSpan().ContainsAnyInRange('\0', '\x1f'))
            {
                error = "the line has a control character in it, or ends in CR LF";
            }
            else if (line.StartsWith('#'))
            {
                comments.Add(line);
                error = facts.Count == 0 ? null : "a comment stands at the head of the file only";
            }
            else if (line.StartsWith("at ", StringComparison.Ordinal))
            {
                error = ParseLocation(line, path, declared);
            }
            else if (line.StartsWith("doc ", StringComparison.Ordinal))
            {
                error = ParseDoc(line, docs);
            }
            else if (line.StartsWith("header ", StringComparison.Ordinal))
            {
                header = line["header ".Length..];
            }
            else if (FactParser.TryParse(line, out var fact, out error))
            {
                if (fact.IsExtern)
                    firstExtern ??= at;
                if (!locations.TryAdd(fact.Key, at) && (fact.Targets.Length == 0 || previous == line))
                    error = $"{fact.Key} is there twice";
                else if (string.CompareOrdinal(previous, line) > 0 && (!fact.IsExtern || IsExtern(previous)))
                    error = "the line is not in order (facts are sorted by their bytes, as LC_ALL=C sort does)";
                previous = line;
                facts.Add(fact);
            }

            if (error is null)
                continue;
            diagnostics.Error(DiagnosticIds.BrokenLock, at, $"{error}. To go on: restore the file from version control, or write it anew with 'synos-abi extract'.");
            broken = true;
        }

        if (firstExtern is { } first && header is null)
        {
            diagnostics.Error(DiagnosticIds.BrokenLock, first, "a lock states nothing of other headers (extern). To go on: restore the file from version control, or write it anew with 'synos-abi extract'.");
            return null;
        }

        return broken ? null : new LockFile(new FactSet(facts, header is null ? locations : declared, docs, header), comments);
    }

    private static bool IsExtern(string line) => line.StartsWith(Fact.ExternPrefix, StringComparison.Ordinal);

    private static string? ParseLocation(string line, string path, Dictionary<string, SourceLocation> declared)
    {
        // at KEY FILE:LINE:COLUMN, where a key is two words and a file may have blanks in its name.
        var key = EndOfKey(line, 3);
        var column = line.LastIndexOf(':');
        var row = column < 0 ? -1 : line.LastIndexOf(':', column - 1);
        if (key < 0 || row < key
            || !int.TryParse(line.AsSpan(row + 1, column - row - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !int.TryParse(line.AsSpan(column + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            return "a location reads 'at KEY FILE:LINE:COLUMN'";
        // Facts that are committed name the header relative to themselves.
        var file = line[(key + 1)..row];
        declared[line[3..key]] = new SourceLocation(Path.IsPathRooted(file) ? file : Path.GetFullPath(file, Path.GetDirectoryName(Path.GetFullPath(path))!), number, position);
        return null;
    }

    private static string? ParseDoc(string line, Dictionary<string, string> docs)
    {
        var key = EndOfKey(line, 4);
        if (key < 0)
            return "a text reads 'doc KEY TEXT'";
        docs[line[4..key]] = Unescape(line[(key + 1)..]);
        return null;
    }

    private static int EndOfKey(string line, int start)
    {
        var first = line.IndexOf(' ', start);
        return first < 0 ? -1 : line.IndexOf(' ', first + 1);
    }

    private static string Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
                result.Append(text[++i] == 'n' ? '\n' : text[i]);
            else
                result.Append(text[i]);
        }

        return result.ToString();
    }
}
