// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using SynOS.Interop.Generator.Diagnostics;

namespace SynOS.Interop.Generator.Parser;

/// <summary>Facts of calls to numbers and prototypes.</summary>
internal sealed class CallParser(FactsFile file, ICollection<string> structs)
{
    /// <summary>Linux calls take at most six arguments.</summary>
    private const int MaxParameters = 6;

    private static readonly Regex Value = new(@"^(?<number>[0-9]{1,9}) \((?<parameters>.*)\) (?<return>.+)$");
    private static readonly Regex Parameter = new(
        @"^(?<direction>in|out|inout) (?:const )?(?<type>[A-Za-z_][A-Za-z0-9_ ]*?) ?(?<pointer>\**) ?(?<name>[A-Za-z_][A-Za-z0-9_]*)$");

    /// <summary>The prototype, or null after a diagnostic.</summary>
    public CallShape? Parse(Fact fact)
    {
        Match value = Value.Match(fact.Value);
        if (!value.Success)
            return Broken(fact, "This is not the number and prototype of a call");
        string returns = value.Groups["return"].Value;
        if (ReturnOf(returns) is not { } result)
            return Unknown(fact, returns);

        var parameters = new List<(string Name, string Type, string Direction)>();
        string list = value.Groups["parameters"].Value;
        foreach (string text in list.Length == 0 || list == "void" ? [] : list.Split(','))
        {
            Match parameter = Parameter.Match(text.Trim());
            if (!parameter.Success || parameters.Any(other => other.Name == parameter.Groups["name"].Value))
                return Broken(fact, $"'{text.Trim()}' is not a direction, a type and a name of its own");
            if (TypeOf(parameter.Groups["type"].Value, parameter.Groups["pointer"].Length) is not { } type)
                return Unknown(fact, parameter.Groups["type"].Value + parameter.Groups["pointer"].Value);
            parameters.Add((parameter.Groups["name"].Value, type, parameter.Groups["direction"].Value));
        }

        if (parameters.Count > MaxParameters)
        {
            file.Report(GeneratorDiagnostics.NotExpressible, fact, fact.Key, "a system call with more than six parameters");
            return null;
        }

        return new CallShape(fact, int.Parse(value.Groups["number"].Value, CultureInfo.InvariantCulture), result, parameters);
    }

    private static string? ReturnOf(string type) => type switch
    {
        "int" => "int",
        "long" or "ssize_t" or "__kernel_ssize_t" => "nint",
        _ => null,
    };

    private string? TypeOf(string type, int pointers)
    {
        string? pointee = CTypeParser.StructOf(type) is { } name
            ? structs.Contains(name) && pointers > 0 ? CTypeParser.Escape(name) : null
            : CTypeParser.ScalarOf(type)?.Name ?? Register(type, pointers);
        return pointee is null ? null : pointee + new string('*', pointers);
    }

    /// <summary>Types that fill a register or have no size: fine as arguments, though not as fields.</summary>
    private static string? Register(string type, int pointers) => type switch
    {
        "void" when pointers > 0 => "void",
        "long" or "ssize_t" or "__kernel_ssize_t" => "nint",
        "unsigned long" or "size_t" or "__kernel_size_t" => "nuint",
        _ => null,
    };

    private CallShape? Broken(Fact fact, string problem)
    {
        file.ReportBroken(fact.Where, fact.Line, problem);
        return null;
    }

    private CallShape? Unknown(Fact fact, string type)
    {
        file.Report(GeneratorDiagnostics.UnknownType, fact, fact.Key, type);
        return null;
    }
}
