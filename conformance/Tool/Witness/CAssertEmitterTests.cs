// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Emit;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Targets;
using Xunit;

namespace SynOS.Conformance.Tool.Witness;

/// <summary>Facts as C: every compiler here agrees with what is so, of either byte order.</summary>
public sealed class CAssertEmitterTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private const string Header = """
        #define NUMBER 7
        #define LONG 7L
        #define NEGATIVE (-9223372036854775807LL - 1)
        #define LARGE 0xffffffffffffffffULL
        #define HALF 1.5f
        #define TEXT "a \"b\" \\ */"
        enum colour { RED, BLUE = -3 };
        enum { FITS = 1, FITS_NOT = 0x100000000LL };
        enum small { TINY } __attribute__((packed));
        typedef int count_t;
        typedef struct { int x; } pad_t;
        typedef struct { int x; } *place_t;
        typedef enum { ONE = 1 } digit_t;
        struct point { signed char a; int b; } __attribute__((packed));
        struct empty { };
        struct inner;
        struct outer {
        	unsigned first : 3;
        	unsigned : 2;
        	signed int second : 7;
        	_Bool third : 1;
        	unsigned long long far : 40;
        	struct { int x; struct { short y : 5, z; } deep[2]; } *member;
        	union { char c[4]; const char *name; };
        	const char **names[3];
        	int (*function)(int, void *);
        	void *nothing;
        	const volatile struct inner *unknown;
        	enum colour colour;
        	pad_t pads[2][3];
        	char none[0];
        	int flexible[];
        };
        struct calls {
        	void (*handler)(const char *, const char *const *);
        	_Atomic int count;
        	volatile int *const where;
        };
        int log_it(const struct point *p, char *out, unsigned long n);
        #define __NR_log_it 3

        """;

    private const string Truth = """
        call 3 log_it(in struct point *p, out char *out, in unsigned long n) int
        const FITS int 1
        const FITS_NOT unsigned long 4294967296 @x86_64
        const FITS_NOT unsigned long long 4294967296 @i686
        const HALF float 0x1.8p+0
        const LARGE unsigned long long 18446744073709551615
        const LONG long 7
        const NEGATIVE long long -9223372036854775808
        const NUMBER int 7
        const TEXT char[11] "a \"b\" \\ */"
        enum colour size=4 type=int
        enum colour.BLUE value=-3
        enum colour.RED value=0
        enum digit_t size=4 type=unsigned int
        enum digit_t.ONE value=1
        enum small size=1 type=unsigned char
        struct calls align=8 size=24 @x86_64
        struct calls.count offset=8 size=4 type=_Atomic int @x86_64
        struct calls.handler offset=0 size=8 type=void (*)(const char *, const char *const *) @x86_64
        struct calls.where offset=16 size=8 type=volatile int *const @x86_64
        struct empty align=1 size=0
        struct outer.colour offset=40 size=4 type=enum colour @i686
        struct outer.far bit=13 width=40 type=unsigned long long
        struct outer.first bit=0 width=3 type=unsigned int
        struct outer.flexible offset=68 size=0 type=int[] @i686
        struct outer.function offset=48 size=8 type=int (*)(int, void *) @x86_64
        struct outer.member offset=8 size=8 type=struct outer::member * @x86_64
        struct outer.member offset=8 size=4 type=struct outer::member * @i686
        struct outer.name offset=16 size=8 type=const char * @x86_64
        struct outer.names offset=16 size=12 type=const char **[3] @i686
        struct outer.none offset=68 size=0 type=char[0] @i686
        struct outer.nothing offset=32 size=4 type=void * @i686
        struct outer.pads offset=44 size=24 type=pad_t[2][3] @i686
        struct outer.second bit=5 width=7 type=int
        struct outer.third bit=12 width=1 type=_Bool
        struct outer::member align=4 size=12
        struct outer::member.deep offset=4 size=8 type=struct outer::member::deep[2]
        struct outer::member::deep align=2 size=4
        struct outer::member::deep.y bit=0 width=5 type=short
        struct pad_t align=4 size=4
        struct pad_t.x offset=0 size=4 type=int
        struct place_t align=4 size=4
        struct place_t.x offset=0 size=4 type=int
        struct point align=1 size=5
        struct point.b offset=1 size=4 type=int
        struct outer.unknown offset=64 size=8 type=const volatile struct inner * @x86_64
        typedef count_t type=int
        typedef digit_t type=enum digit_t
        typedef pad_t type=struct pad_t
        typedef place_t type=struct place_t *

        """;

    [Theory]
    [InlineData("x86_64", 26)]
    [InlineData("i686", 27)]
    public async Task Gcc_agrees_with_what_is_so(string target, int atLeast)
    {
        var verdict = await AskAsync(target, Parse(Truth).Facts);
        Assert.Null(verdict.NotCompared);
        Assert.Empty(verdict.Problems());
        Assert.Empty(verdict.Skipped);
        Assert.InRange(verdict.Compared.Count, atLeast, int.MaxValue);
    }

    // Without its typedef a record that has no tag cannot be named, so that one falsehood would make more.
    public static TheoryData<string> Falsehoods() => [.. Parse(Truth).ForTarget(Target.X64).Facts
        .Where(fact => fact is not TypedefFact { Name: "pad_t" or "place_t" or "digit_t" })
        .SelectMany(fact => Falsehood.Of(fact).Select(wrong => $"{fact.Line}\n{wrong.Line}"))];

    [Theory]
    [MemberData(nameof(Falsehoods))]
    public async Task Gcc_denies_what_is_not(string pair)
    {
        var (line, falsehood) = (pair.Split('\n')[0], pair.Split('\n')[1]);
        var wrong = FactLine.Read(falsehood);
        var verdict = await AskAsync("x86_64", Parse(Truth).ForTarget(Target.X64).Facts.Select(fact => fact.Line == line ? wrong : fact));
        Assert.Equal([falsehood], verdict.Unequal.Select(u => u.Fact.Line));
    }

    [Theory]
    [InlineData("const LONG int 7")]
    [InlineData("const FITS unsigned int 1")]
    [InlineData("struct calls.handler offset=0 size=8 type=void (*)(char *, const char *const *)")]
    [InlineData("struct calls.handler offset=0 size=8 type=void (*)(const char *, const char **)")]
    [InlineData("struct calls.where offset=16 size=8 type=int *const")]
    public async Task Gcc_denies_a_type_that_the_value_would_fit(string falsehood)
    {
        var verdict = await AskAsync("x86_64", Parse(falsehood + "\n").Facts);
        Assert.Equal([falsehood], verdict.Unequal.Select(u => u.Fact.Line));
    }

    [Theory]
    [InlineData("errno log_it.EIO", "C does not know which errors a call gives")]
    [InlineData("family synos_ai protocol=genetlink version=1", "it is of a netlink specification, which C knows nothing of")]
    [InlineData("struct nowhere::to_be align=1 size=1", "a type in it has no name in C")]
    [InlineData("struct outer.first bit=40000 width=1 type=unsigned int\nstruct outer align=4 size=8000", "the bit-field is far into a large record")]
    public void What_C_cannot_be_asked_is_listed_with_its_reason(string lines, string reason)
    {
        var file = CAssertEmitter.Write(Parse(lines + "\n"), [], []);
        var (fact, why) = Assert.Single(file.Skipped);
        Assert.Equal((lines.Split('\n')[0], reason), (fact.Line, why));
        Assert.Contains($"/* {reason}: {fact.Line} */\n", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_of_targets_stand_under_their_conditions()
    {
        var file = CAssertEmitter.Write(Parse("const A int 1 @i686,arm\nconst A int 2 @x86_64\nconst B int 3\n"), ["linux/a.h", "linux/b.h"], ["ONE", "TWO=2"]);
        Assert.Contains("#define ONE\n#define TWO 2\n#include <linux/a.h>\n#include <linux/b.h>\n", file.Text, StringComparison.Ordinal);
        Assert.Matches(
            """
            (?m)^#if \(defined\(__i386__\)\) \|\| \(defined\(__arm__\).*\)
            _Static_assert.*"const A int 1 @i686,arm"\);
            #endif
            #if defined\(__x86_64__\) && !defined\(__ILP32__\)
            _Static_assert.*"const A int 2 @x86_64"\);
            #endif
            _Static_assert.*"const B int 3"\);
            """,
            file.Text);
    }

    private static FactSet Parse(string lines) => new(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(FactLine.Read));

    private static async Task<HeaderVerdict> AskAsync(string target, IEnumerable<Fact> facts)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var scratch = new Scratch();
        var witness = await HeaderWitness.CreateAsync(WitnessTarget.Find(target), LinuxHeaders.System, limit.Token);
        return await witness.AskAsync(scratch.Write("snippet.h", Header), new FactSet(facts), [], limit.Token);
    }
}
