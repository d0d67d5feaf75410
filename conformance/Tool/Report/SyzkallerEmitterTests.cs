// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Diagnostics;
using SynOS.Interop.Abi.Emit;
using Xunit;

namespace SynOS.Conformance.Tool.Report;

/// <summary>What syzkaller is told. Its compiler is not here, so <see cref="SyzlangChecker"/> stands for it.</summary>
public sealed class SyzkallerEmitterTests
{
    [Fact]
    public void The_committed_description_is_one_that_syzkaller_takes() =>
        Assert.Empty(SyzlangChecker.Check(Committed("synos_ai.txt"), Committed("synos_ai.txt.const")));

    [Theory]
    [InlineData("synos_log_event(event ptr[in, synos_ai_event])", "synos_log_event(event ptr[into, synos_ai_event])")]
    [InlineData("synos_log_event(event ptr[in, synos_ai_event])", "synos_log_event(event ptr[in, synos_ai_events])")]
    [InlineData("synos_log_event(event ptr[in, synos_ai_event])", "")]
    [InlineData("synos_log_event(event", "synos_log_event(parent")]
    [InlineData("reserved\tconst[0, int32]", "reserved\tconst[0]")]
    [InlineData("reserved\tconst[0, int32]", "severity\tconst[0, int32]")]
    [InlineData("int32[0:SYNOS_SEVERITY_MAX]", "int32[0:SYNOS_SEVERITY_MIN]")]
    [InlineData("SYNOS_EVENT_NETWORK, ", "")]
    [InlineData("synos_telemetry {", "int64 {")]
    [InlineData("\tresponse\tarray[int8, 1024]\t(out)", "\tresponse\tarray[int8, -1]\t(out)")]
    public void The_checker_sees_a_mistake(string right, string wrong)
    {
        var text = Committed("synos_ai.txt");
        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.NotEmpty(SyzlangChecker.Check(text.Replace(right, wrong, StringComparison.Ordinal), Committed("synos_ai.txt.const")));
    }

    [Fact]
    public void Documentation_gives_ranges_lists_of_values_and_what_the_kernel_sets()
    {
        var (text, notes) = Emit(
            """
            call 1 log(inout struct s *s, in __u32 mode) int
            const A int 1
            const B int 2
            const MAX int 9
            struct s align=4 size=16
            struct s.kind offset=0 size=4 type=__u32
            struct s.level offset=4 size=4 type=__u32
            struct s.reserved offset=8 size=4 type=__u32
            struct s.time offset=12 size=4 type=__u32
            doc call log.mode %A or %B
            doc struct s.kind %A or %B.
            doc struct s.level 0 to %MAX.
            doc struct s.time Set by the kernel.
            """);
        Assert.Equal(
            [
                "log(s ptr[inout, s], mode flags[log_mode])",
                "s {", "\tkind\tflags[s_kind, int32]", "\tlevel\tint32[0:MAX]", "\treserved\tconst[0, int32]", "\ttime\tint32\t(out)", "}",
                "log_mode = A, B",
                "s_kind = A, B",
            ],
            text);
        Assert.Empty(notes);
    }

