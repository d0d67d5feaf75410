// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Clang;

/// <summary>
/// Counts what the macros of a header expand to, without expanding them. The compiler recurses with each token of an
/// expression, and what is too deep would end the process; macros that use macros grow by a factor with each step.
/// </summary>
internal sealed class ExpansionLimit
{
    /// <summary>Tokens of one declaration or one macro; headers that people write have some hundreds.</summary>
    public const long MaximumTokens = 50_000;

    /// <summary>Tokens of a macro as it is written. One that has more takes the compiler long even when it is not used.</summary>
    private const int MaximumWritten = 500_000;

    /// <summary>Macros that stand for macros that stand for macros.</summary>
    private const int MaximumDepth = 1000;

    private readonly Dictionary<string, Definition> _macros = new(StringComparer.Ordinal);

    private ExpansionLimit()
    {
    }

    /// <summary>Line of the first declaration or directive that is too large; 0 when there is none.</summary>
    public int TooLargeAt { get; private set; }

    public static ExpansionLimit Read(string text)
    {
        var limit = new ExpansionLimit();
        limit.ReadDefinitions(text);
        if (limit.TooLargeAt == 0)
            limit.ReadText(text);
        return limit;
    }

    /// <summary>Whether nothing may be asked about a macro.</summary>
    public bool IsTooLarge(string macro) => _macros.TryGetValue(macro, out var definition) && SizeOf(definition) > MaximumTokens;

    private void ReadDefinitions(string text)
    {
        var lexer = new CLexer(text);
        var atStart = true;
        while (lexer.Next())
        {
            var isDirective = atStart && lexer.Token is "#";
            if (!isDirective || !lexer.Next() || lexer.Token is not "define" || !lexer.Next() || !lexer.IsName)
            {
                atStart = lexer.Token.Length == 0;
                continue;
            }

            var name = lexer.Token.ToString();
            var hasParameters = lexer.IsBeforeParenthesis;
            var definition = new Definition();
            while (lexer.Next() && lexer.Token.Length != 0 && definition.Tokens <= MaximumWritten)
                definition.Add(lexer.Token, lexer.IsName);
            if (definition.Tokens > MaximumWritten)
            {
                TooLargeAt = lexer.Line;
                return;
            }

            atStart = true;
            if (hasParameters)
                definition.CountParameters();
            // The larger one of several definitions: which of them holds only the compiler knows.
            if (!_macros.TryGetValue(name, out var other) || other.Tokens < definition.Tokens)
                _macros[name] = definition;
        }
    }

    /// <summary>What is not the definition of a macro: declarations, and conditions of the preprocessor.</summary>
    private void ReadText(string text)
    {
        var lexer = new CLexer(text);
        var chunk = new Chunk();
        var atStart = true;
        var inDirective = false;
        while (lexer.Next())
        {
            var token = lexer.Token;
            if (token.Length == 0)
            {
                if (inDirective)
                    chunk.Clear();
                inDirective = false;
                atStart = true;
                continue;
            }

            if (atStart && token is "#")
            {
                inDirective = true;
                chunk.Clear();
                if (lexer.Next() && lexer.Token is "define")
                {
                    while (lexer.Next() && lexer.Token.Length != 0)
                    {
                    }

                    inDirective = false;
                    continue;
                }
            }

            atStart = lexer.Token.Length == 0;
            var definition = lexer.IsName && _macros.Count != 0
                && _macros.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lexer.Token, out var found) ? found : null;
            chunk.Add(lexer.Token, definition is null ? 1 : SizeOf(definition), definition?.Repeats ?? 1);
            if (chunk.Tokens > MaximumTokens)
            {
                TooLargeAt = lexer.Line;
                return;
            }
        }
    }

    private long SizeOf(Definition definition, int depth = 0)
    {
        if (definition.Size is { } known)
            return known;
        if (depth > MaximumDepth)
            return MaximumTokens + 1;
        // A macro is not expanded inside itself.
        definition.Size = 1;
        var size = (long)definition.Tokens;
        foreach (var name in definition.Names)
        {
            if (_macros.TryGetValue(name, out var used) && used != definition)
                size = Math.Min(MaximumTokens + 1, size + (SizeOf(used, depth + 1) * used.Repeats));
        }

        definition.Size = size;
        return size;
    }

    private sealed class Definition
    {
        public int Tokens { get; private set; }

        public List<string> Names { get; } = [];

        /// <summary>How often the argument is repeated that is repeated most.</summary>
        public int Repeats { get; private set; } = 1;

        public long? Size { get; set; }

        public void Add(ReadOnlySpan<char> token, bool isName)
        {
            Tokens++;
            if (isName)
                Names.Add(token.ToString());
        }

        /// <summary>A parameter's name stands once in the list, and then wherever it is used.</summary>
        public void CountParameters()
        {
            foreach (var group in Names.GroupBy(n => n, StringComparer.Ordinal))
                Repeats = Math.Max(Repeats, group.Count() - 1);
        }
    }

    /// <summary>A stretch of text that the compiler reads as one expression or declarator.</summary>
    private sealed class Chunk
    {
        private readonly Stack<long> _factors = new([1]);
        private long _next = 1;

        public long Tokens { get; private set; }

        public void Clear()
        {
            Tokens = 0;
            _factors.Clear();
            _factors.Push(1);
            _next = 1;
        }

        public void Add(ReadOnlySpan<char> token, long size, int repeats)
        {
            Tokens = Math.Min(long.MaxValue / 4, Tokens + (size * _factors.Peek()));
            if (token is "(")
                _factors.Push(Math.Min(MaximumTokens + 1, _factors.Peek() * _next));
            else if (token is ")" && _factors.Count > 1)
                _factors.Pop();
            else if (token is ";" or "{" or "}" || (token is "," && _factors.Count == 1))
                Clear();
            _next = repeats;
        }
    }
}
