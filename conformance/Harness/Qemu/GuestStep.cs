// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;
using SynOS.Conformance.Harness.Transcript;
using Xunit;

namespace SynOS.Conformance.Harness.Qemu;

/// <summary>What a program in the guest has written, and how it has ended.</summary>
/// <param name="Code">Its exit code; null if a signal ended it.</param>
/// <param name="Output">All of it, as it came; of the terminal, both streams.</param>
/// <param name="Messages">Standard error.</param>
internal sealed record GuestStep(int? Code, string Output, string Messages)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Fails when it was not done as it was meant.</summary>
    public static GuestStep Of(GuestRun run, string name)
    {
        KtapTest? test = run.Results?.Find("steps")?.Subtests?.Find(name);
        Assert.True(test is not null, $"no result of the step '{name}': {run.Describe()}");
        Assert.True(test.Ok, string.Join('\n', test.Comments.Select(comment => comment.Text)));
        string[] notes = [.. test.Comments.Select(comment => comment.Text)];
        string? exit = Array.Find(notes, note => note.StartsWith("exit ", StringComparison.Ordinal));
        int? code = exit is null ? null : int.Parse(exit["exit ".Length..], CultureInfo.InvariantCulture);
        return new GuestStep(code, OnTerminal(run.Console, name) ?? Stream(notes, "out "), Stream(notes, "err "));
    }

    // What went to the terminal is on the console; null if nothing did.
    private static string? OnTerminal(string console, string name)
    {
        string begin = $"<<begin {name}>>\r\n", end = $"\r\n<<end {name}>>";
        int from = console.IndexOf(begin, StringComparison.Ordinal), to = console.IndexOf(end, StringComparison.Ordinal);
        return from < 0 || to < 0 ? null : console[(from + begin.Length)..to];
    }

    private static string Stream(string[] notes, string name) =>
        Encoding.UTF8.GetString(Unescape(string.Concat(notes.Where(note => note.StartsWith(name, StringComparison.Ordinal)).Select(note => note[name.Length..]))));

    // The kernel's way of escaping: \xNN for a byte.
    private static byte[] Unescape(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                bytes.Add(byte.Parse(text.AsSpan(i + 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 3;
            }
            else
            {
                bytes.Add((byte)text[i]);
            }
        }

        return [.. bytes];
    }
}