    [Fact]
    public void Types_of_C_have_their_forms()
    {
        var (text, notes) = Emit(
            """
            call 1 f(in struct s *p, in unsigned long n, in enum e e, in void *v) long
            enum e size=4 type=unsigned int
            enum e.E_A value=0
            enum e.E_B value=1
            struct in align=4 size=4
            struct in.parent offset=0 size=4 type=__be32
            struct s align=8 size=64
            struct s.big offset=0 size=8 type=loff
            struct s.data offset=64 size=0 type=__u8[]
            struct s.fn offset=16 size=8 type=int (*)(int)
            struct s.ins offset=24 size=8 type=struct in[2]
            struct s.kind offset=32 size=4 type=enum e
            struct s.m offset=36 size=12 type=__u16[2][3]
            struct s.p offset=8 size=8 type=void *
            struct s.u offset=48 size=16 type=union u
            typedef loff type=long long
            union u align=8 size=16
            union u.a offset=0 size=8 type=__u64
            union u.b offset=0 size=16 type=char[16]
            """);
        Assert.Equal(
            [
                "f(p ptr[in, s], n intptr, e flags[e], v ptr[in, array[int8]])",
                "s {", "\tbig\tint64", "\tp\tptr[inout, array[int8]]", "\tfn\tintptr", "\tins\tarray[in_2, 2]", "\tkind\tflags[e, int32]", "\tm\tarray[array[int16, 3], 2]", "\tu\tu", "\tdata\tarray[int8]", "}",
                "in_2 {", "\tparent_2\tint32be", "}",
                "u [", "\ta\tint64", "\tb\tarray[int8, 16]", "]",
                "e = E_A, E_B",
            ],
            text);
        Assert.Empty(notes);
    }

    [Fact]
    public void A_layout_that_C_would_not_give_is_packed_with_its_padding_named()
    {
        var (text, notes) = Emit(
            """
            call 1 f(in struct s *p) int
            struct s align=4 size=16
            struct s.a offset=0 size=1 type=__u8
            struct s.b offset=4 size=8 type=__u64
            """);
        Assert.Equal(["f(p ptr[in, s])", "s {", "\ta\tint8", "\tpad1\tarray[const[0, int8], 3]", "\tb\tint64", "\tpad12\tarray[const[0, int8], 4]", "} [packed, align[4]]"], text);
        Assert.Empty(notes);
    }

    [Theory]
    [InlineData("struct s.a offset=0 size=4 type=int\nstruct s.b offset=0 size=8 type=__u64")]
    [InlineData("struct s.a bit=0 width=3 type=__u32")]
    [InlineData("struct s.a offset=0 size=8 type=unknown_t")]
    public void What_has_no_form_is_bytes_and_said_so(string fields)
    {
        var (text, notes) = Emit($"call 1 f(in struct s *p) int\nstruct s align=8 size=8\n{fields}");
        Assert.Equal(["f(p ptr[in, s])", "s {", "\tbytes\tarray[int8, 8]", "}"], text);
        Assert.Equal(("SYNOS2021", DiagnosticSeverity.Note), (Assert.Single(notes).Id, notes[0].Severity));
    }

    [Fact]
    public void A_number_is_said_for_each_architecture_that_has_another() =>
        Assert.Equal(
            """
            # SPDX-License-Identifier: MIT
            # Written by 'synos-abi emit syzkaller-const'. DO NOT EDIT.
            arches = 386, amd64, arm, arm64, ppc64le, riscv64, s390x
            A = 8, 386:arm:4
            B = 18446744073709551615
            __NR_f = 1

            """,
            SyzkallerConstEmitter.Emit(Request(
                """
                call 1 f(in __u32 x) int
                const A int 4 @i686,arm
                const A int 8 @x86_64,aarch64,riscv64,s390x,ppc64le
                const B int -1
                const C int 5
                doc call f.x %A or %B
                """)));

    private static string Committed(string name) => File.ReadAllText(Repository.PathOf($"kernel/abi/syzkaller/{name}"));

    private static EmitRequest Request(string facts)
    {
        var set = Page.Parse(facts);
        return new EmitRequest(set.Header!, set, []);
    }

    /// <summary>The lines without comments; what is emitted always passes the checker.</summary>
    private static (IReadOnlyList<string> Lines, IReadOnlyList<Diagnostic> Notes) Emit(string facts)
    {
        var request = Request(facts);
        var text = SyzkallerEmitter.Emit(request);
        Assert.Empty(SyzlangChecker.Check(text, SyzkallerConstEmitter.Emit(request)));
        return ([.. text.Split('\n').Where(l => l.Length != 0 && l[0] != '#' && !l.StartsWith("include ", StringComparison.Ordinal))], [.. request.Diagnostics]);
    }
}
