// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Harness;

/// <summary>A folder of one test's own; deleted with what is in it.</summary>
internal sealed class Scratch : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("synos abi ").FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        var path = PathOf(name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A copy of the product's header with one place changed.</summary>
    public string WriteHeader(params (string Old, string New)[] changes)
    {
        var text = File.ReadAllText(Repository.Header);
        foreach (var (old, @new) in changes)
        {
            // A change that no longer applies would let the test pass for nothing.
            if (text.Split(old).Length != 2)
                throw new InvalidOperationException($"the header does not have exactly one '{old}'");
            text = text.Replace(old, @new, StringComparison.Ordinal);
        }

        return Write("synos_ai.h", text);
    }

    public string CopyLock()
    {
        var path = PathOf("synos_ai.abi");
        File.Copy(Repository.Lock, path);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
