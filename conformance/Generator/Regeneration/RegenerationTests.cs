// SPDX-License-Identifier: MIT
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Generator.Regeneration;

/// <summary>The header is changed as its users change it. One test, because each step works on what the one before left.</summary>
public sealed class RegenerationTests
{
    private const int Fine = 0, Differs = 1;

    // Other in each run, so that nothing that an earlier one built can be taken for this one's.
    private static readonly string Run = Guid.NewGuid().ToString("N").ToUpperInvariant()[..12];
    private static readonly string Constant = $"SYNOS_EVENT_POWER_{Run}";
    private static readonly string Member = $"source_cpu_{Run}";

    [Fact]
    public async Task A_change_of_the_header_reaches_CSharp_with_one_build_and_the_lock_judges_it()
    {
        using WorkingCopy copy = await WorkingCopy.ReuseAsync();
        copy.Edit("#define SYNOS_EVENT_FILESYSTEM 4\n", $"#define SYNOS_EVENT_FILESYSTEM 4\n\n/**\n * define {Constant} - Event type for power management\n */\n#define {Constant} 5\n");
        copy.Edit(" * @reserved: Must be 0.\n", $" * @{Member}: CPU on which it happened.\n");
        copy.Edit("\t__u32 severity;\n\t__u32 reserved;\n", $"\t__u32 severity;\n\t__u32 {Member};\n");

        await BringsBothIntoCSharp(copy);
        await NamesBothAsAdditive(copy);
        await AcceptsThem(copy);
        await RefusesAMovedField(copy);
    }

    private static async Task BringsBothIntoCSharp(WorkingCopy copy)
    {
        BufferedCommandResult build = await copy.RunAsync("dotnet", "build", "src/SynOS.Interop", "-m:1", "-nodeReuse:false", "-p:RunAnalyzers=false");

        Assert.True(build.ExitCode == Fine, build.StandardOutput);
        string assembly = copy.PathOf("artifacts/bin/SynOS.Interop/debug/SynOS.Interop.dll");
        Assert.Contains($"{Constant} = 5", EmittedMetadata.Fields(assembly, "synos_ai"));
        Assert.Equal(["event_type", "pid", "timestamp", "description", "severity", Member], EmittedMetadata.Fields(assembly, "synos_ai_event"));
    }

    private static async Task NamesBothAsAdditive(WorkingCopy copy)
    {
        BufferedCommandResult check = await copy.RunAbiToolAsync("check");

        Assert.Equal(Differs, check.ExitCode);
        Assert.Contains(Lines(check), line => line.Contains(Constant, StringComparison.Ordinal) && line.Contains("additive", StringComparison.Ordinal));
        Assert.Contains(Lines(check), line => line.Contains(Member, StringComparison.Ordinal) && line.Contains("additive", StringComparison.Ordinal));
        Assert.DoesNotContain(Lines(check), line => line.Contains("breaking", StringComparison.Ordinal));
    }

    private static async Task AcceptsThem(WorkingCopy copy)
    {
        BufferedCommandResult accept = await copy.RunAbiToolAsync("accept");

        Assert.True(accept.ExitCode == Fine, accept.StandardOutput + accept.StandardError);
        Assert.Equal(Fine, (await copy.RunAbiToolAsync("check")).ExitCode);
    }

    private static async Task RefusesAMovedField(WorkingCopy copy)
    {
        string accepted = await File.ReadAllTextAsync(copy.PathOf("kernel/abi/synos_ai.abi"));
        copy.Edit($"\t__u32 severity;\n\t__u32 {Member};\n", $"\t__u32 {Member};\n\t__u32 severity;\n");

        BufferedCommandResult check = await copy.RunAbiToolAsync("check");
        BufferedCommandResult accept = await copy.RunAbiToolAsync("accept");

        Assert.Equal(Differs, check.ExitCode);
        Assert.Contains(Lines(check), line => line.Contains("struct synos_ai_event.severity", StringComparison.Ordinal) && line.Contains("breaking", StringComparison.Ordinal));
        Assert.Equal(Differs, accept.ExitCode);
        Assert.Equal(accepted, await File.ReadAllTextAsync(copy.PathOf("kernel/abi/synos_ai.abi")));
    }

    private static string[] Lines(BufferedCommandResult result) => (result.StandardOutput + result.StandardError).Split('\n');
}
