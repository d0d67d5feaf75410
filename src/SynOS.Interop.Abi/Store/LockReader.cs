// SPDX-License-Identifier: MIT
using System.Text;

namespace SynOS.Interop.Abi.Store;

/// <summary>Reads locks and facts files. A line that no writer writes is an error at that line, not skipped.</summary>
internal static class LockReader
{
    /// <summary>Beyond any lock; reading it would only take memory.</summary>
    private const int Largest = 64 << 20;

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
        var read = FactsReader.Read(text, MostErrors);
        foreach (var problem in read.Problems)
            Refuse(path, problem.Line, problem.Column, Shorten(problem.Message), diagnostics);
        // A facts file says of which header it is, and where that declares each fact; a lock knows only its own lines.
        var isLock = Path.GetExtension(path) == ".abi" || read.Set.Header is null;
        foreach (var (word, line) in isLock ? read.Notes.Take(MostErrors) : [])
            Refuse(path, line, 1, $"a lock has no line '{word} …', which is of facts files (.facts)", diagnostics);
        if (isLock && read.Notes.Count != 0)
            return null;
        if (read.Set.Header is null && read.Lines.FirstOrDefault(l => l.Fact.IsExtern) is ({ }, var first))
            return Refuse(path, first, 1, "a lock states nothing of other headers (extern)", diagnostics);
        if (read.Problems.Count != 0)
            return null;
        var facts = read.Set.Header is null
            ? new FactSet(read.Set.All, LinesOf(path, read), read.Set.Docs) { Measured = read.Set.Measured }
            : read.Set.WithFiles(file => Absolute(file, path));
        return new LockFile(facts, read.Comments);
    }

    private static Dictionary<string, SourceLocation> LinesOf(string path, FactsText read)
    {
        var lines = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var (fact, line) in read.Lines)
            lines.TryAdd(fact.Key, new SourceLocation(path, line, 1));
        return lines;
    }

    /// <summary>Facts that are committed name the header relative to themselves.</summary>
    private static string Absolute(string file, string path) =>
        Path.IsPathRooted(file) ? file : Path.GetFullPath(file, Path.GetDirectoryName(Path.GetFullPath(path))!);

    /// <summary>A broken line may be of any length, and its message quotes it.</summary>
    private static string Shorten(string error) => error.Length <= 300 ? error : $"{error[..200]}…{error[^60..]}";
}
