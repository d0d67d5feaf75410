// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Text;
using Xunit;

namespace SynOS.Conformance.Tool.Emit;

/// <summary>The assertions that the kernel compiles, compiled here with what the kernel has for it.</summary>
public sealed class KernelAssertTests
{
    private const string Kernel = """
        #define static_assert(condition) _Static_assert(condition, #condition)
        #define offsetof(type, member) __builtin_offsetof(type, member)
        #define sizeof_field(type, member) sizeof(((type *)0)->member)
        #include <linux/synos_ai.h>

        """;

    private static readonly string[] Options = ["-std=gnu11", "-Wall", "-Werror", "-I", Repository.PathOf("kernel/include/uapi")];

    [Fact]
    public async Task They_hold() => Assert.Equal("", await Gcc.CheckAsync(Options, [], Kernel + Assertions()));

    [Theory]
    [InlineData("sizeof(struct synos_ai_event) == 152", "sizeof(struct synos_ai_event) == 160")]
    [InlineData("offsetof(struct synos_ai_event, pid) == 4", "offsetof(struct synos_ai_event, pid) == 8")]
    [InlineData("sizeof_field(struct synos_telemetry, syscall_count) == 4", "sizeof_field(struct synos_telemetry, syscall_count) == 8")]
    [InlineData("SYNOS_EVENT_NETWORK == 3", "SYNOS_EVENT_NETWORK == 4")]
    [InlineData("__NR_synos_log_event == 443", "__NR_synos_log_event == 444")]
    public async Task A_false_one_does_not_compile(string stated, string wrong)
    {
        Assert.Contains(stated, Assertions(), StringComparison.Ordinal);
        Assert.Contains(wrong, await Gcc.CheckAsync(Options, [], Kernel + Assertions().Replace(stated, wrong, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_field_is_asserted()
    {
        string text = Assertions();
        Assert.All(FactsReader.Read(File.ReadAllText(Repository.Lock)).Set.Facts.OfType<FieldFact>(), field =>
            Assert.Contains($"sizeof_field({field.RecordKind} {field.Record}, {field.Name}) ==", text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_differs_between_targets_or_has_no_name_or_no_address_is_left_out()
    {
        using var scratch = new Scratch();
        var header = scratch.Write("s.h", "struct s { long a; };\nstruct t { struct { int b; } inner; int c:3; };\nstruct u { int n; int rest[]; };\n");
        var run = AbiRun.Of("emit", "kernel-c", header, "--rules", "off");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("struct s", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("::", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(", c)", run.Output, StringComparison.Ordinal);
        Assert.Contains("offsetof(struct u, rest) == 4", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sizeof_field(struct u, rest)", run.Output, StringComparison.Ordinal);
    }

    private static string Assertions() => AbiRun.Of("emit", "kernel-c", Repository.Header).Output;
}
