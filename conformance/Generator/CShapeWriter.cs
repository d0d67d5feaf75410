// SPDX-License-Identifier: MIT
using System.Text;
using SynOS.Interop.Facts.Types;

namespace SynOS.Conformance.Generator;

/// <summary>Writes a C program that declares shapes and prints their facts, so that gcc measures them.</summary>
internal sealed class CShapeWriter
{
    private const string Given = """
        enum colour { RED, GREEN = 7 };
        struct first { unsigned char a; unsigned short b; };
        union second { unsigned long long a; unsigned char b[3]; };
        struct third { unsigned char a; unsigned int b; } __attribute__((packed));
        """;

    private const string GivenFacts = """
        enum colour size=4 type=unsigned int
        enum colour.RED value=0
        enum colour.GREEN value=7
        struct first align=2 size=4
        struct first.a offset=0 size=1 type=unsigned char
        struct first.b offset=2 size=2 type=unsigned short
        union second align=8 size=8
        union second.a offset=0 size=8 type=unsigned long long
        union second.b offset=0 size=3 type=unsigned char[3]
        struct third align=1 size=5
        struct third.a offset=0 size=1 type=unsigned char
        struct third.b offset=1 size=4 type=unsigned int

        """;

    private readonly StringBuilder _declarations = new();
    private readonly StringBuilder _statements = new();
    private int _members;

    public static async Task<string> MeasureAsync(IReadOnlyList<CShape> shapes)
    {
        var writer = new CShapeWriter();
        for (int i = 0; i < shapes.Count; i++)
            writer.Add(shapes[i], $"s{i}");
        return GivenFacts + await GccProgram.RunAsync(
            $"{GccProgram.PrintBits}\n{Given}\n{writer._declarations}\nint main(void)\n{{\n{writer._statements}\treturn 0;\n}}\n");
    }

    private void Add(CShape shape, string name)
    {
        string declaration = Declare(shape, name, new Place($"{shape.Kind} {name}", $"{shape.Kind} {name}"));
        _declarations.Append(declaration).Append(";\n");
    }

    /// <summary>Writes what measures the record and its members, and gives its declaration.</summary>
    private string Declare(CShape shape, string tag, Place place)
    {
        if (!place.IsAnonymous)
            _statements.Append(null, $"\tprintf(\"{place.Key} align=%zu size=%zu\\n\", _Alignof({place.Type}), sizeof({place.Type}));\n");
        var text = new StringBuilder($"{shape.Kind} {tag} {{ ");
        foreach (CMember member in shape.Members)
            text.Append(Declare(member, place)).Append("; ");
        return text.Append('}').Append(AttributeOf(shape.Attribute)).ToString();
    }

    private string Declare(CMember member, Place place)
    {
        string name = $"m{_members++}";
        string key = $"{place.Key}.{name}";
        switch (member.Form)
        {
            case CMemberForm.UnnamedBits:
                return $"{member.Type} {member.Suffix}";
            case CMemberForm.BitField:
                _statements.Append(null, $"\t{{ {place.Type} r; memset(&r, 0, sizeof r); r.{name} = -1; print_bits(\"{key}\", &r, sizeof r, \"{member.Type}\"); }}\n");
                return $"{member.Type} {name}{member.Suffix}";
            case CMemberForm.Flexible:
                _statements.Append(null, $"\tprintf(\"{key} offset=%zu size=0 type={Declarator(member.Type, "[]")}\\n\", offsetof({place.Type}, {name}));\n");
                return Declarator(member.Type, name + "[]");
            case CMemberForm.Anonymous:
                return Declare(member.Nested!, "", place with { IsAnonymous = true });
            case CMemberForm.Nested:
                string element = string.Concat(Enumerable.Repeat("[0]", member.Suffix.Count(c => c == '[')));
                string type = $"{member.Nested!.Kind} {place.Key[(place.Key.IndexOf(' ', StringComparison.Ordinal) + 1)..]}::{name}";
                PrintField(key, place, name, type + member.Suffix);
                return $"{Declare(member.Nested, "", new Place(type, $"__typeof__((({place.Type} *)0)->{name}{element})"))} {name}{member.Suffix}";
            default:
                PrintField(key, place, name, Declarator(member.Type, member.Suffix));
                return Declarator(member.Type, name + member.Suffix) + AttributeOf(member.Attribute);
        }
    }

    private void PrintField(string key, Place place, string name, string type) =>
        _statements.Append(null, $"\tprintf(\"{key} offset=%zu size=%zu type={type}\\n\", offsetof({place.Type}, {name}), sizeof((({place.Type} *)0)->{name}));\n");

    private static string Declarator(string type, string declarator) => CType.Parse(type).Declare(declarator);

    private static string AttributeOf(string attribute) => attribute.Length == 0 ? "" : $" __attribute__(({attribute}))";

    /// <summary>Where members are: the record's key and C type.</summary>
    private sealed record Place(string Key, string Type)
    {
        public bool IsAnonymous { get; init; }
    }
}
