// SPDX-License-Identifier: MIT

using System.Globalization;
using SynOS.Conformance.Guest.Memory;
using SynOS.Conformance.Guest.Running;
using SynOS.Conformance.Guest.Transcript;

namespace SynOS.Conformance.Guest.Given;

/// <summary>What is given to every case that is one call.</summary>
internal sealed class InputTable
{
    private readonly GivenFile _file;
    private readonly Dictionary<string, Input> _inputs;

    public InputTable(GivenFile file, int self)
    {
        _file = file;
        _inputs = file.Inputs.Select(new InputReader(file, self).Read).ToDictionary(input => input.Name, StringComparer.Ordinal);
    }

    public Input this[string name] => _inputs[name];

    /// <summary>Each case that is one call is given something, and no other one is.</summary>
    public void Check(IEnumerable<Case> cases)
    {
        HashSet<string> calls = [.. cases.OfType<CallCase>().Select(tested => tested.Name)];
        foreach (Input input in _inputs.Values.Where(input => !calls.Contains(input.Name)))
        {
            throw input.Line.Wrong($"the C# driver expects nothing of '{input.Name}'");
        }
        foreach (string name in calls.Where(name => !_inputs.ContainsKey(name)))
        {
            throw new GivenException(_file.Source, 0, $"nothing is given to '{name}', of which the C# driver expects something");
        }
    }

    /// <summary>A line for each, as the C driver shows it.</summary>
    public IEnumerable<string> Show() => _inputs.Values.Select(input => string.Create(CultureInfo.InvariantCulture, $"given={input.Name}{Keys(input)}"));

    private static KeyList Keys(Input input) => new KeyList()
        .Add("call", input.Call.Name)
        .Add("argument", HexDump.Of(input.Argument))
        .Add("place", Places.NameOf(input.Place))
        .Add("privileged", input.Unprivileged ? "no" : "yes")
        .Add("in_thread", input.InThread ? "yes" : "no")
        .AddText("setting", input.Setting)
        .AddText("value", input.Value)
        .AddText("before", input.Script.Before)
        .AddText("after", input.Script.After)
        .Add("signals", input.Script.Restart ? "restart" : input.Script.Ignore ? "ignore" : "interrupt");
}
