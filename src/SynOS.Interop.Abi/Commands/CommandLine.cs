// SPDX-License-Identifier: MIT

namespace SynOS.Interop.Abi.Commands;

/// <summary>
/// The arguments, taken apart. Written by hand because a parser library would cost more time at start than parsing the
/// header does.
/// </summary>
internal sealed class CommandLine
{
    public required string Command { get; init; }

    public List<string> Operands { get; } = [];

    public List<string> Includes { get; } = [];

    public List<string> Defines { get; } = [];

    public string? Facts { get; private set; }

    public string? Lock { get; private set; }

    public string? Because { get; private set; }

    public string? LibClang { get; private set; }

    /// <summary>Differences are printed as warnings, for builds that must go on.</summary>
    public bool Warn { get; private set; }

    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0)
            throw new UsageException("no command; expected extract, check, diff or accept. Try 'synos-abi --help'.");
        var line = new CommandLine { Command = arguments[0] };
        var (operands, options) = line.Command switch
        {
            "extract" => ("HEADER", "--include --define --libclang --facts --lock"),
            "check" => ("HEADER LOCK", "--include --define --libclang --warn"),
            "diff" => ("OLD NEW", "--include --define --libclang"),
            "accept" => ("HEADER LOCK", "--include --define --libclang --because"),
            var other => throw new UsageException($"unknown command '{other}'; expected extract, check, diff or accept. Try 'synos-abi --help'."),
        };
        var allowed = options.Split(' ');
        var onlyOperands = false;
        for (var i = 1; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (onlyOperands || !argument.StartsWith('-') || argument == "-")
                line.Operands.Add(argument);
            else if (argument == "--")
                onlyOperands = true;
            else
                i = line.TakeOption(arguments, i, allowed);
        }

        var expected = operands.Split(' ').Length;
        if (line.Operands.Count != expected)
            throw new UsageException($"'{line.Command}' takes {operands}, and {line.Operands.Count} were given. Try 'synos-abi --help'.");
        return line;
    }

    private int TakeOption(IReadOnlyList<string> arguments, int index, string[] allowed)
    {
        var argument = arguments[index];
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? argument : argument[..equals];
        if (!allowed.Contains(name))
            throw new UsageException($"'{Command}' does not know '{name}'; it takes {string.Join(", ", allowed)}.");
        if (name == "--warn")
        {
            if (equals >= 0)
                throw new UsageException("'--warn' takes no value.");
            Warn = true;
            return index;
        }

        if (equals < 0 && index + 1 == arguments.Count)
            throw new UsageException($"'{name}' needs a value.");
        var value = equals < 0 ? arguments[index + 1] : argument[(equals + 1)..];
        if (value.Length == 0)
            throw new UsageException($"'{name}' needs a value.");
        switch (name)
        {
            case "--include":
                Includes.Add(value);
                break;
            case "--define":
                Defines.Add(value);
                break;
            case "--facts":
                Facts = value;
                break;
            case "--lock":
                Lock = value;
                break;
            case "--because":
                Because = value;
                break;
            case "--libclang":
                LibClang = value;
                break;
        }

        return equals < 0 ? index + 1 : index;
    }
}
