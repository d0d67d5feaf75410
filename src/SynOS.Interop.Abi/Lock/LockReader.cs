// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Interop.Abi.Lock;

/// <summary>Reads locks and facts files. A line that no writer writes is an error at that line, not skipped.</summary>
internal static class LockReader
{
    /// <summary>Beyond any lock; reading it would only take memory.</summary>
    private const int Largest = 64 << 20;

    /// <summary>Beyond any fact; texts of comments are longest.</summary>
    private const int LongestLine = 1 << 20;

    /// <summary>After so many broken lines it is no lock, and more of them say no more.</summary>
    private const int MostErrors = 20;

    private const string Remedy = "To go on: restore the file from version control, or write it anew with 'synos-abi extract'.";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null when there is an error; the reasons are in <paramref name="diagnostics"/>.</summary>
    public static LockFile? Read(string path, DiagnosticBag diagnostics)
    {
        byte[] content;
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > Largest })
                return Refuse(path, 0, 0, "the file is larger than any lock (64 MiB)", diagnostics);
            content = BoundedFile.Read(path).ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(DiagnosticIds.LockMissing, new SourceLocation(path, 0, 0), $"the lock cannot be read: {(Directory.Exists(path) ? "it is a folder." : e.Message)} To go on: restore it from version control, or make the first one with 'synos-abi extract HEADER --lock {path}'.");
            return null;
        }

        if (content.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            return Refuse(path, 1, 1, "the file begins with a byte order mark", diagnostics);
        try
        {
            return Parse(path, Utf8.GetString(content), diagnostics) is { } file ? file with { Content = content } : null;
        }
        catch (DecoderFallbackException)
        {
            var (line, column) = FirstInvalid(content);
            return Refuse(path, line, column, "the file is not UTF-8 text here", diagnostics);
        }
    }

    private static LockFile? Refuse(string path, int line, int column, string error, DiagnosticBag diagnostics)
    {
        diagnostics.Error(DiagnosticIds.BrokenLock, new SourceLocation(path, line, column), $"{error}. {Remedy}");
        return null;
    }

    private static (int Line, int Column) FirstInvalid(ReadOnlySpan<byte> content)
    {
        var (line, column) = (1, 1);
        while (Rune.DecodeFromUtf8(content, out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + 1);
            content = content[length..];
        }

        return (line, column);
    }

    public static LockFile? Parse(string path, string text, DiagnosticBag diagnostics)
    {
        var comments = new List<string>();
        var facts = new List<Fact>();
        var locations = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        var docs = new Dictionary<string, string>(StringComparer.Ordinal);
        var declared = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        string? header = null;
        string[] measured = [];
        SourceLocation? firstExtern = null;
        var held = new Dictionary<string, string>(StringComparer.Ordinal);
        var broken = 0;
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
            else if (line.Length > LongestLine)
            {
                error = "the line is longer than any fact (1 MiB)";
            }
            else if (line.AsSpan().IndexOfAnyInRange('\0', '\x1f') is >= 0 and var column)
            {
                at = at with { Column = column + 1 };
                error = line.EndsWith('\r') ? "the line ends in CR LF, and lines of facts end in LF" : "the line has a control character in it";
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
            else if (line.StartsWith("targets ", StringComparison.Ordinal))
            {
                measured = line["targets ".Length..].Split(',');
                error = measured.Distinct().Count() == measured.Length && measured.All(TargetScope.Known.Contains)
                    ? null
                    : $"the measured targets read 'targets NAME,NAME', with names of {string.Join(", ", TargetScope.Known)}";
            }
            else if (FactParser.TryParse(line, out var fact, out error))
            {
                if (fact.IsExtern)
                    firstExtern ??= at;
                var key = fact.Key;
                locations.TryAdd(key, at);
                if (TargetError(fact, key, held) is { } wrong)
                    error = wrong;
                else if (string.CompareOrdinal(previous, line) > 0 && (!fact.IsExtern || IsExtern(previous)))
                    error = "the line is not in order (facts are sorted by their bytes, as LC_ALL=C sort does)";
                previous = line;
                facts.Add(fact);
            }

            if (error is null)
                continue;
            Refuse(path, at.Line, at.Column, Shorten(error), diagnostics);
            if (++broken == MostErrors)
                return Refuse(path, i + 2, 1, "so many lines are broken that the rest is not read", diagnostics);
        }

        if (firstExtern is { } first && header is null)
        {
            return Refuse(path, first.Line, first.Column, "a lock states nothing of other headers (extern)", diagnostics);
        }

        return broken != 0 ? null : new LockFile(new FactSet(facts, header is null ? locations : declared, docs, header) { Measured = measured }, comments);
    }

    /// <summary>Each target has a fact at most once: two values for one would hide a change.</summary>
    private static string? TargetError(Fact fact, string key, Dictionary<string, string> held)
    {
        // Most facts hold for all, and there may be many.
        if (fact.Targets.Length == 0 && held.TryAdd(key, ""))
            return null;
        var named = fact.Targets.Split(',');
        if (fact.Targets.Length != 0 && !named.SequenceEqual(TargetScope.Known.Intersect(named)))
            return $"'@{fact.Targets}' is not a list of targets in their order ({string.Join(", ", TargetScope.Known)})";
        if (held.TryAdd(key, fact.Targets))
            return null;
        var before = held[key];
        if (before.Length == 0 || fact.Targets.Length == 0)
            return $"{key} is there twice";
        if (before.Split(',').Intersect(named).FirstOrDefault() is { } twice)
            return $"{key} is there twice for {twice}";
        held[key] = $"{before},{fact.Targets}";
        return null;
    }

    /// <summary>A broken line may be of any length, and its message quotes it.</summary>
    private static string Shorten(string error) => error.Length <= 300 ? error : $"{error[..200]}…{error[^60..]}";

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
