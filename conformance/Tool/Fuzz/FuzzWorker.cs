// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using SynOS.Interop.Abi.Commands;

namespace SynOS.Conformance.Tool.Fuzz;

/// <summary>
/// Feeds one input after the other to synos-abi, in this process, which a fault of libclang may end at any moment: so each input is on the disk and announced before it is read, and
/// whoever started the process knows which one it was.
/// </summary>
public sealed partial class FuzzWorker(FuzzSubject subject, string folder, TextWriter output)
{
    /// <summary>What a line on the output begins with when an input got an answer that it must not get.</summary>
    public const string Fault = "fault ";

    /// <summary>What a line begins with before an input is read; its number follows.</summary>
    public const string Begins = "input ";

    /// <summary>Where the input that is being read stands.</summary>
    public static string InputOf(string folder, FuzzSubject subject) => Path.Combine(folder, subject == FuzzSubject.Headers ? "fuzzed.h" : "fuzzed.abi");

    /// <summary>What <see cref="FuzzRun"/> passes on: subject, folder, number of the first input, how many.</summary>
    public static void Run(string[] arguments, TextWriter output) =>
        new FuzzWorker(Enum.Parse<FuzzSubject>(arguments[0]), arguments[1], output).Run(Number(arguments[2]), Number(arguments[3]));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private void Run(int first, int count)
    {
        var mutator = new Mutator(FuzzCorpus.Read(subject), FuzzCorpus.Words(subject));
        string input = InputOf(folder, subject);
        for (int seed = first; seed < first + count; seed++)
        {
            File.WriteAllBytes(input, mutator.Mutate(seed));
            output.WriteLine($"{Begins}{seed}");
            output.Flush();
            foreach (string[] arguments in Commands(input))
            {
                if (Answer(arguments) is { } fault)
                    output.WriteLine($"{Fault}{fault}");
            }
        }
    }

    private string[][] Commands(string input) => subject == FuzzSubject.Headers
        ? [["extract", input]]
        : [["diff", input, Repository.Lock], ["diff", Repository.Lock, input]];

    /// <summary>What is wrong with the answer; null when nothing is.</summary>
    private static string? Answer(string[] arguments)
    {
        using var results = new StringWriter();
        using var messages = new StringWriter();
        int code;
        try
        {
            code = AbiTool.Run(arguments, results, messages);
        }
#pragma warning disable CA1031 // Any exception at all is what this looks for.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return error.ToString().ReplaceLineEndings(" | ");
        }

        string[] lines = messages.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (code is < 0 or > 2)
            return $"exit code {code}";
        if (code == 2 && !lines.Any(line => Located().IsMatch(line)))
            return $"exit code 2 and no located error: {string.Join(" | ", lines)}";
        return lines.FirstOrDefault(line => !Message().IsMatch(line)) is { } odd ? $"not a message: {odd}" : null;
    }

    [GeneratedRegex(@"^.+: error SYNOS\d{4}: .")]
    private static partial Regex Located();

    [GeneratedRegex(@"^.+: (error|warning|note) SYNOS\d{4}: .")]
    private static partial Regex Message();
}
