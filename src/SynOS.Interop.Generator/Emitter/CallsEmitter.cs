// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Model;

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
        writer.DocLine($"<summary>System calls of {XmlDoc.Code(unit.Header)}: each returns what the kernel returns, an errno as a negative number.</summary>");
        writer.Line(Mark);
        writer.Open($"public static unsafe partial class {CSharp.Name(unit.CallsClass)}");
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
    public static void EmitDoc(SourceWriter writer, UnitModel unit, CallModel call, bool isOverload)
    {
        writer.Doc(call.Doc, $"System call <c>{call.Name}</c> of {XmlDoc.Code(unit.Header)}.");
        if (call.Base is not null)
            writer.DocLine($"<param name=\"{FreeName(call)}\">Number of the first call, as the running kernel states it.</param>");
        foreach (ParameterModel parameter in call.Parameters.Where(parameter => !isOverload || parameter.Form != ParameterForm.Length))
            writer.DocLine($"<param name=\"{parameter.Name}\">{XmlDoc.Summary(unit, parameter.Doc, $"<c>{parameter.Name}</c> of the C prototype.")} ({parameter.Direction})</param>");
        const string result = "The result of the call, or the negated errno.";
        string[] blocks = [.. call.Returns.Select(block => XmlDoc.Block(unit, block)), .. ErrorsOf(call)];
        writer.DocElement("returns", blocks.Length == 0 ? [result] : [$"{result} In C:", .. blocks]);
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
        EmitDoc(writer, unit, call, isOverload: false);
        string parameters = string.Join(", ", call.Parameters.Select(parameter => $"{CSharp.Type(parameter.Type)} {CSharp.Name(parameter.Name)}"));
        string signature = call.Base is null ? parameters : string.Join(", ", new[] { "int " + free, parameters }.Where(part => part.Length > 0));
        string constants = Reached(call, unit.Class, $"{unit.Namespace}.{CSharp.Name(unit.Class)}");
        string number = $"{constants}.{call.NumberName}";
        number = call.Base is null ? number : $"{free} + ({number} - {constants}.{CSharp.Name(call.Base)})";
        string arguments = string.Concat(call.Parameters.Select(parameter => $", (nint){CSharp.Name(parameter.Name)}"));
        writer.Line($"public static {CSharp.Type(call.ReturnType)} {CSharp.Name(call.Name)}({signature}) =>");
        string cast = call.ReturnType == NumberType.NInt ? "" : $"({CSharp.Type(call.ReturnType)})";
        writer.Line($"    {cast}{Member(unit, call, "Result")}({Member(unit, call, "Native")}.syscall({number}{arguments}));").Line();
    }

    /// <summary>A member of the class as the body of a stub names it: a parameter hides what else has its name.</summary>
    public static string Member(UnitModel unit, CallModel call, string name) =>
        Reached(call, name, $"{unit.Namespace}.{CSharp.Name(unit.CallsClass)}.{CSharp.Name(name)}");

    private static string Reached(CallModel call, string name, string whole) =>
        call.Parameters.Any(parameter => parameter.Name == name) ? "global::" + whole : CSharp.Name(name);

    private static string[] ErrorsOf(CallModel call) =>
        call.Errors.Count == 0 ? [] : [$"Documented errors: {string.Join(", ", call.Errors.Select(XmlDoc.Code))}."];

    private static void EmitImport(SourceWriter writer, int count)
    {
        string arguments = string.Concat(Enumerable.Range(1, count).Select(i => $", nint argument{i}"));
        writer.Line("[global::System.Runtime.InteropServices.DllImport(\"libc\", EntryPoint = \"syscall\", ExactSpelling = true)]");
        // Never a libc beside the program; CA5392 asks for that, of generated code too.
        writer.Line("[global::System.Runtime.InteropServices.DefaultDllImportSearchPaths(global::System.Runtime.InteropServices.DllImportSearchPath.SafeDirectories)]");
        writer.Line($"internal static extern nint syscall(nint number{arguments});");
    }
}
