// SPDX-License-Identifier: MIT
using System.Globalization;
using ClangSharp.Interop;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Reads the prototypes of calls, and joins each with its number.</summary>
internal static class CallReader
{
    public const string NumberPrefix = "__NR_";
    private const int MaximumParameters = 6;

    public static void Read(
        IReadOnlyList<CXCursor> prototypes, IReadOnlyDictionary<string, CallNumber> numbers, HeaderContent content)
    {
        var called = new HashSet<string>(StringComparer.Ordinal);
        foreach (var prototype in prototypes)
        {
            var name = CursorReader.Name(prototype);
            var at = content.Files.Locate(prototype);
            if (!called.Add(name))
                continue;
            if (!numbers.TryGetValue(name, out var number))
            {
                content.Find(DiagnosticIds.PrototypeWithoutNumber, at, $"{name} has a prototype and no number, so no program can call it. Add '#define {NumberPrefix}{name} NUMBER', or take the prototype out.");
                continue;
            }

            var result = content.Types.Read(clang.getCursorResultType(prototype));
            var parameters = ReadParameters(name, prototype, content);
            if (parameters is not null && result is not null)
                content.Add(new CallFact(number.Number, name, parameters, result), at);
        }

        CheckNumbers(numbers, called, content);
    }

    private static void CheckNumbers(IReadOnlyDictionary<string, CallNumber> numbers, HashSet<string> called, HeaderContent content)
    {
        var taken = new Dictionary<int, string>();
        foreach (var (name, number) in numbers.OrderBy(n => n.Value.Location.Line))
        {
            if (called.Contains(name))
            {
                if (!taken.TryAdd(number.Number, name))
                    content.Diagnostics.Error(DiagnosticIds.BadCallNumber, number.Location, string.Create(CultureInfo.InvariantCulture, $"{NumberPrefix}{name} is {number.Number}, and so is {NumberPrefix}{taken[number.Number]}. Each call needs a number of its own."));
                continue;
            }

            // Without its arguments it is no call, but it is a number all the same.
            content.Add(new ConstantFact(NumberPrefix + name, number.Type, number.Number.ToString(CultureInfo.InvariantCulture)), number.Location);
            content.Find(DiagnosticIds.NumberWithoutPrototype, number.Location, $"{NumberPrefix}{name} has no prototype, so its arguments are unknown. Declare '{name}(…)' in the part of the header that only parsers see.");
        }
    }

    private static List<ParameterFact>? ReadParameters(string call, CXCursor prototype, HeaderContent content)
    {
        var at = content.Files.Locate(prototype);
        var count = clang.Cursor_getNumArguments(prototype);
        if (clang.getCursorType(prototype).kind == CXTypeKind.CXType_FunctionNoProto)
        {
            content.Refuse(at, $"{call}() says nothing about its arguments in C. Write '{call}(void)' when it takes none.");
            return null;
        }

        if (clang.isFunctionTypeVariadic(clang.getCursorType(prototype)) != 0 || count > MaximumParameters)
        {
            content.Refuse(at, $"{call} takes more arguments than the {MaximumParameters} registers of a system call, or an open number. Pass a struct.");
            return null;
        }

        var directions = DirectionReader.Read(call, prototype, at, content.Diagnostics);
        var parameters = new List<ParameterFact>();
        for (uint i = 0; i < count; i++)
        {
            var cursor = clang.Cursor_getArgument(prototype, i);
            if (ReadParameter(call, cursor, directions, content) is { } parameter)
                parameters.Add(parameter);
        }

        foreach (var unused in directions.Keys)
            content.Diagnostics.Error(DiagnosticIds.BadDirection, at, $"{call}: a direction is stated for '{unused}', which is not a parameter that is a pointer. Name the parameter, or take the direction away.");
        return parameters.Count == count ? parameters : null;
    }

    private static ParameterFact? ReadParameter(string call, CXCursor cursor, Dictionary<string, string> directions, HeaderContent content)
    {
        var at = content.Files.Locate(cursor);
        var name = CursorReader.Name(cursor);
        var type = clang.getCursorType(cursor);
        var canonical = TypeReader.Canonical(type);
        if (name.Length == 0)
        {
            content.Refuse(at, $"a parameter of {call} has no name. Name it: bindings show it to their users.");
            return null;
        }

        if (canonical.kind == CXTypeKind.CXType_Pointer)
            return ReadPointer(call, name, at, type, directions, content);
        if (!TypeReader.IsInteger(canonical))
        {
            content.Refuse(at, $"{call}: parameter '{name}' has type {content.Types.Describe(type)}, and a register holds only integers and pointers. Pass a pointer.");
            return null;
        }

        if (clang.Type_getSizeOf(type) > content.Target.PointerSize)
        {
            content.Refuse(at, FormattableString.Invariant($"{call}: parameter '{name}' has type {content.Types.Describe(type)}, which takes two registers on {content.Target.PointerSize * 8}-bit architectures. Pass a pointer to it."));
            return null;
        }

        return content.Types.Read(type) is { } read ? new ParameterFact("in", read, name) : null;
    }

    private static ParameterFact? ReadPointer(
        string call, string name, SourceLocation at, CXType type, Dictionary<string, string> directions, HeaderContent content)
    {
        var pointee = clang.getPointeeType(type);
        var constant = clang.isConstQualifiedType(TypeReader.Canonical(pointee)) != 0;
        var target = TypeReader.Canonical(pointee).kind;
        if (target is CXTypeKind.CXType_Pointer or CXTypeKind.CXType_Invalid)
        {
            content.Refuse(at, $"{call}: parameter '{name}' has type {content.Types.Describe(type)}; only a pointer to a record, an integer or bytes can be expressed, written as such.");
            directions.Remove(name);
            return null;
        }

        var stated = directions.Remove(name, out var direction);
        if (constant && stated)
        {
            content.Diagnostics.Error(DiagnosticIds.BadDirection, at, $"{call}: parameter '{name}' is a pointer to const, which the kernel only reads, and is stated as {direction}. Take one of the two away.");
            return null;
        }

        if (!constant && !stated)
        {
            content.Diagnostics.Error(DiagnosticIds.PointerWithoutDirection, at, $"{call}: nobody says whether the kernel reads or writes what '{name}' points to. Make it a pointer to const (in), or add __attribute__((annotate(\"out:{name}\"))) or \"inout:{name}\" to the prototype.");
            return null;
        }

        return content.Types.Read(pointee) is { } read ? new ParameterFact(constant ? "in" : direction!, new PointerType(read), name) : null;
    }
}
