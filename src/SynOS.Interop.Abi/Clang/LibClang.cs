// SPDX-License-Identifier: MIT
using System.Reflection;
using System.Runtime.InteropServices;
using ClangSharp.Interop;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Loads the libclang that is found first, in versions known to give the same facts.</summary>
internal static class LibClang
{
    private static readonly int[] Versions = [19, 22, 21, 20, 18, 17, 16, 15, 14];
    private static readonly System.Threading.Lock Loading = new();
    private static nint handle;
    private static string found = "";

    /// <summary>A library to use and no other; set before the first parse.</summary>
    public static string? Path { get; set; }

    /// <summary>What to install, in one sentence.</summary>
    public static string Remedy => Path is null
        ? $"libclang is not installed (looked for {LibClangFiles.FileName} beside this program, libclang-19.so.1, other versions from 14 to 22, libclang.so.1, and the NuGet package {LibClangFiles.Package}). To go on: sudo apt-get install -y libclang1-19"
        : $"'{Path}' cannot be loaded as libclang. To go on: name a libclang.so.1, or leave --libclang out";

    /// <summary>Loads the library once for the process; false when there is none.</summary>
    public static bool TryLoad()
    {
        lock (Loading)
        {
            if (handle != 0)
                return true;
            // Otherwise each parse runs on a thread of libclang's own, whose stack is small.
            NativeProcess.SetEnvironment("LIBCLANG_NOTHREADS", "1");
            // What is found in folders that the environment names would be a fact on this machine alone.
            foreach (var variable in new[] { "CPATH", "C_INCLUDE_PATH", "CCC_OVERRIDE_OPTIONS" })
                NativeProcess.SetEnvironment(variable, "");
            NativeProcess.SetEnvironment("CLANG_NO_DEFAULT_CONFIG", "1");
            foreach (var name in Path is null ? Candidates() : [Path])
            {
                // Some other library must not be taken for it: the first call into it would end the process.
                if (!NativeLibrary.TryLoad(name, out var loaded) || !NativeLibrary.TryGetExport(loaded, "clang_Type_visitFields", out _))
                    continue;
                (handle, found) = (loaded, LibClangFiles.Locate(name));
                clang.ResolveLibrary += Resolve;
                CrashSignals.Prepare();
                return true;
            }

            return false;
        }
    }

    /// <summary>Which one is used, by its own version and the file, and whose headers of its own; otherwise what to install.</summary>
    public static string Describe()
    {
        if (!TryLoad())
            return Remedy;
        using var version = clang.getClangVersion();
        var headers = ResourceHeaders() ?? $"none, so that a header which includes stddef.h needs {ResourcePackage()}";
        return $"libclang: {version} ({found})\nclang's own headers: {headers}";
    }

    /// <summary>
    /// Clang's own headers (stddef.h and others) for the version that was loaded, which no NuGet package brings; null when they are not installed.
    /// </summary>
    public static string? ResourceHeaders()
    {
        var root = FormattableString.Invariant($"/usr/lib/llvm-{Major()}/lib/clang");
        return Directory.Exists(root)
            ? Directory.EnumerateDirectories(root).Select(d => System.IO.Path.Combine(d, "include"))
                .Where(Directory.Exists).Order(StringComparer.Ordinal).FirstOrDefault()
            : null;
    }

    /// <summary>The package that has <see cref="ResourceHeaders"/>.</summary>
    public static string ResourcePackage() => FormattableString.Invariant($"libclang-common-{Major()}-dev");

    /// <summary>The version in use; 0 for one that is not known.</summary>
    private static int Major()
    {
        using var text = clang.getClangVersion();
        var version = text.ToString();
        return Versions.FirstOrDefault(major => version.Contains(FormattableString.Invariant($"version {major}."), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Candidates()
    {
        foreach (var file in LibClangFiles.BesideProgram())
            yield return file;
        foreach (var version in Versions)
        {
            yield return FormattableString.Invariant($"libclang-{version}.so.1");
            yield return FormattableString.Invariant($"/usr/lib/llvm-{version}/lib/libclang.so.1");
        }

        yield return "libclang.so.1";
        foreach (var file in LibClangFiles.OfPackage(Versions))
            yield return file;
    }

    private static nint Resolve(string libraryName, Assembly assembly, DllImportSearchPath? searchPath) =>
        libraryName == "libclang" ? handle : 0;
}
