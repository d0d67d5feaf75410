// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Text;
using SynOS.Interop.Facts.Types;
using SynOS.Interop.Generator.Diagnostics;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Binding;

/// <summary>Facts of constants to values, typed as C types them.</summary>
internal sealed class ConstantBinder(FactsFile file, TypeBinder types)
{
    /// <summary>The value, or null after a diagnostic.</summary>
    public ConstantValue? Bind(ConstantFact fact)
    {
        if (CString.IsOne(fact.Value))
            return new TextValue(new(CString.BytesOf(fact.Value)));
        if (!Digits.IsInteger(fact.Value))
            return BindFloating(fact);
        if (types.Bind(fact.Type) is not { IsInteger: true, IsArray: false, Size: <= 8 } type)
            return Unknown(fact);
        // A constant of C's long has 64 bits: the value was measured on 64-bit targets.
        return NumberRange.Read(fact.Value, type.Fixed) is { } value
            ? new IntegerValue(type.Fixed, value, type.Model as NamedModel)
            : Broken(fact);
    }

    private ConstantValue? BindFloating(ConstantFact fact)
    {
        if (fact.Type is not NamedType { Name: "float" or "double" } type)
            return Unknown(fact);
        bool isSingle = type.Name == "float";
        double value = HexFloat.Read(fact.Value);
        bool isTooLarge = double.IsInfinity(value) || (isSingle && float.IsInfinity((float)value));
        return isTooLarge && !fact.Value.EndsWith("inf", StringComparison.Ordinal)
            ? Broken(fact)
            : new FloatingValue(isSingle ? NumberType.Single : NumberType.Double, value);
    }

    private ConstantValue? Broken(ConstantFact fact)
    {
        file.ReportBroken(fact, $"The value does not fit {fact.Type.Spelling}");
        return null;
    }

    private ConstantValue? Unknown(ConstantFact fact)
    {
        file.Report(GeneratorDiagnostics.UnknownType, fact, fact.Key, fact.Type.Spelling);
        return null;
    }
}
