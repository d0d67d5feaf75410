// SPDX-License-Identifier: MIT
using System.IO.Compression;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using SynOS.Interop;
using SynOS.Interop.Abi.Commands;
using SynOS.Interop.Generator;

namespace SynOS.Conformance.Harness;

/// <summary>
/// Every package as users get it, packed from what was built with this suite. Packing takes half a minute, so the files are kept in
/// artifacts under a hash of all that goes into them.
/// </summary>
internal sealed class PackedPackages
{
    private static readonly string[] Projects = ["SynOS.Interop", "SynOS.Interop.Generator", "SynOS.Interop.Abi"];
    private static readonly Lazy<Task<PackedPackages>> Once = new(PackAsync);

    private readonly string _root;

    private PackedPackages(string root) => _root = root;

    /// <summary>A package source.</summary>
    public string Folder => Path.Combine(_root, "packed");

    /// <summary>
    /// Where programs of users get installed packages from. Not the user's own cache: the package of every build has the same version.
    /// </summary>
    public string Cache => Path.Combine(_root, "cache");

    public string Library => Path.Combine(Folder, $"SynOS.Interop.{Version}.nupkg");

    public string LibrarySymbols => Path.Combine(Folder, $"SynOS.Interop.{Version}.snupkg");

    public string Generator => Path.Combine(Folder, $"SynOS.Interop.Generator.{Version}.nupkg");

    public string Tool => Path.Combine(Folder, $"SynOS.Interop.Abi.{Version}.nupkg");

    /// <summary>synos-abi as a program of this machine, out of the package: what users run, and less than half of what the same costs when it is compiled at each start.</summary>
    public string NativeTool => Path.Combine(_root, "synos-abi");

    public string Version { get; } = typeof(SynosClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The machine of this run, in the words of .NET.</summary>
    public static string Rid => RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "linux-arm64" : "linux-x64";

    public static Task<PackedPackages> GetAsync() => Once.Value;

    public static string Configuration => typeof(PackedPackages).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static async Task<PackedPackages> PackAsync()
    {
        string root = Repository.PathOf($"artifacts/packed/{HashOfInputs()}");
        if (Directory.Exists(root))
            return new PackedPackages(root);

        // Packed aside and renamed when complete: a run that is killed leaves nothing that the next one would take.
        string aside = $"{root}.{Environment.ProcessId}";
        try
        {
            foreach (string project in Projects)
            {
                (await DotnetRun.OfAsync(Repository.Root,
                    ["pack", $"src/{project}", "--no-build", "-c", Configuration, "-o", Path.Combine(aside, "packed"), $"-p:NativeTools={Rid}", "-nodeReuse:false"])).Succeeded();
            }

            var packages = new PackedPackages(aside);
            using (ZipArchive package = await ZipFile.OpenReadAsync(packages.Generator))
                await package.GetEntry($"tools/{Rid}/synos-abi")!.ExtractToFileAsync(packages.NativeTool);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(packages.NativeTool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            Directory.Move(aside, root);
        }
        catch (IOException) when (Directory.Exists(root))
        {
            // Another run was faster, with the same inputs.
        }
        finally
        {
            if (Directory.Exists(aside))
                Directory.Delete(aside, recursive: true);
        }

        return new PackedPackages(root);
    }

    private static string HashOfInputs()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{Environment.Version} {Configuration} {Rid}"));
        foreach (Type type in (Type[])[typeof(SynosClient), typeof(InteropGenerator), typeof(AbiTool), typeof(ClangSharp.Interop.clang)])
            hash.AppendData(File.ReadAllBytes(type.Assembly.Location));
        // Also the compiler's other components, when there are any.
        foreach (string name in (string[])["Analyzers", "CodeFixes", "Facts"])
        {
            string assembly = Repository.PathOf($"artifacts/bin/SynOS.Interop.{name}/{Configuration.ToLowerInvariant()}/SynOS.Interop.{name}.dll");
            if (File.Exists(assembly))
                hash.AppendData(File.ReadAllBytes(assembly));
        }
        var packed = Projects.Select(project => Repository.PathOf($"src/{project}")).Append(Repository.PathOf("src/SynOS.Interop.Generator/build"))
            .Append(Repository.PathOf("src/SynOS.Interop.Generator/buildMultiTargeting")).Append(Repository.PathOf("src/SynOS.Interop/build")).Append(Repository.PathOf("src"))
            .SelectMany(folder => Directory.EnumerateFiles(folder)).Append(Repository.PathOf("Directory.Build.props"));
        foreach (string file in packed.Where(file => Path.GetExtension(file) is ".csproj" or ".props" or ".targets" or ".md" or ".png").Order(StringComparer.Ordinal))
            hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
