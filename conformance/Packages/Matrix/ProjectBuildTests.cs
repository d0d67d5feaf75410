// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using SynOS.Interop;
using SynOS.Interop.Analyzers;
using SynOS.Interop.CodeFixes;
using SynOS.Interop.Facts.Model;
using Xunit;

namespace SynOS.Conformance.Packages.Matrix;

/// <summary>The analyzers in a real build of a user's project: compiler, attribute, lock as facts, and both files side by side.</summary>
public sealed partial class ProjectBuildTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private const string Program =
        """
        using System.Text;
        using SynOS.Interop;
        using SynOS.Interop.Uapi;

        unsafe
        {
            synos_ai_event e = default;
            synos_ai_calls.synos_log_event(synos_ai.SYNOS_SYSCALL_BASE, &e);
            Console.WriteLine(Encoding.UTF8.GetString(e.description));
            Console.WriteLine(default(Copied).SecurityEvents + default(Unknown).A);
        }

        [MatchesUapi("struct synos_telemetry")]
        struct Copied
        {
            public uint SyscallCount = 1;
            public int SecurityEvents = 2;
            public ulong CpuTimeNs = 3, MemoryBytes = 4;

            public Copied()
            {
            }
        }

        [MatchesUapi("struct unknown")]
        record struct Unknown(int A);
        """;

    [Fact]
    public async Task A_build_reports_each_misuse_where_it_stands_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        // The empty files keep settings of folders above out.
        foreach (string name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            folder.Write(name, "<Project />");
        folder.Write("Program.cs", Program);
        folder.Write("app.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(SynosClient).Assembly.Location}" />
                <Analyzer Include="{typeof(UncheckedErrnoAnalyzer).Assembly.Location};{typeof(UsageCodeFixProvider).Assembly.Location};{typeof(FactSet).Assembly.Location}" />
                <AdditionalFiles Include="{Repository.PathOf("kernel/abi/synos_ai.abi")}" />
              </ItemGroup>
            </Project>
            """);

        using var limit = new CancellationTokenSource(Limit);
        BufferedCommandResult result = await Cli.Wrap("dotnet").WithArguments(["build", "--nologo", "-m:1", "-nodeReuse:false", "-clp:NoSummary"])
            .WithWorkingDirectory(folder.Root).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(limit.Token);

        Assert.True(result.ExitCode == 0, result.StandardOutput + result.StandardError);
        Assert.Equal(
            ["(17,16): SYNOS3202", "(25,2): SYNOS3206", "(8,36): SYNOS3201", "(8,5): SYNOS3204", "(9,47): SYNOS3203"],
            Complaint().Matches(result.StandardOutput).Select(match => $"{match.Groups["place"].Value}: {match.Groups["id"].Value}").Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"Program\.cs(?<place>\(\d+,\d+\)): \w+ (?<id>\w+):")]
    private static partial Regex Complaint();
}
