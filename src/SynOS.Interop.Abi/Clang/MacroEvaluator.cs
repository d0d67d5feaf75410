// SPDX-License-Identifier: MIT
using ClangSharp.Interop;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Collects the values that the compiler gives macros, in as few parses as possible.</summary>
internal sealed class MacroEvaluator
{
    private const int MaximumParses = 24;
    private readonly Dictionary<string, MacroValue> _values = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, MacroValue> Values => _values;

    /// <summary>
    /// Reads what a parse of the wrapper gave. A macro whose line has neither an error nor a variable was swallowed by an
    /// unbalanced one before it, and has no value yet.
    /// </summary>
    public void Take(MacroWrapper wrapper, UnitOutline outline, TypeNames types, IEnumerable<(FileRole Role, SourceLocation Location, string Message)> errors)
    {
        foreach (var (role, location, message) in errors)
        {
            if (role == FileRole.Wrapper && wrapper.MacroAt(location.Line) is { } wrong)
                _values.TryAdd(wrong, MacroValue.None(PlaceMacros.Explain(message)));
        }

        foreach (var (line, variable) in outline.Variables)
        {
            if (wrapper.MacroAt(line) is not { } name || _values.ContainsKey(name))
                continue;
            var isVariable = clang.getCursorKind(variable) == CXCursorKind.CXCursor_VarDecl;
            _values.Add(name, isVariable ? ValueReader.Read(variable, types) : MacroValue.None("it is more than an expression"));
        }
    }

    /// <summary>Macros that nobody may evaluate.</summary>
    public void LeaveOut(IEnumerable<string> tooLarge)
    {
        foreach (var name in tooLarge)
            _values.TryAdd(name, MacroValue.None(FormattableString.Invariant($"it expands to more than {ExpansionLimit.MaximumTokens} tokens")));
    }

    /// <summary>Parses again for the macros without a value, until each has one or a reason.</summary>
    /// <param name="macros">The macros to evaluate.</param>
    /// <param name="parse">Parses a wrapper and takes the result; false when libclang gave up.</param>
    public void Complete(IEnumerable<string> macros, Func<MacroWrapper, bool> parse)
    {
        List<string> rest = [.. macros.Where(m => !_values.ContainsKey(m))];
        for (var parses = 0; rest.Count != 0 && parses < MaximumParses; parses++)
        {
            var before = rest.Count;
            // In half when nothing came of the whole: some line in it spoils all the others.
            if (!parse(new MacroWrapper(rest, withPrelude: true)) && before == 1)
                _values.TryAdd(rest[0], MacroValue.None("the compiler gives up on it"));
            rest.RemoveAll(_values.ContainsKey);
            if (rest.Count != before)
                continue;
            parse(new MacroWrapper(rest[..Math.Max(1, before / 2)], withPrelude: true));
            rest.RemoveAll(_values.ContainsKey);
            if (rest.Count == before)
            {
                _values.TryAdd(rest[0], MacroValue.None("the compiler gives up on it"));
                rest.RemoveAt(0);
            }
        }

        foreach (var name in rest)
            _values.TryAdd(name, MacroValue.None("another macro of the header spoils the parse"));
    }
}
