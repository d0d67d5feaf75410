// SPDX-License-Identifier: MIT
using System.CommandLine;
using SynOS.Daemon.Rules;
using SynOS.Interop.Text;

namespace SynOS.Daemon.Service;

/// <summary>The command line.</summary>
internal static class SynosdCommand
{
    private const string DefaultConfiguration = "/etc/synos/synosd.json";

    public static RootCommand Create(TextWriter output, TextWriter errors)
    {
        var configuration = new Option<string?>("--config") { Description = $"File of options; without it {DefaultConfiguration}, if it is there", HelpName = "FILE" };
        var root = new RootCommand("The AI daemon of a SynOS kernel: answers what programs ask with synos_query_recommendation(2). Run it as root.") { configuration };
        root.SetAction((result, _) => result.GetValue(configuration) is { } file
            ? DaemonHost.RunAsync(Path.GetFullPath(file), mayLack: false, errors)
            : DaemonHost.RunAsync(DefaultConfiguration, mayLack: true, errors));

        var rules = new Command("rules", "Works on files of rules, on any kernel");
        rules.Subcommands.Add(RulesCommand("check", "Says whether a file of rules can be used", errors, (file, read) =>
        {
            output.WriteLine($"{file}: {read.Count} rules");
            return ExitCode.Done;
        }));
        rules.Subcommands.Add(RulesCommand("test", "Tries the examples that stand beside rules", errors, (file, read) =>
        {
            var (problems, examples) = RuleCheck.Run(read);
            foreach (string problem in problems)
                errors.WriteLine(problem);
            output.WriteLine($"{file}: {read.Count} rules, {examples} examples, {problems.Count} failed");
            return problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        }));
        root.Subcommands.Add(rules);
        return root;
    }

    private static Command RulesCommand(string name, string description, TextWriter errors, Func<string, IReadOnlyList<Rule>, int> run)
    {
        var file = new Argument<string>("FILE") { Description = "A file of rules" };
        var command = new Command(name, description) { file };
        command.SetAction(result =>
        {
            string path = result.GetRequiredValue(file);
            try
            {
                return run(EscapedText.Of(path), RuleFile.Read(path));
            }
            catch (RuleFileException e)
            {
                errors.WriteLine(EscapedText.Of(e.Message));
                return ExitCode.BadInput;
            }
        });
        return command;
    }
}
