// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Tool.Lock;

/// <summary>The same input gives the same bytes, wherever and in whatever language.</summary>
public sealed class SameBytesTests
{
    [Theory]
    [InlineData("LC_ALL=C")]
    [InlineData("LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8")]
    [InlineData("LC_ALL=de_DE.ISO-8859-1")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0 LANG=ar_SA.UTF-8")]
    public async Task Facts_do_not_depend_on_the_locale(string variables)
    {
        using var scratch = new Scratch();
        var header = scratch.Write("x.h", "/**\n * struct s - Größe, in µs\n * @a: öffne\n */\nstruct s {\n\tlong long a;\n};\n#define I_NEGATIVE (-1)\n#define TEXT \"ıİ\"\n");
        Assert.Equal(AbiRun.Of("extract", header).Output, (await ToolProcess.RunAsync($"cd /; {variables} $TOOL extract \"$1\"", header)).StandardOutput);
    }

    [Theory]
    [InlineData("CPATH")]
    [InlineData("C_INCLUDE_PATH")]
    public async Task Facts_do_not_depend_on_folders_that_the_environment_names(string variable)
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.PathOf("elsewhere/linux"));
        File.WriteAllText(scratch.PathOf("elsewhere/linux/types.h"), "typedef unsigned char __u32;\n");
        var header = scratch.Write("x.h", "#include <linux/types.h>\nstruct s { __u32 a; };\n");
        var run = await ToolProcess.RunAsync($"{variable}=\"$2\" $TOOL extract \"$1\"", header, scratch.PathOf("elsewhere"));
        Assert.Contains("struct s.a offset=0 size=4 type=__u32", run.StandardOutput, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--sarif")]
    public async Task Reports_do_not_depend_on_the_locale(string form)
    {
        using var scratch = new Scratch();
        var (old, now) = (scratch.Write("old.abi", "const I int 1\nconst ı int 1\n"), scratch.Write("new.abi", "const I int 2\nconst ı int -2\n"));
        Assert.Equal(
            (await ToolProcess.RunAsync($"LC_ALL=C $TOOL diff \"$1\" \"$2\" {form}", old, now)).StandardOutput,
            (await ToolProcess.RunAsync($"LC_ALL=tr_TR.ISO-8859-9 $TOOL diff \"$1\" \"$2\" {form}", old, now)).StandardOutput);
    }

    [Fact]
    public void The_order_of_a_specification_within_a_message_is_no_change()
    {
        using var scratch = new Scratch();
        string Text(string names) => $"name: f\nattribute-sets:\n  - {{name: s, attributes: [{{name: a, type: u8}}, {{name: b, type: u8}}]}}\noperations:\n  list:\n    - {{name: o, attribute-set: s, do: {{request: {{attributes: [{names}]}}}}}}\n";
        Assert.Equal(0, AbiRun.Of("diff", scratch.Write("old.yaml", Text("a, b")), scratch.Write("new.yaml", Text("b, a"))).ExitCode);
    }

    [Fact]
    public void A_file_is_equal_to_itself()
    {
        var run = AbiRun.Of("diff", Repository.Lock, Repository.Lock);
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
    }
}
