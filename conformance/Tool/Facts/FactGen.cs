// SPDX-License-Identifier: MIT
using System.Globalization;
using CsCheck;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Netlink;
using SynOS.Interop.Facts.Targets;
using SynOS.Interop.Facts.Text;

namespace SynOS.Conformance.Tool.Facts;

/// <summary>Makes up facts of every kind, whose names and texts look like other parts of a line.</summary>
internal static class FactGen
{
    private static readonly Gen<TargetSet> Targets = Gen.Frequency((2, Gen.Const(0)), (1, Gen.Int[1, 127])).Select(bits => TargetSet.Of(Target.All.Where(target => (bits >> target.Index & 1) != 0)));

    private static readonly Gen<long> Bytes = Gen.Long[0, 1L << 40];

    private static readonly Gen<string> Integer = Gen.OneOf(Gen.Long.Select(value => value.ToString(CultureInfo.InvariantCulture)), Gen.ULong.Select(value => value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Quoted as C does it.</summary>
    private static readonly Gen<string> Quoted = CTypeGen.OneOf("\\\"", "\\\\", "\\n", "\\x41", "\\0", "a", "é", "漢", " ", "  ", " @x86_64", " type=int", "@", "#", "=", "const A int 1", "'")
        .Array[0, 8].Select(parts => $"\"{string.Concat(parts)}\"");

    private static readonly Gen<string> Kind = CTypeGen.OneOf("struct", "union");

    /// <summary>A name of a netlink specification.</summary>
    private static readonly Gen<string> Word = CTypeGen.OneOf("a", "do-it", "größe", "type", "id", "value", "set", "u32", "nl80211", new('w', 300));

    private static readonly Gen<ParameterFact> Parameter = Gen.Select(
        CTypeGen.OneOf([.. ParameterFact.Directions]), Gen.Int[0, 3].SelectMany(CTypeGen.Object), CTypeGen.Name, (direction, type, name) => new ParameterFact(direction, type, name));

    private static readonly Gen<Fact> Bare = Gen.OneOf(
        Gen.Select(Gen.Int[0, int.MaxValue], CTypeGen.Name, Parameter.Array[0, 6], CTypeGen.Object(2), (number, name, parameters, result) => (Fact)new CallFact(number, name, parameters, result)),
        Gen.Select(CTypeGen.Name, CTypeGen.Object(1), Integer, (name, type, value) => (Fact)new ConstantFact(name, type, value)),
        Gen.Select(CTypeGen.Name, CTypeGen.Object(1), Gen.Double, (name, type, value) => (Fact)new ConstantFact(name, type, HexFloat.Write(value))),
        Gen.Select(CTypeGen.Name, CTypeGen.Object(1), Quoted, (name, type, value) => (Fact)new ConstantFact(name, type, value)),
        Gen.Select(CTypeGen.Tag, Bytes, CTypeGen.Object(1), (name, size, type) => (Fact)new EnumFact(name, size, type)),
        Gen.Select(CTypeGen.Tag, CTypeGen.Name, Integer, (name, value, number) => (Fact)new EnumeratorFact(name, value, number)),
        Gen.Select(CTypeGen.Name, CTypeGen.Name, (call, name) => (Fact)new ErrnoFact(call, name)),
        Gen.Select(Kind, CTypeGen.Tag, Bytes, Bytes, (kind, name, align, size) => (Fact)new RecordFact(kind, name, align, size)),
        Gen.Select(Kind, CTypeGen.Tag, CTypeGen.Name, Bytes, Bytes).SelectMany(_ => CTypeGen.Object(4), (of, type) => (Fact)new FieldFact(of.Item1, of.Item2, of.Item3, of.Item4, of.Item5, type)),
        Gen.Select(Kind, CTypeGen.Tag, CTypeGen.Name, Bytes, Bytes).SelectMany(_ => CTypeGen.Object(0), (of, type) => (Fact)FieldFact.BitField(of.Item1, of.Item2, of.Item3, of.Item4, of.Item5, type)),
        Gen.Select(CTypeGen.Name, CTypeGen.Type(4), (name, type) => (Fact)new TypedefFact(name, type)));

    private static readonly Gen<Fact> Netlink = Gen.OneOf(
        Gen.Select(Word, Word, Word, Bytes, CTypeGen.OneOf("u32", "nest of type=x", "binary struct a", "indexed-array nest b repeated"), (family, set, name, id, type) => (Fact)new AttributeFact(family, set, name, id, type)),
        Gen.Select(Word, Word, Word, Gen.OneOf(Gen.Long.Select(value => value.ToString(CultureInfo.InvariantCulture)), Quoted), (family, set, name, value) => (Fact)new DefinitionFact(family, set, name, value)),
        Gen.Select(Word, Word, Gen.OneOf(Gen.Long.Select(value => value.ToString(CultureInfo.InvariantCulture)), Quoted), (family, name, value) => (Fact)new DefinitionFact(family, "", name, value)),
        Gen.Select(Word, CTypeGen.OneOf("genetlink", "genetlink-c", FamilyFact.Raw), Bytes, (name, protocol, number) => (Fact)new FamilyFact(name, protocol, number)),
        Gen.Select(Word, Word, Gen.OneOf(Gen.Const((long?)null), Bytes.Select(id => (long?)id)), (family, name, id) => (Fact)new GroupFact(family, name, id)),
        Gen.Select(Word, Word, CTypeGen.OneOf([.. MessageFact.Parts]), Bytes, CTypeGen.OneOf("", "a", "a,b-c"), (family, operation, part, id, attributes) => (Fact)new MessageFact(family, operation, part, id, attributes)),
        Gen.Select(Word, Word, Optional, Optional, Gen.Select(Optional, Optional), (family, name, set, header, rest) => (Fact)new OperationFact(family, name, set, header, rest.Item1, rest.Item2)));

    private static Gen<string> Optional => Gen.OneOf(Gen.Const(""), Word);

    /// <summary>Any fact, for any targets.</summary>
    public static Gen<Fact> Any { get; } = Gen.Select(Gen.Frequency((3, Bare), (1, Netlink)), Targets, Gen.Bool, (fact, targets, isExtern) =>
        fact with { Targets = targets, IsExtern = isExtern && fact.MayBeExtern });

    /// <summary>Facts that may stand in one file: each of them once.</summary>
    public static Gen<Fact[]> Several { get; } = Any.Array[0, 40].Select(facts => facts.DistinctBy(fact => fact.Key).ToArray());

    /// <summary>A text of documentation.</summary>
    public static Gen<string> Doc { get; } = CTypeGen.OneOf("\n", "\\", "\\n", "a", " ", "é", "漢", "&struct s", "doc x", " @i686").Array[0, 12].Select(string.Concat);
}
