// SPDX-License-Identifier: MIT
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace SynOS.Daemon.Rules;

/// <summary>Reads a file of rules.</summary>
internal static class RuleFile
{
    private const int LargestSize = 1 << 20;
    private const int Deepest = 16;

    /// <exception cref="RuleFileException">The file cannot be read, or something in it is wrong.</exception>
    public static IReadOnlyList<Rule> Read(string path)
    {
        string text;
        try
        {
            if (new FileInfo(path).Length > LargestSize)
                throw new RuleFileException(new RulePlace(path, 1, 1), $"it is larger than {LargestSize} bytes; divide what it says by fewer rules");
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RuleFileException(new RulePlace(path, 1, 1), $"the rules cannot be read: {e.Message}");
        }
        return Parse(path, text);
    }

    /// <exception cref="RuleFileException">Something in it is wrong.</exception>
    public static IReadOnlyList<Rule> Parse(string path, string text)
    {
        try
        {
            CheckDepth(path, text);
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents.Count != 1)
                throw new RuleFileException(new RulePlace(path, 1, 1), $"it has {yaml.Documents.Count} documents, and has to have one, with the member 'rules'");
            return new RuleReader(path).ReadAll(yaml.Documents[0].RootNode);
        }
        catch (YamlException e)
        {
            throw new RuleFileException(new RulePlace(path, e.Start.Line, e.Start.Column), $"this is not YAML: {e.InnerException?.Message ?? e.Message}");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            // The library's own checks of its state, which some broken texts run into.
            throw new RuleFileException(new RulePlace(path, 1, 1), $"this is not YAML: {e.Message}");
        }
    }

    // The tree is built by recursion, which must not end the stack.
    private static void CheckDepth(string path, string text)
    {
        var parser = new Parser(new StringReader(text));
        int depth = 0;
        while (parser.MoveNext())
        {
            ParsingEvent current = parser.Current!;
            depth += current switch
            {
                MappingStart or SequenceStart => 1,
                MappingEnd or SequenceEnd => -1,
                _ => 0,
            };
            if (depth > Deepest)
                throw new RuleFileException(new RulePlace(path, current.Start.Line, current.Start.Column), $"it is nested more than {Deepest} deep");
        }
    }
}
