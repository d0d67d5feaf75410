// SPDX-License-Identifier: MIT
using System.Reflection;
using VerifyTests;

namespace VerifyXunit;

/// <summary>Finds the folder of a test's source file, also when the compiler was told to write other paths (PathMap).</summary>
internal static class SourceDirectory
{
    public static string Of(string sourceFile, Assembly assembly)
    {
        if (File.Exists(sourceFile))
            return Path.GetDirectoryName(sourceFile)!;
        string? project = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(attribute => attribute.Key == "Verify.ProjectDirectory")?.Value;
        if (project is not null)
        {
            string[] parts = sourceFile.Split('/', '\\');
            for (int i = 0; i < parts.Length; i++)
            {
                string candidate = Path.Combine(project, Path.Combine(parts[i..]));
                if (File.Exists(candidate))
                    return Path.GetDirectoryName(candidate)!;
            }
        }

        throw new VerifyException($"The test's source file '{sourceFile}' is not on this machine, and neither is it in the project folder '{project}'.");
    }
}
