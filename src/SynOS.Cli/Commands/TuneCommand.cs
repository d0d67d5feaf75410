// SPDX-License-Identifier: MIT
using System.CommandLine;
using SynOS.CommandLine.Model;
using SynOS.CommandLine.Rendering;
using SynOS.CommandLine.Settings;

namespace SynOS.CommandLine.Commands;

/// <summary><c>synos tune</c></summary>
internal static class TuneCommand
{
    public static Command Create(Session session)
    {
        var words = new Argument<string[]>("SETTING") { HelpName = "SETTING[=VALUE]", Arity = ArgumentArity.ZeroOrMore, Description = "What to show, or what to set; without any, all are shown." };
        words.CompletionSources.Add([.. Setting.All.SelectMany(setting => setting.Rule.Words.Select(word => $"{setting.Name}={word}").Append(setting.Name))]);
        Option<bool> json = CommonOptions.Json();
        var command = new Command("tune", "Show the settings kernel.synos.*, and set them until the next boot. Setting takes root.") { words, json };
        command.SetAction(line =>
        {
            var store = new SettingStore(session.Kernel.ProcRoot);
            IReadOnlyList<SettingModel> settings = line.GetValue(words) is { Length: > 0 } given ? Tune(given, store) : store.ReadAll();
            session.Give(settings, CliJson.Default.IReadOnlyListSettingModel, line.GetValue(json), SettingsView.Of);
            return ExitCode.Well;
        });
        return command;
    }

    // All is checked before anything is written.
    private static SettingModel[] Tune(string[] given, SettingStore store)
    {
        (Setting Setting, string? Value)[] wishes = [.. given.Select(Parse)];
        foreach ((Setting setting, string? value) in wishes)
        {
            if (value is not null)
                store.Write(setting, value);
        }

        return [.. wishes.Select(wish => wish.Setting).Distinct().Select(store.Read)];
    }

    private static (Setting Setting, string? Value) Parse(string word)
    {
        int equals = word.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? word : word[..equals];
        Setting setting = Setting.Find(name) ?? throw new UsageException($"there is no setting '{name}'; nothing was changed. There are {string.Join(", ", Setting.All.Select(known => known.Name))}.");
        if (equals < 0)
            return (setting, null);
        return setting.Rule.TryParse(word[(equals + 1)..], out string? value)
            ? (setting, value)
            : throw new UsageException($"{setting.Name} cannot be '{word[(equals + 1)..]}'; nothing was changed. It may be {setting.Rule.Range}.");
    }
}
