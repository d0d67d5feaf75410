// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Model;
using SynOS.Interop.Generator.Parser;

namespace SynOS.Interop.Generator.Emitter;

/// <summary>The class with the constants of a header.</summary>
internal static class ConstantsEmitter
{
    public static string Emit(PartModel<ConstantModel> part)
    {
        (UnitModel unit, EquatableArray<ConstantModel> constants) = part;
        var writer = new SourceWriter(unit);
        writer.DocLine($"<summary>Constants of <c>{unit.Header}</c>.</summary>");
        writer.Open($"public static partial class {unit.Class}");
        for (int i = 0; i < constants.Count; i++)
        {
            ConstantModel constant = constants[i];
            if (i > 0)
                writer.Line();
            writer.Doc(constant.Doc);
            writer.Line($"{constant.Declaration.Replace("ReadOnlySpan", "global::System.ReadOnlySpan")} {CSharpName.Escape(constant.Name)}{constant.Assignment}");
        }

        return writer.Close().ToString();
    }
}
