// SPDX-License-Identifier: MIT
using System.CommandLine;
using SynOS.CommandLine.Commands;
using SynOS.CommandLine.Settings;
using SynOS.CommandLine.Terminal;
using Xunit;

namespace SynOS.Conformance.Docs;

/// <summary>The page of <c>synos</c> has every command and option, and the tool every setting of the kernel.</summary>
public sealed class CliPageTests
{
    private static readonly ManPage Page = ManPage.ReadPath(Repository.PathOf("src/SynOS.Cli/synos.1"));

    private static readonly RootCommand Root = SynosTool.CreateRoot(new Session
    {
        Output = Stream.Null,
        Messages = Stream.Null,
        FormNow = () => new OutputForm(80, 24, Colour: false, Unicode: false, Addressable: false),
        ProcRoot = "/nonexistent",
        Ending = CancellationToken.None,
    });

    [Fact]
    public void The_page_has_every_command_and_no_other() => Assert.Equal(Root.Subcommands.Select(command => command.Name), Page.Tags("COMMANDS"));

    [Fact]
    public void The_page_has_every_option() =>
        Assert.All(Root.Subcommands.SelectMany(command => command.Options), option => Assert.Contains(option.Name.Replace("-", @"\-", StringComparison.Ordinal), Page.Section("OPTIONS"), StringComparison.Ordinal));

    [Fact]
    public void The_page_has_every_exit_code() => Assert.Equal(
        Sorted([ExitCode.Well, ExitCode.Refused, ExitCode.Unusable, ExitCode.Interrupted]), Sorted(Page.Tags("EXIT STATUS").Select(int.Parse)));

    [Fact]
    public void The_README_lists_every_command() =>
        Assert.All(Root.Subcommands, command => Assert.Contains($"| `{command.Name}` |", File.ReadAllText(Repository.PathOf("README.md")), StringComparison.Ordinal));

    [Fact]
    public void The_tool_knows_every_setting_of_the_kernel_and_its_default() =>
        Assert.Equal(FilePageTests.Defaults().Select(row => $"{row[0]}={row[1]}"), Setting.All.Select(setting => $"{setting.Name}={setting.Default}"));

    private static IEnumerable<int> Sorted(IEnumerable<int> codes) => codes.Order();
}
