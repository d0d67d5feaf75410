// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using SynOS.Interop.Generator.Diagnostics;

namespace SynOS.Interop.Generator.Parser;

/// <summary>Facts of calls to numbers and prototypes.</summary>
internal sealed class CallParser(FactsFile file, CTypeParser types)
{
    /// <summary>Linux calls take at most six arguments.</summary>
    private const int MaxParameters = 6;

    private static readonly Regex Value = new(@"^(?<number>[0-9]{1,9}) \((?<parameters>.*)\) (?<return>[^()]+)$");
    private static readonly Regex Parameter = new(@"^(?<direction>in|out|inout) (?:const )?(?<type>[A-Za-z_].*?) ?(?<pointer>\**) ?(?<name>[A-Za-z_][A-Za-z0-9_]*)$");

    /// <summary>The prototype, or null after a diagnostic.</summary>
    public CallShape? Parse(Fact fact)
    {
        Match value = Value.Match(fact.Value);
        if (!value.Success)
            return Broken(fact, "This is not the number and prototype of a call");
        string returns = value.Groups["return"].Value;
        if (ReturnOf(returns) is not { } result)
            return Unknown(fact, returns);

        var parameters = new List<ParameterShape>();
        string list = value.Groups["parameters"].Value;
        foreach (string text in list.Length == 0 || list == "void" ? [] : Split(list))
        {
            Match parameter = Parameter.Match(text);
            if (!parameter.Success || parameters.Any(other => other.Name == parameter.Groups["name"].Value))
                return Broken(fact, $"'{text}' is not a direction, a type and a name of its own");
            string spelling = $"{parameter.Groups["type"].Value} {parameter.Groups["pointer"].Value}".Trim();
            if (TypeOf(spelling) is not { } type)
                return Unknown(fact, spelling);
            parameters.Add(new ParameterShape(parameter.Groups["name"].Value, parameter.Groups["direction"].Value, type));
        }

        if (parameters.Count > MaxParameters)
        {
            file.Report(GeneratorDiagnostics.NotExpressible, fact, fact.Key, "a system call with more than six parameters");
            return null;
        }

        return new CallShape(fact, int.Parse(value.Groups["number"].Value, CultureInfo.InvariantCulture), result, parameters);
    }

    /// <summary>The parameters: commas inside the parentheses of a function pointer do not separate them.</summary>
    private static IEnumerable<string> Split(string list)
    {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.Length; i++)
        {
            depth += list[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (list[i] != ',' || depth != 0)
                continue;
            yield return list.Substring(start, i - start).Trim();
            start = i + 1;
        }

        yield return list.Substring(start).Trim();
    }

    /// <summary>An int holds what a 32-bit signed result holds; for all else there must be room for the negated errno beside it.</summary>
    private string? ReturnOf(string spelling)
    {
        if (spelling == "void")
            return "int";
        return types.Parse(spelling) switch
        {
            { Lengths.Count: 0, IsPointer: true } => "nint",
            { Lengths.Count: 0, IsInteger: true, IsSigned: true, Size: <= 4 } => "int",
            { Lengths.Count: 0, IsInteger: true, Size: <= 8 } => "nint",
            _ => null,
        };
    }

    /// <summary>What fills one register. A pointer to a record is of use only if C# has the record.</summary>
    private CType? TypeOf(string spelling)
    {
        if (types.Parse(spelling) is not { Lengths.Count: 0, Size: <= 8 } type || !(type.IsInteger || type.IsPointer))
            return null;
        string pointee = spelling.TrimEnd('*', ' ');
        bool named = Regex.IsMatch(pointee, "^(struct|union|enum) ");
        return named && type.Refers is null ? null : type;
    }

    private CallShape? Broken(Fact fact, string problem)
    {
        file.ReportBroken(fact.Where, fact.Line, problem);
        return null;
    }

    private CallShape? Unknown(Fact fact, string type)
    {
        string pointee = type.TrimEnd('*', ' ');
        if (file.IsKnown(pointee))
            file.Report(GeneratorDiagnostics.LeftOutBefore, fact, fact.Key, pointee);
        else
            file.Report(GeneratorDiagnostics.UnknownType, fact, fact.Key, type);
        return null;
    }
}
