// SPDX-License-Identifier: MIT
using System.Globalization;
using SynOS.Interop.Abi.Facts;

namespace SynOS.Conformance.Header;

/// <summary>Says facts as <c>_Static_assert</c>s, one fact a line, so that a C compiler is their witness.</summary>
internal static class StaticAssertWriter
{
    public static string Write(IEnumerable<Fact> facts) => string.Concat(facts.Select(f => Assertion(f) + "\n"));

    private static string Assertion(Fact fact) => fact switch
    {
        RecordFact r => Holds($"sizeof({r.Key}) == {r.Size} && _Alignof({r.Key}) == {r.Align}"),
        FieldFact f => Holds($"__builtin_offsetof({f.RecordKind} {f.Record}, {f.Name}) == {f.Offset} && sizeof((({f.RecordKind} {f.Record} *)0)->{f.Name}) == {f.Size} && {SameType($"(({f.RecordKind} {f.Record} *)0)->{f.Name}", f.Type)}"),
        ConstantFact { Value: ['"', ..] } c => Holds($"sizeof({c.Name}) == sizeof({c.Value})"),
        ConstantFact c => Holds($"({c.Name}) == {Literal(c)} && {SameType($"({c.Name})", c.Type)}"),
        CallFact c => Holds($"__NR_{c.Name} == {c.Number} && {SameType($"&{c.Name}", $"{c.ReturnType} (*)({string.Join(", ", c.Parameters.Select(ParameterType))})")}"),
        EnumFact e => Holds($"sizeof({e.Key}) == {e.Size}"),
        EnumeratorFact e => Holds($"{e.Name} == {e.Value}"),
        // No compiler knows what a call returns; the kernel's tests do.
        ErrnoFact => "",
        _ => throw new InvalidOperationException($"no assertion for {fact.Line}"),
    };

    private static string Holds(FormattableString condition) =>
        $"_Static_assert({condition.ToString(CultureInfo.InvariantCulture)}, \"\");";

    private static string SameType(string expression, string type) => $"__builtin_types_compatible_p(__typeof__({expression}), {type})";

    private static string ParameterType(ParameterFact parameter) =>
        parameter is { IsPointer: true, Direction: "in" } ? "const " + parameter.Type : parameter.Type;

    private static string Literal(ConstantFact constant) =>
        constant.Value.StartsWith('-') ? $"({constant.Value}LL)" : constant.Value + "ULL";
}
