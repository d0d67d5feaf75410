// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;

namespace SynOS.Interop.Abi.Emit;

/// <summary>
/// Calls as a description for syzkaller, in its language. Only what a call reaches is described: syzkaller refuses what
/// nothing uses.
/// </summary>
internal sealed class SyzkallerEmitter
{
    private const int MaxArguments = 9;

    private readonly EmitRequest _request;
    private readonly FactSet _facts;
    private readonly SyzkallerValues _values;
    private readonly SyzkallerTypes _types;
    private readonly SyzkallerRecord _record;
    private readonly SyzkallerNames _calls = new();
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    private SyzkallerEmitter(EmitRequest request)
    {
        _request = request;
        // Types such as long mean on each machine what C means there; a layout is taken from one.
        _facts = request.Facts.NamedTargets.IsEvery ? request.Facts : request.Facts.ForTarget(Target.X64);
        _values = new SyzkallerValues(_facts);
        _types = new SyzkallerTypes(_facts, _values, new SyzkallerNames());
        _record = new SyzkallerRecord(_facts, _types, _facts.All.OfType<FieldFact>().ToLookup(f => RecordFact.KeyOf(f.RecordKind, f.Record), StringComparer.Ordinal));
    }

    public static string Emit(EmitRequest request) => new SyzkallerEmitter(request).Write();

    /// <summary>The constants that the description names.</summary>
    public static IReadOnlyCollection<string> UsedConstants(EmitRequest request)
    {
        var emitter = new SyzkallerEmitter(request with { Diagnostics = [] });
        emitter.Write();
        return emitter._values.Used;
    }

    private string Write()
    {
        var text = new StringBuilder("# SPDX-License-Identifier: MIT\n# Written by 'synos-abi emit syzkaller', not by hand.\n");
        if (_request.Facts.Header is { } header)
            text.Append(CultureInfo.InvariantCulture, $"\ninclude <uapi/{header}>\n");
        var devices = _facts.Constants.Where(SyzkallerDevice.IsDevice).Select(c => SyzkallerDevice.Write(c, _calls)).ToList();
        foreach (var device in devices)
            text.Append('\n').Append(device.Resource);
        text.Append(_facts.Calls.Any() || devices.Count != 0 ? "\n" : "\n# There are no calls, so there is nothing to describe.\n");
        foreach (var call in _facts.Calls.OrderBy(c => c.Number).ThenBy(c => c.Name, StringComparer.Ordinal).DistinctBy(c => c.Name))
            text.Append(Call(call));
        foreach (var device in devices)
            text.Append(device.Calls);
        // Writing a record may name further ones, which come to the end of the list.
        for (var i = 0; i < _types.Records.Count; i++)
        {
            var record = _types.Records[i];
            var (written, isComplete) = _record.Write(record, _written.Contains(record.Key));
            text.Append('\n').Append(written);
            if (!isComplete)
                Note(record.Key, "its fields overlap, are bit-fields or have types without a form, so it is described as bytes");
        }

        foreach (var (name, values) in _values.Flags)
            text.Append(CultureInfo.InvariantCulture, $"\n{name} = {string.Join(", ", values)}\n");
        return text.ToString();
    }

    private string Call(CallFact call)
    {
        if (call.Parameters.Count > MaxArguments)
            return LeaveOut(call, "it has more than 9 arguments");
        var names = new SyzkallerNames();
        var arguments = new List<string>();
        foreach (var parameter in call.Parameters)
        {
            if (Argument(call, parameter) is not { } type)
                return LeaveOut(call, $"the type {parameter.Type} has no form");
            arguments.Add($"{names.Of(parameter.Name, parameter.Name)} {type}");
        }

        return $"{_calls.Of(call.Key, call.Name)}({string.Join(", ", arguments)})\n";
    }

    private string? Argument(CallFact call, ParameterFact parameter)
    {
        var key = $"{call.Key}.{parameter.Name}";
        if (parameter.Pointee is not { } pointee)
            return _types.Of(parameter.Type, key, parameter.Name, isArgument: true);
        if (pointee is NamedType { Name: "void" or "char" })
            return $"ptr[{parameter.Direction}, array[int8]]";
        if (_types.RecordOf(pointee) is { } record && parameter.Direction == "inout")
            _written.Add(record.Key);
        return _types.Of(pointee, key, parameter.Name) is { } type ? $"ptr[{parameter.Direction}, {type}]" : null;
    }

    private string LeaveOut(CallFact call, string why)
    {
        Note(call.Key, $"{why}, so it is left out");
        return "";
    }

    private void Note(string key, string what) =>
        _request.Diagnostics.Note(DiagnosticIds.NotEmitted, _request.Facts.Locations.GetValueOrDefault(key, new SourceLocation(_request.Source, 0, 0)), $"{key} in the syzkaller description: {what}. To go on: describe it by hand in a file of your own if it matters.");
}
