// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;

namespace SynOS.Interop.Abi.Emit;

/// <summary>Says one fact in C, as a declaration that only compiles when it is true.</summary>
internal sealed partial class CAssertConditions(FactSet facts)
{
    private readonly CAssertSpelling _spelling = new(facts);
    private readonly ILookup<string, long> _sizes = facts.All.OfType<RecordFact>()
        .ToLookup(r => r.Key, r => r.Size, StringComparer.Ordinal);
    private int _constants;

    /// <summary>The declaration; null with a reason when C cannot be asked.</summary>
    public string? Declare(Fact fact, out string reason)
    {
        reason = fact is RecordFact or FieldFact or EnumFact or EnumeratorFact or ConstantFact or TypedefFact or CallFact
            ? "a type in it has no name in C"
            : "it is of a netlink specification, which C knows nothing of";
        if (fact is FieldFact { Bits: not null } bits)
            return DeclareBits(bits, ref reason);
        var condition = fact switch
        {
            RecordFact r when _spelling.Name(r.Kind, r.Name) is { } name => Text($"sizeof({name}) == {r.Size} && _Alignof({name}) == {r.Align}"),
            FieldFact f when _spelling.Name(f.RecordKind, f.Record) is { } record => Field(f, record),
            ConstantFact c => Constant(c, ref reason),
            CallFact c => Call(c),
            EnumFact e when _spelling.Name("enum", e.Name) is { } name => Text($"sizeof({name}) == {e.Size} && {Is(name, e.Type)}"),
            EnumeratorFact e => Equal(e.Name, e.Value),
            TypedefFact t => Is(t.Name, t.Type),
            ErrnoFact => Refuse("C does not know which errors a call gives", out reason),
            _ => null,
        };
        return condition is null ? null : $"_Static_assert({condition}, {Quote(fact.Line)});";
    }

    private string? Field(FieldFact field, string record)
    {
        var member = $"(({record} *)0)->{field.Name}";
        if (Is(member, field.Type) is not { } sameType)
            return null;
        var offset = Text($"__builtin_offsetof({record}, {field.Name}) == {field.Offset}");
        // A flexible array is an incomplete type and has no size; to gcc it is compatible with one of length 0 alone.
        return field.Type is ArrayType array && array.Lengths.Contains(null)
            ? $"{offset} && {sameType}"
            : Text($"{offset} && sizeof({member}) == {field.Size} && {sameType}");
    }

    private string? DeclareBits(FieldFact field, ref string reason)
    {
        if (_spelling.Name(field.RecordKind, field.Record) is not { } record)
            return null;
        var sizes = _sizes[RecordFact.KeyOf(field.RecordKind, field.Record)].DefaultIfEmpty(field.End).ToList();
        var (bit, width) = field.Bits!.Value;
        if (bit + width > sizes.Min() * 8)
            return Text($"_Static_assert({bit + width} <= 8 * sizeof({record}), {Quote(field.Line)});");
        var count = CAssertBits.Count(field, sizes.Min());
        if (count > CAssertBits.MaximumBytes)
            return Refuse("the bit-field is far into a large record", out reason);
        return Text($"{CAssertMacros.Bits}({_constants++}, {record}, {field.Name}, {count}, {CAssertBits.Literal(field, count, bigEndian: false)}, {CAssertBits.Literal(field, count, bigEndian: true)}, {Quote(field.Line)});");
    }

    private string? Constant(ConstantFact constant, ref string reason)
    {
        var value = constant.Value;
        if (value.EndsWith('"'))
            return $"sizeof({constant.Name}) == sizeof({value}) && !__builtin_memcmp({constant.Name}, {value}, sizeof({value})) && {Is(constant.Name, constant.Type)}";
        var isInteger = IsInteger().IsMatch(value);
        if ((isInteger && constant.Type.Spelling == "int" ? $"{CAssertMacros.IsInt}({constant.Name})" : Is($"({constant.Name})", constant.Type)) is not { } sameType)
            return null;
        if (isInteger)
            return $"{Equal(constant.Name, value)} && {sameType}";
        if (!value.Contains("0x", StringComparison.Ordinal))
            return Refuse("C has no literal for the value", out reason);
        var suffix = constant.Type.Spelling switch { "float" => "f", "long double" => "L", _ => "" };
        return $"{CAssertMacros.Folded}(({constant.Name}) == ({value}{suffix})) && {sameType}";
    }

    private string? Call(CallFact call)
    {
        var function = new FunctionType(call.ReturnType, [.. call.Parameters.Select(ParameterType)], isVariadic: false);
        return Is("&" + call.Name, new PointerType(function)) is { } sameType
            ? Text($"__NR_{call.Name} == {call.Number} && {sameType}")
            : null;
    }

    private static CType ParameterType(ParameterFact parameter) =>
        parameter is { Pointee: { } pointee, Direction: "in" } ? new PointerType(pointee.With(pointee.Qualifiers | TypeQualifiers.Const)) : parameter.Type;

    /// <summary>Whether an expression, or a type, has a type. gcc takes _Atomic away from an expression whose type it is asked for.</summary>
    private string? Is(string expression, CType type) =>
        _spelling.Type(type.With(type.Qualifiers & ~TypeQualifiers.Atomic)) is { } spelled ? $"{CAssertMacros.Is}({expression}, {spelled.Spelling})" : null;

    /// <summary>Both as the wider type, and the sign apart, because -1 and the largest unsigned number compare equal.</summary>
    private static string Equal(string name, string value) => value switch
    {
        "-9223372036854775808" => $"({name}) == (-9223372036854775807LL - 1) && ({name}) < 0",
        ['-', ..] => $"({name}) == ({value}LL) && ({name}) < 0",
        "0" => $"({name}) == 0",
        _ => $"({name}) == {value}ULL && ({name}) > 0",
    };

    private static string? Refuse(string why, out string reason)
    {
        reason = why;
        return null;
    }

    private static string Quote(string line) =>
        $"\"{line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^-?\d+$")]
    private static partial Regex IsInteger();
}
