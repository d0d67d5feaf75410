// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis.CSharp;
using SynOS.Interop.Analyzers;
using SynOS.Interop.CodeFixes;
using Xunit;

namespace SynOS.Conformance.Generator.Usage;

/// <summary>SYNOS3202 and SYNOS3206: a struct that was copied by hand is compared with the facts, cause by cause.</summary>
public sealed class MatchesUapiTests
{
    private const string Facts =
        """
        enum mode size=4 type=unsigned int
        struct s align=8 size=40
        struct s.flags offset=0 size=4 type=enum mode
        struct s.pid offset=4 size=4 type=__s32
        struct s.time offset=8 size=8 type=__u64
        struct s.name offset=16 size=12 type=char[12]
        struct s.ids offset=28 size=4 type=__u16[2]
        struct s.at offset=32 size=8 type=struct point
        extern struct point align=4 size=8
        extern struct point.x offset=0 size=4 type=__s32
        extern struct point.y offset=4 size=4 type=__s32
        struct bits align=4 size=8
        struct bits.a bit=0 width=3 type=unsigned int
        struct bits.b offset=4 size=4 type=__u32
        struct packed align=1 size=5
        struct packed.a offset=0 size=1 type=__u8
        struct packed.b offset=1 size=4 type=__u32
        union u align=4 size=4
        union u.a offset=0 size=4 type=__u32
        union u.b offset=0 size=1 type=__u8
        struct p align=8 size=8 @x86_64,aarch64
        struct p align=4 size=4 @i686
        struct p.a offset=0 size=8 type=void * @x86_64,aarch64
        struct p.a offset=0 size=4 type=void * @i686
        header linux/s.h
        """;

    private const string Right = "enum Mode : uint { None } struct Point { public int X, Y; } [InlineArray(12)] struct Name { byte _e; } ";

    private readonly UsageRun _run = new(new MatchesUapiAnalyzer(), new MatchesUapiFix(), Facts);

    [Theory]
    [InlineData("[MatchesUapi(\"struct s\")] unsafe struct S { public Mode flags; public int pid; public ulong time; public Name name; public fixed ushort ids[2]; public Point at; }")]
    [InlineData("[MatchesUapi(\"s\")] unsafe struct S { public uint Flags; public int Pid; public ulong Time; public fixed sbyte Name[12]; public fixed ushort Ids[2]; public Point At; }")]
    [InlineData("[MatchesUapi(\"struct bits\")] struct Bits { private uint _bits; public uint B; }")]
    [InlineData("[MatchesUapi(\"struct packed\")] [StructLayout(LayoutKind.Sequential, Pack = 1)] struct Packed { public byte a; public uint b; }")]
    [InlineData("[MatchesUapi(\"union u\")] [StructLayout(LayoutKind.Explicit)] struct U { [FieldOffset(0)] public uint a; [FieldOffset(0)] public byte b; }")]
    [InlineData("[MatchesUapi(\"struct p\")] unsafe struct P { public void* a; public static int Count; public const int Most = 1; }")]
    [InlineData("[MatchesUapi(\"struct p\")] struct P { public nint A { get; set; } }")]
    [InlineData("struct NotMarked { public byte flags; }")]
    public async Task A_copy_that_has_the_layout_of_C_is_not_reported(string structure) => await _run.IsSilentAsync(File(Right + structure));

    [Theory]
    [InlineData("[MatchesUapi(\"struct packed\")] [StructLayout(LayoutKind.Sequential, Pack = 1)] struct Packed { public byte a; public ushort [|b|]; }")]
    [InlineData("[MatchesUapi(\"struct packed\")] [StructLayout(LayoutKind.Sequential, Pack = 1)] struct Packed { public byte a; public int [|b|]; }")]
    [InlineData("[MatchesUapi(\"struct packed\")] struct Packed { public byte a; public uint [|b|]; }")]
    [InlineData("[MatchesUapi(\"struct packed\")] [StructLayout(LayoutKind.Sequential, Pack = 1)] struct [|Packed|] { public byte a; }")]
    [InlineData("[MatchesUapi(\"struct packed\")] [StructLayout(LayoutKind.Sequential, Pack = 1)] struct Packed { public byte a; public uint b; public byte [|c|]; }")]
    [InlineData("[MatchesUapi(\"struct packed\")] [StructLayout(LayoutKind.Explicit, Size = 8)] struct [|Packed|] { [FieldOffset(0)] public byte a; [FieldOffset(1)] public uint b; }")]
    [InlineData("[MatchesUapi(\"struct packed\")] [StructLayout(LayoutKind.Explicit, Size = 5)] struct [|Packed|] { [FieldOffset(0)] public byte a; [FieldOffset(1)] public uint b; }")]
    [InlineData("[MatchesUapi(\"struct packed\")] struct [|Packed|] { public byte a; public string? b; }")]
    [InlineData("[MatchesUapi(\"struct p\")] struct P { public uint [|a|]; }")]
    [InlineData("[MatchesUapi(\"struct p\")] struct [|Generic|]<T> { public T a; }")]
    [InlineData("[MatchesUapi(\"struct point\")] struct OnlyX { public int X; public short [|Y|]; }")]
    [InlineData("[MatchesUapi(\"struct bits\")] struct Bits { public uint [|B|]; }")]
    [InlineData("[MatchesUapi(\"struct s\")] unsafe struct S { public uint flags; public uint [|pid|]; public ulong time; public fixed byte name[12]; public uint ids; public byte [|at|]; }")]
    public async Task Each_cause_is_SYNOS3202_at_the_field_or_the_struct(string structure) => await _run.ReportsAsync(File(structure), "SYNOS3202");

