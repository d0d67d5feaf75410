// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;

namespace SynOS.Conformance.Packages.Matrix;

/// <summary>The packages of a later version of the same sources, built in a folder of their own and kept beside those of this version.</summary>
internal sealed class OtherVersion
{
    private static readonly string[] Projects = ["SynOS.Interop", "SynOS.Interop.Generator"];

    private OtherVersion(string folder, string version) => (Folder, Version) = (folder, version);

    /// <summary>A package source.</summary>
    public string Folder { get; }

    public string Version { get; }

    public static async Task<OtherVersion> GetAsync(PackedPackages packages)
    {
        var current = System.Version.Parse(packages.Version.Split('-')[0]);
        string version = new Version(current.Major, current.Minor, current.Build + 1).ToString();
        string folder = $"{packages.Folder}-{version}";
        if (Directory.Exists(folder))
            return new OtherVersion(folder, version);

        // Packed aside and renamed when complete: a run that is killed leaves nothing that the next one would take.
        string aside = $"{folder}.{Environment.ProcessId}";
        try
        {
            foreach (string project in Projects)
            {
                (await DotnetRun.OfAsync(Repository.Root,
                    ["pack", $"src/{project}", "-c", PackedPackages.Configuration, "-o", Path.Combine(aside, "packed"), $"-p:Version={version}", $"-p:ArtifactsPath={aside}/artifacts", "-nodeReuse:false"])).Succeeded();
            }

            Directory.Move(Path.Combine(aside, "packed"), folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another run was faster, with the same inputs.
        }
        finally
        {
            if (Directory.Exists(aside))
                Directory.Delete(aside, recursive: true);
        }

        return new OtherVersion(folder, version);
    }
}
