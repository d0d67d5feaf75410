// SPDX-License-Identifier: MIT
using Xunit;

namespace SynOS.Conformance.Generator;

/// <summary>The stubs without pointers that stand beside the raw ones.</summary>
public sealed class CallFormTests
{
    private const string Struct = "struct s align=4 size=4\nstruct s.f offset=0 size=4 type=__u32\n";

    [Theory]
    [InlineData("call 7 f(in struct s *p) int", "public static int f(in s p)")]
    [InlineData("call 7 f(out struct s *p) int", "public static int f(out s p)")]
    [InlineData("call 7 f(inout struct s *p, in int flags) int", "public static int f(ref s p, int flags)")]
    [InlineData("call 7 f(out __u64 *p) int", "public static int f(out ulong p)")]
    [InlineData("call 7 f(in const void *buf, in size_t count) ssize_t", "public static nint f(global::System.ReadOnlySpan<byte> buf)")]
    [InlineData("call 7 f(in int fd, out char *buf, in unsigned int buflen) long", "public static nint f(int fd, global::System.Span<byte> buf)")]
    public void Directions_and_buffers_become_what_C_sharp_has_for_them(string call, string expected) => Assert.Contains(expected, Stubs(Struct + call), StringComparison.Ordinal);

    [Theory]
    [InlineData("call 7 f(in int a) int")]
    [InlineData("call 7 f(in const char *path) int")]
    [InlineData("call 7 f(in void *address, in int flags) int")]
    [InlineData("call 7 f(in struct s **p) int")]
    [InlineData("call 7 f(in int (*callback)(int)) int")]
    public void What_only_the_caller_knows_stays_raw(string call) => Assert.Equal(1, Stubs(Struct + call).Split("public static int f(").Length - 1);

    [Theory]
    [InlineData("call 7 f(in struct s *f) int")]
    [InlineData("call 7 f(in struct s *Native, in int Result) int")]
    [InlineData("call 7 f(in struct s *test, in int pinned_test) int")]
    public void A_parameter_hides_nothing_that_a_stub_needs(string call) => Assert.Contains("in s ", Stubs(Struct + call), StringComparison.Ordinal);

    [Theory]
    [InlineData("unsigned int", "public static nint f()")]
    [InlineData("void *", "public static nint f()")]
    [InlineData("pid_t", "public static int f()")]
    [InlineData("void", "public static int f()")]
    public void A_result_has_room_for_the_negated_errno(string type, string expected) => Assert.Contains(expected, Stubs($"typedef pid_t type=int\ncall 7 f() {type}"), StringComparison.Ordinal);

    [Fact]
    public void Errors_that_the_text_does_not_name_are_listed()
    {
        string code = Stubs("call 7 f() int\ndoc call f.returns 0, or EPERM.\nerrno f.EPERM\nerrno f.EINVAL\nerrno f.EAGAIN");

        Assert.Contains("Documented errors: <c>EAGAIN</c>, <c>EINVAL</c>.", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "<para>The result of the call, or the negated errno.</para>")]
    [InlineData("\ndoc call f.returns 0, or -1.", "<para>The result of the call, or the negated errno. In C:</para>")]
    public void What_C_returns_is_announced_where_the_header_says_it(string doc, string expected) => Assert.Contains(expected, Stubs("call 7 f() int" + doc), StringComparison.Ordinal);

    [Fact]
    public void A_libc_beside_the_program_is_never_loaded() =>
        Assert.Contains("DllImportSearchPath.SafeDirectories)]\n        internal static extern nint syscall(", Stubs("call 7 f() int"), StringComparison.Ordinal);

    private static string Stubs(string facts)
    {
        var run = GeneratorRun.Run(new FactsText(facts));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(GeneratorRun.Complaints(run));
        return GeneratorRun.Emitted(run, "calls");
    }
}
