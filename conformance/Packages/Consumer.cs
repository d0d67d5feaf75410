// SPDX-License-Identifier: MIT
using System.Security.Cryptography;
using System.Text;
using SynOS.Conformance.Harness;

namespace SynOS.Conformance.Packages;

/// <summary>A program that installed the library's package from a folder. Kept in artifacts, like the package.</summary>
internal sealed class Consumer
{
    private readonly string _folder;

    private Consumer(string folder, PackedPackages packages) => (_folder, Packages) = (folder, packages);

    public PackedPackages Packages { get; }

    public string Program => Path.Combine(_folder, "bin", "consumer.dll");

    public static async Task<Consumer> InstallAsync()
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        string folder = Path.Combine(Path.GetDirectoryName(packages.Folder)!, $"consumer-{HashOfSource()}");
        if (Directory.Exists(folder))
            return new Consumer(folder, packages);

        // Built aside and renamed when complete: a run that is killed leaves nothing that the next one would take.
        string aside = $"{folder}.{Environment.ProcessId}";
        try
        {
            Directory.CreateDirectory(aside);
            foreach ((string name, string text) in ConsumerSource.Files)
                await File.WriteAllTextAsync(Path.Combine(aside, name), text);
            (await DotnetRun.OfAsync(aside, ["build", "--nologo", "-m:1", "-nodeReuse:false"])).Succeeded();
            Directory.Move(aside, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another run was faster, with the same inputs.
            Directory.Delete(aside, recursive: true);
        }

        return new Consumer(folder, packages);
    }

    private static string HashOfSource()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string name, string text) in ConsumerSource.Files)
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{text}\0"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
