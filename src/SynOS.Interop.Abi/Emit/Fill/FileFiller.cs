// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Emit.Fill;

/// <summary>Writes anew those parts of a text that are derived from facts; everything else stays as its author left it.</summary>
internal static class FileFiller
{
    /// <summary>The text as it has to be; null when a mark cannot be filled, which is then among the diagnostics.</summary>
    public static string? Fill(string path, string text, EmitRequest request)
    {
        var filled = new List<string>();
        var complete = true;
        (FillMark Mark, int Line)? open = null;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var mark = FillMark.In(line);
            if (mark is null)
            {
                // What stands between two marks is replaced.
                if (open is null)
                    filled.Add(line);
                continue;
            }

            if (mark.IsEnd != open is not null)
            {
                complete = false;
                Report(path, number, mark, mark.IsEnd ? "there is no mark before it that this one ends." : $"the mark of line {open!.Value.Line} has no end before it.", request);
            }
            else if (mark.IsEnd)
            {
                complete &= Add(filled, path, open!.Value.Line, open.Value.Mark, request);
            }

            open = mark.IsEnd ? null : (mark, number);
            filled.Add(line);
        }

        if (open is var (last, at))
        {
            complete = false;
            Report(path, at, last, "nothing below it ends it.", request);
        }

        if (!complete)
            return null;
        KernelDocReturns.Fill(filled, request.Facts);
        return string.Join('\n', filled);
    }

    private static bool Add(List<string> filled, string path, int line, FillMark mark, EmitRequest request)
    {
        try
        {
            var block = Text(mark.Words, request);
            if (block.Length == 0)
                return true;
            var around = mark.IsBlock ? "\n" : "";
            var lines = $"{around}{block.TrimEnd('\n')}{around}".Split('\n');
            filled.AddRange(lines.Select(text => text.Length == 0 ? "" : mark.Indent + text));
            return true;
        }
        catch (FillException e)
        {
            Report(path, line, mark, e.Message, request);
            return false;
        }
    }

    private static string Text(string words, EmitRequest request)
    {
        if (LineTemplate.Is(words))
            return LineTemplate.Fill(words, request.Facts);
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var emitter = EmitterTable.Find(parts[0])
            ?? throw new FillException($"'{parts[0]}' is none of each, list, all, {EmitterTable.Names}.");
        var subject = parts.Length > 1 ? parts[1] : null;
        if (parts.Length > 2)
            throw new FillException($"'{parts[0]}' takes the name of one call at most.");
        if (subject is not null && !request.Facts.Calls.Any(c => c.Name == subject))
            throw new FillException($"the facts have no call '{subject}'. Correct the name, or remove the mark.");
        return emitter.Emit(request with { Subject = subject });
    }

    private static void Report(string path, int line, FillMark mark, string why, EmitRequest request) => request.Diagnostics.Error(
        DiagnosticIds.BadMark, new SourceLocation(path, line, mark.Column), $"the mark 'synos-abi: {mark.Words}' cannot be filled: {why}");
}