    [Theory]
    [InlineData("[[|MatchesUapi(\"struct unknown\")|]] struct Unknown { public int a; }")]
    [InlineData("[[|MatchesUapi(\"struct bits.b\")|]] struct Field { public int a; }")]
    public async Task A_record_that_no_facts_state_is_SYNOS3206_at_the_attribute(string structure) => await _run.ReportsAsync(File(structure), "SYNOS3206");

    [Fact]
    public async Task The_product_s_own_facts_agree_with_a_copy_of_what_was_emitted_for_them()
    {
        string emitted = GeneratorRun.Emitted(GeneratorRun.Run(GeneratorRun.RealFacts()), "structs");
        string copy = emitted.Replace("// <auto-generated/>\n", "", StringComparison.Ordinal).Replace("SynOS.Interop.Uapi", "Copy", StringComparison.Ordinal)
            .Replace("\npublic struct synos_", "\n[SynOS.Interop.MatchesUapi(\"struct synos_NAME\")]\npublic struct synos_", StringComparison.Ordinal);
        foreach (string name in new[] { "ai_event", "consciousness_state", "event_record", "event_ring", "recommendation", "telemetry" })
            copy = copy.Replace($"NAME\")]\npublic struct synos_{name}\n", $"{name}\")]\npublic struct synos_{name}\n", StringComparison.Ordinal);
        var real = new UsageRun(new MatchesUapiAnalyzer(), null, GeneratorRun.RealFacts().GetText().ToString());

        Assert.DoesNotContain("NAME", copy, StringComparison.Ordinal);
        Assert.Equal(6, copy.Split("MatchesUapi(").Length - 1);
        await real.IsSilentAsync(copy);
        await real.ReportsAsync(copy.Replace("public uint severity;", "public ulong [|severity|];", StringComparison.Ordinal), "SYNOS3202");
    }

    [Fact]
    public async Task Fix_all_writes_each_struct_as_the_facts_have_it() => await _run.FixesAllAsync(
        """
        using System.Runtime.InteropServices;
        using SynOS.Interop;

        [MatchesUapi("struct s")]
        public struct S
        {
            // Who.
            public uint [|Pid|];
            public uint Flags; // Bits.
            public ulong Time;
            public ulong Wrong;

            public readonly bool IsSet => Flags != 0;
        }

        [MatchesUapi("struct point")]
        public struct Point
        {
            public int X;
        }

        /// <summary>Five bytes.</summary>
        [MatchesUapi("struct packed")]
        internal struct Packed
        {
            // The first.
            [System.Obsolete] internal byte a;
            internal uint [|b|];
        }
        """,
        """
        using System.Runtime.InteropServices;
        using SynOS.Interop;

        [MatchesUapi("struct s")]
        public struct S
        {
            public uint Flags; // Bits.
            // Who.
            public int Pid;
            public ulong Time;
            public _name_e__FixedBuffer name;
            public _ids_e__FixedBuffer ids;
            public Point at;

            public readonly bool IsSet => Flags != 0;

            [System.Runtime.CompilerServices.InlineArray(12)]
            public struct _name_e__FixedBuffer
            {
                public byte e0;
            }

            [System.Runtime.CompilerServices.InlineArray(2)]
            public struct _ids_e__FixedBuffer
            {
                public ushort e0;
            }
        }

        [MatchesUapi("struct point")]
        public struct Point
        {
            public int X;
            public int y;
        }

        /// <summary>Five bytes.</summary>
        [StructLayout(LayoutKind.Explicit, Pack = 1, Size = 5)]
        [MatchesUapi("struct packed")]
        internal struct Packed
        {
            // The first.
            [FieldOffset(0)]
            [System.Obsolete] internal byte a;
            [FieldOffset(1)]
            internal uint b;
        }
        """);

    [Theory]
    [InlineData("[MatchesUapi(\"struct bits\")] struct Bits { public uint [|B|]; }")]
    [InlineData("[MatchesUapi(\"struct packed\")] partial struct [|Packed|] { public byte a; } partial struct Packed { }")]
    [InlineData("[MatchesUapi(\"struct packed\")] struct [|Packed|] { public byte A { get; set; } }")]
    public async Task What_fields_cannot_state_has_no_fix(string structure) => await _run.OffersNoFixAsync(File(structure));

    [Fact]
    public void The_attribute_is_there_in_every_project_with_the_analyzers_and_is_no_complaint()
    {
        var driver = CSharpGeneratorDriver.Create(new MatchesUapiGenerator());
        driver.RunGeneratorsAndUpdateCompilation(GeneratorRun.Compilation(), out var compilation, out var diagnostics);

        Assert.Empty(diagnostics);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity > Microsoft.CodeAnalysis.DiagnosticSeverity.Hidden));
        Assert.NotNull(compilation.GetTypeByMetadataName(MatchesUapi.AttributeName));
    }

    private static string File(string structure) => $"using System.Runtime.CompilerServices;\nusing System.Runtime.InteropServices;\nusing SynOS.Interop;\n\n{structure}\n";
}
