// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SynOS.Interop.Generator.Binding;
using SynOS.Interop.Generator.Emitter;
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator;

/// <summary>Emits C# from the facts of Linux UAPI headers: structs, unions, enumerations, constants, system call stubs and layout probes.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class InteropGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var inputs = context.AdditionalTextsProvider
            .Where(static text => text.Path.EndsWith(".facts", StringComparison.OrdinalIgnoreCase))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => InputOf(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Inputs);

        var headers = inputs
            .Select(static (input, _) => HeaderBinder.Bind(input))
            .WithTrackingName(TrackingNames.Headers)
            .Collect()
            .SelectMany(static (all, _) => UnitBinder.Separate(all))
            .WithTrackingName(TrackingNames.Units);

        var probes = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => Option(options.GlobalOptions, "build_property.UapiLayoutProbes") is "true")
            .WithTrackingName(TrackingNames.Probes);

        context.RegisterSourceOutput(
            headers.Select(static (header, _) => header.Diagnostics).WithTrackingName(TrackingNames.Diagnostics),
            static (output, diagnostics) =>
            {
                foreach (DiagnosticModel diagnostic in diagnostics)
                    output.ReportDiagnostic(diagnostic.ToDiagnostic());
            });

        var enums = headers.Select(static (header, _) => new PartModel<EnumModel>(header.Unit, header.Enums)).WithTrackingName(TrackingNames.Enums);
        var structs = headers.Select(static (header, _) => new PartModel<StructModel>(header.Unit, header.Structs)).WithTrackingName(TrackingNames.Structs);
        var constants = headers.Select(static (header, _) => new PartModel<ConstantModel>(header.Unit, header.Constants)).WithTrackingName(TrackingNames.Constants);
        var calls = headers.Select(static (header, _) => new PartModel<CallModel>(header.Unit, header.Calls)).WithTrackingName(TrackingNames.Calls);
        var layouts = structs.Combine(probes).Where(static pair => pair.Right).Select(static (pair, _) => pair.Left).WithTrackingName(TrackingNames.Layouts);

        Emit(context, enums, "enums", EnumEmitter.Emit);
        Emit(context, structs, "structs", StructEmitter.Emit);
        Emit(context, constants, "constants", ConstantsEmitter.Emit);
        Emit(context, calls, "calls", CallsEmitter.Emit);
        Emit(context, layouts, "layout", LayoutEmitter.Emit);
    }

    private static void Emit<T>(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<PartModel<T>> parts, string name, Func<PartModel<T>, string> emit)
        where T : IEquatable<T> =>
        context.RegisterSourceOutput(
            parts.Where(static part => part.Items.Count > 0),
            (output, part) => output.AddSource(part.Unit.HintName(name), emit(part)));

    private static FactsInput InputOf(AdditionalText text, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        AnalyzerConfigOptions item = options.GetOptions(text);
        return new FactsInput(
            text.Path,
            text.GetText(cancellation)?.ToString() ?? "",
            Option(item, "build_metadata.AdditionalFiles.UapiNamespace") ?? "Uapi",
            Option(item, "build_metadata.AdditionalFiles.UapiSyscallBase") ?? "");
    }

    private static string? Option(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && value.Length > 0 ? value : null;
}
