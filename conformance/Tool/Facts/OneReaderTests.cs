// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using Xunit;

namespace SynOS.Conformance.Tool.Facts;

/// <summary>
/// Nothing but <c>SynOS.Interop.Facts</c> takes a fact or a C type apart. What that looks like in a source is listed here, and so is what
/// looks like it and is something else.
/// </summary>
public sealed class OneReaderTests
{
    private const string Kinds = "extern|struct|union|enum|typedef|const|call|errno|doc|at|header|targets";
    private const string Properties = "align|offset|size|bit|width|type";
    private const string Searches = @"(?<!Assert)\.(?:IndexOf|LastIndexOf|Split|StartsWith|EndsWith|Contains|Trim|TrimStart|TrimEnd)\(\[?";

    private static readonly Regex[] Patterns =
    [
        // A property of a fact in a regular expression, or looked for in a line.
        new($@"""[^""]*\b(?:{Properties})=(?:\(\?<|\(?\\d|\(?\[0-9\])"),
        new($@"{Searches}""[^""]*(?: (?:{Properties})=| @)"),
        // A kind of fact at the beginning of a line, or cut off it.
        new($@"{Searches}""(?:{Kinds}) """),
        new($@"""(?:{Kinds}) ""\.Length"),
        // A keyword of C in a regular expression, or as a word that was cut out of a type.
        new(@"""[^""]*(?:\b|\()(?:struct\|union|union\|enum|struct\|enum)\b"),
        new(@"\bis ""(?:struct|union|enum|typedef)"" or"),
        // Pointers, functions and lengths in the text of a type.
        new(@"(?<!Assert)\.(?:EndsWith|TrimEnd)\(\[?['""]\*['""]"),
        new($@"{Searches}""\(\*"),
        new(@"""[^""]*\\\[\(?(?:\\d|\[0-9\])\*"),
    ];

    /// <summary>Files that look so, each with the reason why it is no reader of facts or types.</summary>
    private static readonly (string File, string Reason)[] Exceptions =
    [
        ("conformance/Benchmarks/HeaderFacts.cs", "chooses a line to edit"),
        ("conformance/Generator/DamageGen.cs", "damages lines"),
        ("conformance/Generator/Usage/UsageRun.cs", "C#"),
        ("conformance/Harness/Layout/LayoutFacts.cs", "words of witnesses, which have no types"),
        ("conformance/Tool/Facts/OneReaderTests.cs", "this list"),
        ("conformance/Tool/Lock/WholeFileTests.cs", "counts lines"),
        ("conformance/Tool/Report/Page.cs", "sorts lines"),
        ("src/SynOS.Interop.Abi/Emit/DocMarks.cs", "marks of kernel-doc"),
        ("src/SynOS.Interop.Generator/Binding/DocBinder.cs", "marks of kernel-doc"),
    ];

    [Fact]
    public void Nothing_else_in_the_repository_takes_facts_or_C_types_apart() => Assert.Empty(Found().Where(found => !Exceptions.Any(exception => exception.File == found.File)).Select(found => found.Line));

    [Fact]
    public void Every_exception_is_needed() => Assert.Equal(Exceptions.Select(exception => exception.File), Found().Select(found => found.File).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Lines of the readers that there were.</summary>
    [Theory]
    [InlineData("""private static readonly Regex RecordValue = new("^align=(?<align>[0-9]{1,9}) size=(?<size>[0-9]{1,9})$");""")]
    [InlineData("""int at = line.LastIndexOf(" @", StringComparison.Ordinal);""")]
    [InlineData("""Last(text, " type=", out var type) || text.IndexOf(" type=", StringComparison.Ordinal) < 0""")]
    [InlineData("""if (type.StartsWith("struct ", StringComparison.Ordinal))""")]
    [InlineData("""var name = spelling["union ".Length..];""")]
    [InlineData("""Regex.IsMatch(pointee, "^(struct|union|enum) ")""")]
    [InlineData("""word is "struct" or "union" or "enum" """)]
    [InlineData("""public bool IsPointer => Type.EndsWith('*');""")]
    [InlineData("""string pointee = spelling.TrimEnd('*', ' ');""")]
    [InlineData("""if (spelling.IndexOf("(*", StringComparison.Ordinal) >= 0)""")]
    [InlineData("""private static readonly Regex Length = new(@"\[([0-9]*)\]");""")]
    public void A_reader_of_facts_or_types_is_found(string line) => Assert.True(IsReader(line));

    [Theory]
    [InlineData("""Assert.StartsWith("const A int 1\nconst B int 2", text, StringComparison.Ordinal);""")]
    [InlineData("""private const string Place = "\nat struct s /include/s.h:10:8\n";""")]
    [InlineData("""Find<RecordFact>(RecordFact.KeyOf("struct", name))""")]
    [InlineData("""text.Append($"struct {name} align={align} size={size}");""")]
    [InlineData("""string[] names = list.Split(',');""")]
    public void A_line_that_writes_or_states_facts_is_not(string line) => Assert.False(IsReader(line));

    private static IEnumerable<(string File, string Line)> Found() =>
        from folder in (string[])["conformance", "samples", "src", "tools"]
        from file in Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Repository.Root, file)
        where !name.StartsWith("src/SynOS.Interop.Facts/", StringComparison.Ordinal) && !name.Contains("/obj/", StringComparison.Ordinal)
        from line in File.ReadLines(file)
        where IsReader(line)
        select (name, $"{name}: {line.Trim()}");

    private static bool IsReader(string line) => Patterns.Any(pattern => pattern.IsMatch(line));
}
