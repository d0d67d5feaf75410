// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;

namespace SynOS.Conformance.Docs;

/// <summary>A man page of kernel/man: its sections, and the programs between its SRC marks.</summary>
internal sealed partial class ManPage
{
    private readonly string _text;

    private ManPage(string text) => _text = text;

    public static ManPage Read(string name, int section) =>
        new(File.ReadAllText(Repository.PathOf($"kernel/man/man{section}/{name}.{section}")));

    public static IEnumerable<string> AllPaths() =>
        Directory.EnumerateFiles(Repository.PathOf("kernel/man"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    public static ManPage ReadPath(string path) => new(File.ReadAllText(path));

    public bool Mentions(string word) => Regex.IsMatch(_text, $@"(?<!\w){Regex.Escape(word)}(?!\w)");

    public IReadOnlyList<string> Headings() => [.. SectionHeading().Matches(_text).Select(match => match.Groups[1].Value)];

    /// <summary>The roff of one section (.SH) or of one part of a section (.SS).</summary>
    public string Section(string heading, string? part = null)
    {
        string section = Between(_text, $".SH {heading}\n", "\n.SH ");
        return part is null ? section : Between(section, $".SS {part}\n", "\n.SS ");
    }

    /// <summary>The tags (.TP with .B) in a section, in their order.</summary>
    public IReadOnlyList<string> Tags(string heading, string? part = null) => TagsIn(Section(heading, part));

    public static IReadOnlyList<string> TagsIn(string roff) => [.. Tag().Matches(roff).Select(match => match.Groups[1].Value)];

    /// <summary>What stands below one tag, up to the next.</summary>
    public string BelowTag(string tag) => Between(_text, $".TP\n.B {tag}\n", "\n.TP\n");

    /// <summary>The programs of the page, as C.</summary>
    public IReadOnlyList<string> Programs() => [.. Program().Matches(_text).Select(match => Plain(match.Groups[1].Value))];

    private static string Between(string text, string start, string end)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal);
        if (from < 0)
            throw new InvalidDataException($"the page has no '{start.Trim()}'");
        from += start.Length;
        int to = text.IndexOf(end, from, StringComparison.Ordinal);
        return to < 0 ? text[from..] : text[from..to];
    }

    private static string Plain(string roff)
    {
        string plain = roff.Replace(@"\-", "-", StringComparison.Ordinal).Replace(@"\e", "\u0001", StringComparison.Ordinal);
        if (plain.Contains('\\', StringComparison.Ordinal))
            throw new InvalidDataException($"a program has an escape other than \\- and \\e:\n{roff}");
        return plain.Replace('\u0001', '\\');
    }

    [GeneratedRegex(@"^\.SH (.+)$", RegexOptions.Multiline)]
    private static partial Regex SectionHeading();

    [GeneratedRegex(@"^\.TP\n\.B (.+)$", RegexOptions.Multiline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\.\\"" SRC BEGIN .*\n\.EX\n(.*?)^\.EE\n\.\\"" SRC END$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Program();
}
