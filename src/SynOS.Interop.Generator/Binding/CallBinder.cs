// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Types;
using SynOS.Interop.Generator.Diagnostics;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Binding;

/// <summary>Facts of calls to prototypes of C#, and how a stub without pointers takes their parameters.</summary>
internal sealed class CallBinder(FactsFile file, TypeBinder types)
{
    /// <summary>Linux calls take at most six arguments.</summary>
    private const int MaxParameters = 6;

    private static readonly Regex LengthName = new("(len|length|size|count|bytes|nr|n)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The prototype, or null after a diagnostic.</summary>
    public CallShape? Bind(CallFact fact)
    {
        if (ReturnOf(fact.ReturnType) is not { } result)
            return Unknown(fact, fact.ReturnType);
        var parameters = new List<ParameterShape>();
        foreach (ParameterFact parameter in fact.Parameters)
        {
            if (parameters.Any(other => other.Name == parameter.Name))
            {
                file.ReportBroken(fact, $"'{parameter.Name}' is not a name of one parameter alone");
                return null;
            }

            if (ArgumentOf(parameter.Type) is not { } type)
                return Unknown(fact, parameter.Type);
            parameters.Add(new ParameterShape(parameter.Name, parameter.Direction, type));
        }

        if (parameters.Count <= MaxParameters)
            return new CallShape(fact, result, parameters);
        file.Report(GeneratorDiagnostics.NotExpressible, fact, fact.Key, "a system call with more than six parameters");
        return null;
    }

    public static ParameterForm FormOf(IReadOnlyList<ParameterShape> parameters, int index)
    {
        if (index > 0 && IsBuffer(parameters, index - 1))
            return ParameterForm.Length;
        if (IsBuffer(parameters, index))
            return ParameterForm.Bytes;

        // A lone pointer to bytes may point at many, and only the caller knows how many.
        TypeModel type = parameters[index].Type.Model;
        return type is PointerModel { Pointee: NumberModel or NamedModel } && !IsBytes(type) ? ParameterForm.Reference : ParameterForm.Raw;
    }

    /// <summary>Bytes, followed by how many there are.</summary>
    private static bool IsBuffer(IReadOnlyList<ParameterShape> parameters, int index) =>
        index + 1 < parameters.Count
        && IsBytes(parameters[index].Type.Model)
        && parameters[index + 1] is { Direction: "in", Type: { IsInteger: true, Refers: null, Size: >= 4 } } length
        && LengthName.IsMatch(length.Name);

    private static bool IsBytes(TypeModel type) => type is PointerModel { Pointee: null or NumberModel { Number: NumberType.Byte or NumberType.SByte } };

    /// <summary>An int holds what a 32-bit signed result holds; for all else there must be room for the negated errno beside it.</summary>
    private NumberType? ReturnOf(CType type)
    {
        if (type == CType.Void)
            return NumberType.Int32;
        return types.Bind(type) switch
        {
            { IsArray: false, Model.IsPointer: true } => NumberType.NInt,
            { IsArray: false, IsInteger: true, IsSigned: true, Size: <= 4 } => NumberType.Int32,
            { IsArray: false, IsInteger: true, Size: <= 8 } => NumberType.NInt,
            _ => null,
        };
    }

    /// <summary>What fills one register. A pointer to a record is of use only if C# has the record.</summary>
    private BoundType? ArgumentOf(CType type) =>
        types.Bind(type) is { IsArray: false, Size: <= 8 } bound && (bound.IsInteger || bound.Model.IsPointer) && (PointedAt(type) is not TagType || bound.Refers is not null)
            ? bound
            : null;

    private CallShape? Unknown(CallFact fact, CType type)
    {
        if (PointedAt(type) is TagType tag && file.IsKnown(tag.Key))
            file.Report(GeneratorDiagnostics.LeftOutBefore, fact, fact.Key, tag.Key);
        else
            file.Report(GeneratorDiagnostics.UnknownType, fact, fact.Key, type.Spelling);
        return null;
    }

    private static CType PointedAt(CType type)
    {
        while (type is PointerType pointer)
            type = pointer.Pointee;
        return type;
    }
}
