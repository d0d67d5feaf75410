// SPDX-License-Identifier: MIT
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace SynOS.CommandLine.Commands;

/// <summary>Options that several commands have, and numbers that are checked.</summary>
internal static class CommonOptions
{
    private const double LongestInterval = 3600;
    private const int MostPictures = 1_000_000_000;

    public static Option<bool> Json() => new("--json") { Description = "Write JSON, a document a line." };

    public static Option<double> Interval() => Number("--interval", "SECONDS", 0.1, LongestInterval, 1, "Read again so often.");

    /// <summary>0 is without end.</summary>
    public static Option<int> Count() => Whole("--count", "N", 0, MostPictures, 0, "End after N times, and leave them on the terminal. 0: do not end.");

    public static Option<int> Whole(string name, string helpName, int least, int most, int otherwise, string description) => new(name)
    {
        HelpName = helpName,
        Description = description,
        DefaultValueFactory = _ => otherwise,
        CustomParser = result => int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number : Refuse<int>(result, string.Create(CultureInfo.InvariantCulture, $"{name} takes a whole number from {least} to {most}")),
    };

    public static Option<double> Number(string name, string helpName, double least, double most, double otherwise, string description) => new(name)
    {
        HelpName = helpName,
        Description = description,
        DefaultValueFactory = _ => otherwise,
        CustomParser = result => double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number >= least && number <= most
            ? number : Refuse<double>(result, string.Create(CultureInfo.InvariantCulture, $"{name} takes a number from {least} to {most}")),
    };

    public static T? Refuse<T>(ArgumentResult result, string what)
    {
        result.AddError($"{what}, not '{result.Tokens[0].Value}'.");
        return default;
    }
}
