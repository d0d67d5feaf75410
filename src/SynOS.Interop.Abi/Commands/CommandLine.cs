// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Commands;

/// <summary>
/// The arguments, taken apart. Written by hand because a parser library would cost more time at start than parsing the
/// header does.
/// </summary>
internal sealed class CommandLine
{
    private readonly List<(string Name, string Value)> _options = [];

    private CommandLine(Command command) => Command = command;

    public Command Command { get; }

    public List<string> Operands { get; } = [];

    /// <summary>Whether people read the results as they come.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether people read the messages as they come.</summary>
    public bool MessagesAreTerminal { get; init; }

    /// <summary>The last value that was given for an option; null when it was not given.</summary>
    public string? Value(string option) => _options.LastOrDefault(o => o.Name == option).Value;

    /// <summary>All values of an option that may be repeated.</summary>
    public IReadOnlyList<string> All(string option) => [.. _options.Where(o => o.Name == option).Select(o => o.Value)];

    public bool Has(string flag) => _options.Exists(o => o.Name == flag);

    public static CommandLine Parse(IReadOnlyList<string> arguments, bool outputIsTerminal = false, bool messagesAreTerminal = false)
    {
        if (arguments.Count == 0)
            throw new UsageException($"no command; expected {CommandTable.Names}. Try 'synos-abi --help'.");
        var line = new CommandLine(CommandTable.Find(arguments[0])) { OutputIsTerminal = outputIsTerminal, MessagesAreTerminal = messagesAreTerminal };
        var onlyOperands = false;
        for (var i = 1; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (onlyOperands || !argument.StartsWith('-') || argument == "-")
                line.Operands.Add(argument);
            else if (argument == "--")
                onlyOperands = true;
            else
                i = line.TakeOption(arguments, i);
        }

        var operands = line.Command.OperandsFor(line);
        if (!Command.Takes(operands, line.Operands.Count))
            throw new UsageException($"'{line.Command.Name}' takes {operands}, and {line.Operands.Count} were given. Try 'synos-abi --help'.");
        return line;
    }

    /// <summary>Gives the index of the last argument that belongs to the option.</summary>
    private int TakeOption(IReadOnlyList<string> arguments, int index)
    {
        var argument = arguments[index];
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? argument : argument[..equals];
        if (!Command.Options.Contains(name))
            throw new UsageException($"'{Command.Name}' does not know '{name}'; it takes {string.Join(", ", Command.Options)}.");
        if (Command.Flags.Contains(name))
        {
            if (equals >= 0)
                throw new UsageException($"'{name}' takes no value.");
            _options.Add((name, ""));
            return index;
        }

        if (equals < 0 && index + 1 == arguments.Count)
            throw new UsageException($"'{name}' needs a value.");
        var value = equals < 0 ? arguments[index + 1] : argument[(equals + 1)..];
        if (value.Length == 0)
            throw new UsageException($"'{name}' needs a value.");
        _options.Add((name, value));
        return equals < 0 ? index + 1 : index;
    }
}
