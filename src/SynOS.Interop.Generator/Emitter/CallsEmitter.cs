// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Model;
using SynOS.Interop.Generator.Parser;

namespace SynOS.Interop.Generator.Emitter;

/// <summary>The class with the stubs: one method a call, through libc's <c>syscall</c>, and one without pointers where that can be.</summary>
/// <remarks>
/// Generators do not chain, so an emitted <c>[LibraryImport]</c> would never be processed: the imports are blittable
/// <c>[DllImport]</c>s, one a number of arguments, since <c>syscall</c> is variadic and C# has no varargs on Linux. Without
/// <c>SetLastError</c>, which sets and reads errno at each call: <c>syscall</c> sets it when it gives -1, and it is read then,
/// directly behind the call, as the code of <c>[LibraryImport]</c> does; the runtime keeps it until there.
/// </remarks>
internal static class CallsEmitter
{
    /// <summary>
    /// How the usage analyzers know a stub, in sources and in assemblies. The version is that of this convention: a release of the
    /// generator alone changes no emitted file.
    /// </summary>
    private const string Mark = "[global::System.CodeDom.Compiler.GeneratedCode(\"SynOS.Interop.Generator\", \"1\")]";

    private const string Marshal = "global::System.Runtime.InteropServices.Marshal";

    public static string Emit(PartModel<CallModel> part)
    {
        (UnitModel unit, EquatableArray<CallModel> calls) = part;
        var writer = new SourceWriter(unit);
        writer.DocLine($"<summary>System calls of <c>{unit.Header}</c>: each returns what the kernel returns, an errno as a negative number.</summary>");
        writer.Line(Mark);
        writer.Open($"public static unsafe partial class {unit.CallsClass}");
        foreach (CallModel call in calls)
        {
            EmitCall(writer, unit, call);
            OverloadEmitter.Emit(writer, unit, call);
        }

        writer.Line($"private static nint Result(nint result) => result == -1 ? -{Marshal}.GetLastSystemError() : result;").Line();
        writer.Open("private static class Native");
        foreach (int count in calls.Select(call => call.Parameters.Count).Distinct().OrderBy(count => count))
            EmitImport(writer, count);
        return writer.Close().Close().ToString();
    }

    /// <summary>Documentation of a stub or its overload.</summary>
    public static void EmitDoc(SourceWriter writer, CallModel call, bool isOverload)
    {
        writer.Doc(call.Doc);
        if (call.HasBase)
            writer.DocLine($"<param name=\"{FreeName(call)}\">Number of the first call, as the running kernel states it.</param>");
        foreach (ParameterModel parameter in call.Parameters.Where(parameter => !isOverload || parameter.Form != ParameterForm.Length))
            writer.DocLine($"<param name=\"{parameter.Name}\">{parameter.Doc.Summary} ({parameter.Direction})</param>");
        const string result = "The result of the call, or the negated errno.";
        writer.DocElement("returns", call.Returns.Count == 0 ? [result] : [$"{result} In C:", .. call.Returns]);
    }

    /// <summary>The name of the parameter for the base, which no C parameter of the call may have.</summary>
    public static string FreeName(CallModel call)
    {
        string name = "syscallBase";
        while (call.Parameters.Any(parameter => parameter.Name == name))
            name += "_";
        return name;
    }

    private static void EmitCall(SourceWriter writer, UnitModel unit, CallModel call)
    {
        string free = FreeName(call);
        EmitDoc(writer, call, isOverload: false);
        string parameters = string.Join(", ", call.Parameters.Select(parameter => $"{parameter.Type} {CSharpName.Escape(parameter.Name)}"));
        string signature = call.HasBase ? string.Join(", ", new[] { "int " + free, parameters }.Where(part => part.Length > 0)) : parameters;
        string number = call.HasBase ? $"{free} + ({call.Number})" : call.Number;
        string arguments = string.Concat(call.Parameters.Select(parameter => $", (nint){CSharpName.Escape(parameter.Name)}"));
        writer.Line($"public static {call.ReturnType} {CSharpName.Escape(call.Name)}({signature}) =>");
        string cast = call.ReturnType == "nint" ? "" : $"({call.ReturnType})";
        writer.Line($"    {cast}{Member(unit, call, "Result")}({Member(unit, call, "Native")}.syscall({number}{arguments}));").Line();
    }

    /// <summary>A member of the class as the body of a stub names it: a parameter hides what else has its name.</summary>
    public static string Member(UnitModel unit, CallModel call, string name) =>
        call.Parameters.Any(parameter => parameter.Name == name.TrimStart('@')) ? $"global::{unit.Namespace}.{unit.CallsClass}.{name}" : name;

    private static void EmitImport(SourceWriter writer, int count)
    {
        string arguments = string.Concat(Enumerable.Range(1, count).Select(i => $", nint argument{i}"));
        writer.Line("[global::System.Runtime.InteropServices.DllImport(\"libc\", EntryPoint = \"syscall\", ExactSpelling = true)]");
        // Never a libc beside the program; CA5392 asks for that, of generated code too.
        writer.Line("[global::System.Runtime.InteropServices.DefaultDllImportSearchPaths(global::System.Runtime.InteropServices.DllImportSearchPath.SafeDirectories)]");
        writer.Line($"internal static extern nint syscall(nint number{arguments});");
    }
}
