// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;

namespace SynOS.Interop.Abi.Clang;

/// <summary>Where a libclang may be that did not come with the system: the NuGet package of it, beside this program or as it was restored.</summary>
internal static class LibClangFiles
{
    public const string FileName = "libclang.so";

    private static readonly string Machine = RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.Arm64 ? "linux-arm64" : "linux-x64";

    public static string Package => $"libclang.runtime.{Machine}";

    /// <summary>Where a build or a publish puts it: whoever does that wants this one.</summary>
    public static IEnumerable<string> BesideProgram() =>
        new[] { Path.Combine(AppContext.BaseDirectory, FileName), Path.Combine(AppContext.BaseDirectory, "runtimes", Machine, "native", FileName) }.Where(File.Exists);

    /// <summary>Restored packages of known versions, the newest first.</summary>
    public static IEnumerable<string> OfPackage(IReadOnlyList<int> majors, string? packages = null)
    {
        var folder = Path.Combine(packages ?? PackagesFolder(), Package);
        return !Directory.Exists(folder)
            ? []
            : Directory.EnumerateDirectories(folder)
                .Select(f => (Folder: f, Version: System.Version.TryParse(Path.GetFileName(f), out var version) ? version : null))
                .Where(f => f.Version is not null && majors.Contains(f.Version.Major)).OrderByDescending(f => f.Version)
                .Select(f => Path.Combine(f.Folder, "runtimes", Machine, "native", FileName)).Where(File.Exists);
    }

    /// <summary>The file of a library that was loaded by this name: a name alone says nothing of where the system found it.</summary>
    public static string Locate(string name)
    {
        if (name.Contains('/', StringComparison.Ordinal))
            return Path.GetFullPath(name);
        try
        {
            return File.ReadLines("/proc/self/maps").Select(line => line[(line.LastIndexOf(' ') + 1)..])
                .FirstOrDefault(path => Path.GetFileName(path).StartsWith("libclang", StringComparison.Ordinal)) ?? name;
        }
        catch (IOException)
        {
            return name;
        }
    }

    private static string PackagesFolder() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetEnvironmentVariable("HOME") ?? "/", ".nuget/packages");
}
