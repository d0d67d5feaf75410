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
        var declared = new Dictionary<string, CXCursor>(StringComparer.Ordinal);
        foreach (var prototype in prototypes)
        {
            var name = CursorReader.Name(prototype);
            if (declared.TryAdd(name, prototype) && !numbers.ContainsKey(name))
                content.Find(DiagnosticIds.PrototypeWithoutNumber, content.Files.Locate(prototype), $"{name} has a prototype and no number, so no program can call it. Add '#define {NumberPrefix}{name} NUMBER', or take the prototype out.");
        }

        var taken = new Dictionary<int, string>();
        foreach (var (name, number) in numbers.OrderBy(n => n.Value.Location.Line))
        {
            var isCalled = declared.TryGetValue(name, out var prototype);
            if (isCalled && taken.TryAdd(number.Number, name))
            {
                if (ReadCall(name, number, prototype, content) is { } call)
                {
                    content.Add(call, content.Files.Locate(prototype));
                    continue;
                }
            }
            else if (isCalled)
            {
                content.RefuseCall(DiagnosticIds.BadCallNumber, number.Location, string.Create(CultureInfo.InvariantCulture, $"{NumberPrefix}{name} is {number.Number}, and so is {NumberPrefix}{taken[number.Number]}. Each call needs a number of its own."));
            }
            else
            {
                content.Find(DiagnosticIds.NumberWithoutPrototype, number.Location, $"{NumberPrefix}{name} has no prototype, so its arguments are unknown. Declare '{name}(…)' in the part of the header that only parsers see.");
            }

            // Without its arguments it is no call, but it is a number all the same.
            content.Add(new ConstantFact(NumberPrefix + name, number.Type, number.Number.ToString(CultureInfo.InvariantCulture)), number.Location);
        }
    }

    private static CallFact? ReadCall(string name, CallNumber number, CXCursor prototype, HeaderContent content)
    {
        var result = content.Types.Read(clang.getCursorResultType(prototype))?.With(TypeQualifiers.None);
        return ReadParameters(name, prototype, content) is { } parameters && result is not null
            ? new CallFact(number.Number, name, parameters, result)
            : null;
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

        var directions = DirectionReader.Read(call, prototype, at, content);
        var parameters = new List<ParameterFact>();
        for (uint i = 0; i < count; i++)
        {
            var cursor = clang.Cursor_getArgument(prototype, i);
            if (ReadParameter(call, cursor, directions, content) is { } parameter)
                parameters.Add(parameter);
        }

        foreach (var unused in directions.Keys)
            content.RefuseCall(DiagnosticIds.BadDirection, at, $"{call}: a direction is stated for '{unused}', which is not a parameter that is a pointer. Name the parameter, or take the direction away.");
        return parameters.Count == count && directions.Count == 0 ? parameters : null;
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
        if (canonical.kind is CXTypeKind.CXType_FunctionProto or CXTypeKind.CXType_FunctionNoProto)
            return content.Types.Read(type) is { } function ? Own(new PointerType(function), name) : null;
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

        return Own(content.Types.Read(type), name);
    }

    /// <summary>What the callee may do with its own copy of an argument is nobody else's business.</summary>
    private static ParameterFact? Own(CType? type, string name) => type is null ? null : new ParameterFact("in", type.With(TypeQualifiers.None), name);

    private static ParameterFact? ReadPointer(
        string call, string name, SourceLocation at, CXType type, Dictionary<string, string> directions, HeaderContent content)
    {
        var pointee = clang.getPointeeType(type);
        var constant = clang.isConstQualifiedType(TypeReader.Canonical(pointee)) != 0;
        var target = TypeReader.Canonical(pointee).kind;
        // There is nothing to read or write behind a function's address, whatever name its type has.
        if (TypeReader.Canonical(clang.getPointeeType(TypeReader.Canonical(type))).kind is CXTypeKind.CXType_FunctionProto or CXTypeKind.CXType_FunctionNoProto)
            return Own(content.Types.Read(type), name);
        if (target is CXTypeKind.CXType_Pointer or CXTypeKind.CXType_Invalid)
        {
            content.Refuse(at, $"{call}: parameter '{name}' has type {content.Types.Describe(type)}; only a pointer to a record, an integer or bytes can be expressed, written as such.");
            directions.Remove(name);
            return null;
        }

        var stated = directions.Remove(name, out var direction);
        if (constant && stated)
        {
            content.RefuseCall(DiagnosticIds.BadDirection, at, $"{call}: parameter '{name}' is a pointer to const, which the kernel only reads, and is stated as {direction}. Take one of the two away.");
            return null;
        }

        if (!constant && !stated)
        {
            content.RefuseCall(DiagnosticIds.PointerWithoutDirection, at, $"{call}: nobody says whether the kernel reads or writes what '{name}' points to. Make it a pointer to const (in), or add __attribute__((annotate(\"out:{name}\"))) or \"inout:{name}\" to the prototype.");
            return null;
        }

        // The direction says what const would.
        return content.Types.Read(pointee) is { } read
            ? new ParameterFact(constant ? "in" : direction!, new PointerType(read.With(read.Qualifiers & ~TypeQualifiers.Const)), name)
            : null;
    }
}
