// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;
using SynOS.Interop.Abi.Clang;

namespace SynOS.Conformance.Tool.Witness;

/// <summary>A target whose gcc is asked about facts.</summary>
/// <param name="Name">Its name in facts.</param>
/// <param name="Compiler">The program.</param>
/// <param name="Package">The Debian package that has it.</param>
/// <param name="IsDefault">Whether the ordinary suite has the compiler.</param>
internal sealed record WitnessTarget(string Name, string Compiler, string Package, bool IsDefault)
{
    /// <summary>How long it may take over one header.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The cross compiler stands for <c>gcc -m32</c>, because Debian's gcc-multilib cannot be installed beside cross
    /// compilers. s390x is the big-endian one.
    /// </summary>
    public static IReadOnlyList<WitnessTarget> All { get; } =
    [
        new("x86_64", "gcc", "gcc", IsDefault: true),
        new("i686", "i686-linux-gnu-gcc", "gcc-i686-linux-gnu", IsDefault: true),
        new("aarch64", "aarch64-linux-gnu-gcc", "gcc-aarch64-linux-gnu", IsDefault: false),
        new("s390x", "s390x-linux-gnu-gcc", "gcc-s390x-linux-gnu", IsDefault: false),
    ];

    public static WitnessTarget Find(string name) => All.Single(target => target.Name == name);

    /// <summary>gcc's messages about C text; empty when it has none. Nothing is written, so that nothing is left behind.</summary>
    public async Task<string> CheckAsync(string source, IReadOnlyList<string> includes, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Limit);
        try
        {
            var result = await Cli.Wrap(Compiler)
                .WithArguments([
                    "-std=gnu11", "-fsyntax-only", "-w", "-nostdinc",
                    "-fno-diagnostics-show-caret", "-fno-diagnostics-show-option", "-ftrack-macro-expansion=0",
                    .. includes.SelectMany(folder => new[] { "-isystem", folder }), "-x", "c", "-",
                ])
                .WithEnvironmentVariables(variables => variables.Set("LC_ALL", "C"))
                .WithStandardInputPipe(PipeSource.FromString(source))
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(limited.Token);
            return result.ExitCode != 0 && result.StandardError.Length == 0 ? $"{Compiler} ended with {result.ExitCode}" : result.StandardError;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new WitnessException(WitnessException.NoAnswer, FormattableString.Invariant($"{Compiler} did not answer within {Limit.TotalSeconds:0.###} s. To go on: run it again when the machine has less to do."));
        }
    }

    /// <summary>The folder of gcc's own headers, such as stddef.h.</summary>
    public async Task<string> OwnHeadersAsync(CancellationToken cancellation)
    {
        try
        {
            var result = await Cli.Wrap(Compiler).WithArguments(["-print-file-name=include"]).ExecuteBufferedAsync(cancellation);
            return result.StandardOutput.Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new WitnessException(WitnessException.NoCompiler, $"{Compiler} is not on PATH, so facts of {Name} have no witness. To go on: sudo apt-get install -y --no-install-recommends {Package}");
        }
    }

    /// <summary>Where libclang looks for the headers of this target, in its order: the witness reads the same files.</summary>
    public IReadOnlyList<string> SystemFolders()
    {
        var target = ClangTarget.All.Single(t => t.Name == Name);
        return target.SystemFolders()
            ?? throw new WitnessException(WitnessException.NoCompiler, $"the C headers of {Name} are not installed. To go on: sudo apt-get install -y --no-install-recommends {target.Package}");
    }
}
