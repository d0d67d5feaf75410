// SPDX-License-Identifier: MIT

using System.Text;

namespace SynOS.Conformance.Guest.Given;

/// <summary>
/// The lines of <c>conformance/expected</c> that say what is given to the cases. They are built in; of the answers beside them
/// nothing is read.
/// </summary>
internal sealed class GivenFile
{
    private const string InputMark = "given=";
    private const string ArgumentMark = "argument=";
    private const string ResourceName = "conformance/expected/cases.transcript";

    private readonly Dictionary<string, GivenLine> _inputs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GivenLine> _arguments = new(StringComparer.Ordinal);

    private GivenFile(string source, TextReader text)
    {
        Source = source;
        int number = 0;
        while (text.ReadLine() is { } line)
        {
            Add(line, InputMark, ++number, _inputs);
            Add(line, ArgumentMark, number, _arguments);
        }
    }

    public string Source { get; }

    /// <summary>A line for each case that something is given to, in the order of the file.</summary>
    public IEnumerable<GivenLine> Inputs => _inputs.Values;

    public static GivenFile ReadBuiltIn()
    {
        using Stream stream = typeof(GivenFile).Assembly.GetManifestResourceStream(ResourceName)!;
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return new GivenFile(ResourceName, reader);
    }

    public static GivenFile Read(string path)
    {
        using var reader = new StreamReader(path, Encoding.Latin1);
        return new GivenFile(path, reader);
    }

    public GivenLine? FindArgument(string name) => _arguments.GetValueOrDefault(name);

    private void Add(string line, string mark, int number, Dictionary<string, GivenLine> lines)
    {
        if (!line.StartsWith(mark, StringComparison.Ordinal))
        {
            return;
        }
        var given = new GivenLine(Source, number, line);
        string name = line[mark.Length..].Split(' ')[0];
        if (!lines.TryAdd(name, given))
        {
            throw given.Wrong($"a second line of '{name}'");
        }
    }
}
