// SPDX-License-Identifier: MIT
using System.Text;
using CsCheck;

namespace SynOS.Conformance.Generator;

/// <summary>Makes up facts that no header has.</summary>
internal static class DamageGen
{
    private static readonly string[] Small = ["fanotify", "landlock", "openat2", "sched_types", "seccomp", "can", "input"];

    /// <summary>Few names, so that they meet; keywords, names of members of object and names that emitted code uses.</summary>
    private static readonly Gen<string> Name = Words(
        "s", "t", "s::m", "s::m::n", "t::m", "class", "record", "nint", "value", "value__", "Equals", "GetType", "test", "test_calls", "test_layout", "System", "global",
        "_m_e__FixedBuffer", "_bits0", "_alignment", "e0", "count", "Native", "Result", "Span", "__NR_f");

    private static readonly Gen<string> Member = Words("m", "n", "class", "s", "value", "count", "_m_e__FixedBuffer", "_m_e__Struct", "_bits0", "_alignment", "Equals", "value__", "e0");

    private static readonly Gen<string> Type = Words(
        "int", "unsigned int", "__u8", "__u64", "__be32", "long", "char", "struct s", "struct t", "union s", "struct s::m", "enum e", "enum class", "td", "td2", "void *", "struct s *",
        "struct t **", "int (*)(int)", "void (*)(struct s *, int)", "char[4]", "char[0]", "char[]", "int[2][3]", "struct s[2]", "td[3]", "unsigned __int128", "_Bool", "double",
        "long double", "[", "(*", "struct ", "int (*[2])(void)", "int (*)[3]");

    private static readonly Gen<string> Number = Words("0", "1", "2", "3", "4", "8", "16", "31", "64", "65", "-1", "-9", "255", "4294967296", "1048577", "99999999999999999999");

    private static readonly Gen<string> Targets = Gen.Frequency((8, Gen.Const("")), (1, Words(" @x86_64", " @x86_64,aarch64", " @i686", " @x86_64,aarch64,s390x", " @")));

    private static readonly Gen<string> Line = Gen.Frequency(
        (2, Gen.Select(Kind("struct", "union"), Name, Number, Number, (kind, name, align, size) => $"{kind} {name} align={align} size={size}")),
        (6, Gen.Select(Kind("struct", "union"), Name, Member, Number, Number, Type).Select((kind, name, member, offset, size, type) => $"{kind} {name}.{member} offset={offset} size={size} type={type}")),
        (3, Gen.Select(Kind("struct", "union"), Name, Member, Number, Number, Type).Select((kind, name, member, bit, width, type) => $"{kind} {name}.{member} bit={bit} width={width} type={type}")),
        (2, Gen.Select(Name, Number, Type, (name, size, type) => $"enum {name} size={size} type={type}")),
        (2, Gen.Select(Name, Member, Number, (name, member, value) => $"enum {name}.{member} value={value}")),
        (2, Gen.Select(Words("td", "td2", "s"), Type, (name, type) => $"typedef {name} type={type}")),
        (2, Gen.Select(Name, Type, Number, (name, type, value) => $"const {name} {type} {value}")),
        (1, Gen.Select(Number, Name, Type, Member, (number, name, type, parameter) => $"call {number} {name}(in {type} {parameter}, out {type} *buffer, in size_t len) int")),
        (1, Gen.Select(Name, Member, (call, error) => $"errno {call}.{error}")),
        (1, Gen.Select(Kind("struct", "const", "call"), Name, (kind, name) => $"doc {kind} {name} &struct s.m, %test, f() <&> \\n\\n* \u2028\ud83d")),
        (1, Gen.Select(Kind("struct", "const", "call"), Name, Number, (kind, name, line) => $"at {kind} {name} ../x\0y:{line}:1")));

    public static Gen<string> MadeUp { get; } = Gen.Select(Gen.Bool.Select(isExtern => isExtern ? "extern " : ""), Line, Targets, (prefix, line, targets) => prefix + line + targets)
        .Array[1, 60].Select(lines => string.Join('\n', lines.Select(line => line.StartsWith("extern ", StringComparison.Ordinal) && line.Length % 3 > 0 ? line["extern ".Length..] : line)));

    public static Gen<string> Damaged { get; } = Gen.Select(Words(Small), Damage.Array[1, 8], (header, damages) =>
    {
        string text = HeaderFacts.TextOf(header);
        foreach (var (kind, at, length, character) in damages)
            text = Apply(text, kind, (int)(at * text.Length), length, character);
        return text;
    });

    private static Gen<(int Kind, double At, int Length, char Character)> Damage =>
        Gen.Select(Gen.Int[0, 4], Gen.Double.Unit, Gen.Int[1, 60], Gen.Char["= @.[](){}*\"\\\n\t:0129azAZ_-,%&<>/#\u00e9\ufffd\0"]);

    private static string Apply(string text, int kind, int at, int length, char character)
    {
        at = Math.Min(at, text.Length);
        length = Math.Min(length, text.Length - at);
        var damaged = new StringBuilder(text);
        return kind switch
        {
            0 => damaged.Insert(at, character).ToString(),
            1 => damaged.Remove(at, length).ToString(),
            2 => damaged.Insert(at, text.AsSpan(at, length)).ToString(),
            // Swapped numbers: facts that can be read and contradict each other.
            3 => damaged.Replace($"={length % 10}", $"={length % 7}", at, length).ToString(),
            _ => damaged.Replace("struct ", "union ", at, length).ToString(),
        };
    }

    private static Gen<string> Kind(params string[] all) => Words(all);

    private static Gen<string> Words(params string[] all) => Gen.Int[0, all.Length - 1].Select(index => all[index]);
}
