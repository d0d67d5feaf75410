// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness;

/// <summary>A folder of one test, gone when the test ends. Its name has a space, so that no path is safe from one.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("synos test ").FullName;

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
