// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Types;

/// <summary>A function: <c>int (struct a *, ...)</c>.</summary>
/// <param name="result">What it returns.</param>
/// <param name="parameters">What it takes; null for <c>()</c>, which says nothing about that.</param>
/// <param name="isVariadic">Whether more arguments may follow.</param>
internal sealed class FunctionType(CType result, IReadOnlyList<CType>? parameters, bool isVariadic) : CType
{
    public CType Result => result;

    public IReadOnlyList<CType>? Parameters => parameters;

    public bool IsVariadic => isVariadic;

    public override CType Innermost => result.Innermost;

    public override string Declare(string declarator)
    {
        string list = parameters is null ? "" : string.Join(", ", parameters.Select(parameter => parameter.Spelling).Concat(isVariadic ? ["..."] : []));
        return result.Declare($"{declarator}({(parameters is not null && list.Length == 0 ? "void" : list)})");
    }

    public override CType Replace(Func<CType, CType> replace) =>
        new FunctionType(result.Replace(replace), parameters is null ? null : [.. parameters.Select(parameter => parameter.Replace(replace))], isVariadic);

    public override IEnumerable<CType> Named() => (parameters ?? []).Prepend(result).SelectMany(type => type.Named());
}
