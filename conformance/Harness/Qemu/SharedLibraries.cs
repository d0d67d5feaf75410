// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;

namespace SynOS.Conformance.Harness.Qemu;

/// <summary>What dynamic programs need in a guest, on whatever machine: ldd would run them.</summary>
internal static partial class SharedLibraries
{
    // The loader looks here without being told.
    private const string Folder = "/lib";

    /// <summary>The loader and the libraries of the programs and of each other, by their paths in the guest.</summary>
    public static async Task<SortedDictionary<string, string>> FindAsync(IEnumerable<string> programs, string compiler, CancellationToken cancellation)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var left = new Queue<string>(programs);
        while (left.TryDequeue(out string? file))
        {
            BufferedCommandResult shown = await Cli.Wrap("readelf").WithArguments(["--wide", "--program-headers", "--dynamic", file]).ExecuteBufferedAsync(cancellation);
            foreach (string target in Targets(shown.StandardOutput).Where(target => !found.ContainsKey(target)))
            {
                found[target] = await LocateAsync(Path.GetFileName(target), compiler, cancellation);
                left.Enqueue(found[target]);
            }
        }
        return found;
    }

    // A library may name the loader as one more library: it is where the programs say.
    private static IEnumerable<string> Targets(string shown) =>
        [
            .. LoaderPattern().Matches(shown).Select(match => match.Groups[1].Value),
            .. LibraryPattern().Matches(shown).Select(match => match.Groups[1].Value).Where(name => !name.StartsWith("ld-linux", StringComparison.Ordinal)).Select(name => $"{Folder}/{name}"),
        ];

    private static async Task<string> LocateAsync(string name, string compiler, CancellationToken cancellation)
    {
        BufferedCommandResult said = await Cli.Wrap(compiler).WithArguments([$"-print-file-name={name}"]).ExecuteBufferedAsync(cancellation);
        string path = said.StandardOutput.Trim();
        return Path.IsPathRooted(path) ? Path.GetFullPath(path) : throw new GuestException(GuestException.MissingPart, $"{compiler} has no {name}; run: tools/provision.sh --only default,arm64");
    }

    [GeneratedRegex(@"program interpreter: (/[^\]\s]+)\]")]
    private static partial Regex LoaderPattern();

    [GeneratedRegex(@"\(NEEDED\) +Shared library: \[([^\]]+)\]")]
    private static partial Regex LibraryPattern();
}
