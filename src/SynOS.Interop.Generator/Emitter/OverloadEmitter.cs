// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Emitter;

/// <summary>A stub without pointers: <c>in</c>, <c>out</c> and <c>ref</c> as the prototype says, and spans for bytes with their number.</summary>
internal static class OverloadEmitter
{
    public static void Emit(SourceWriter writer, UnitModel unit, CallModel call)
    {
        if (call.Parameters.All(parameter => parameter.Form == ParameterForm.Raw))
            return;
        var taken = new HashSet<string>(call.Parameters.Select(parameter => parameter.Name)) { CallsEmitter.FreeName(call) };
        var signature = new List<string>();
        var arguments = new List<string>();
        var pins = new List<string>();
        var starts = new List<string>();
        if (call.Base is not null)
        {
            signature.Add("int " + CallsEmitter.FreeName(call));
            arguments.Add(CallsEmitter.FreeName(call));
        }

        for (int i = 0; i < call.Parameters.Count; i++)
        {
            ParameterModel parameter = call.Parameters[i];
            string name = CSharp.Name(parameter.Name);
            if (parameter.Form != ParameterForm.Length)
                signature.Add($"{TypeOf(parameter)} {name}");
            switch (parameter.Form)
            {
                case ParameterForm.Length:
                    arguments.Add($"({CSharp.Type(parameter.Type)}){CSharp.Name(call.Parameters[i - 1].Name)}.Length");
                    break;
                case ParameterForm.Raw:
                    arguments.Add(name);
                    break;
                default:
                    string pinned = FreeName(parameter.Name, taken);
                    string type = parameter.Form == ParameterForm.Bytes ? "byte*" : CSharp.Type(parameter.Type);
                    pins.Add($"fixed ({type} {pinned} = {(parameter.Form == ParameterForm.Bytes ? name : "&" + name)})");
                    arguments.Add(parameter.Type is PointerModel { Pointee: NumberModel { Number: NumberType.SByte } } ? "(sbyte*)" + pinned : pinned);
                    if (parameter is { Form: ParameterForm.Reference, Direction: "out" })
                        starts.Add($"{name} = default;");
                    break;
            }
        }

        CallsEmitter.EmitDoc(writer, unit, call, isOverload: true);
        writer.Open($"public static {CSharp.Type(call.ReturnType)} {CSharp.Name(call.Name)}({string.Join(", ", signature)})");
        foreach (string line in starts.Concat(pins))
            writer.Line(line);
        writer.Line($"    return {CallsEmitter.Member(unit, call, call.Name)}({string.Join(", ", arguments)});");
        writer.Close().Line();
    }

    private static string TypeOf(ParameterModel parameter) => (parameter.Form, parameter.Direction) switch
    {
        (ParameterForm.Bytes, "in") => "global::System.ReadOnlySpan<byte>",
        (ParameterForm.Bytes, _) => "global::System.Span<byte>",
        (ParameterForm.Reference, "in") => "in " + Pointee(parameter),
        (ParameterForm.Reference, "out") => "out " + Pointee(parameter),
        (ParameterForm.Reference, _) => "ref " + Pointee(parameter),
        _ => CSharp.Type(parameter.Type),
    };

    private static string Pointee(ParameterModel parameter) => CSharp.Type(((PointerModel)parameter.Type).Pointee);

    private static string FreeName(string parameter, HashSet<string> taken)
    {
        string name = "pinned_" + parameter;
        while (!taken.Add(name))
            name += "_";
        return name;
    }
}
