// SPDX-License-Identifier: MIT
using System.Security.Cryptography;
using System.Text;
using CliWrap;
using CliWrap.Buffered;
using CliWrap.Exceptions;

namespace SynOS.Conformance.Harness.Qemu;

/// <summary>Writes the guest's initramfs with the kernel's own gen_init_cpio, once for each content.</summary>
public static class GuestImageWriter
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    /// <returns>Path of the image, whose name is a hash of its content.</returns>
    public static async Task<string> WriteAsync(GuestParts parts, string folder)
    {
        var files = await CollectAsync(parts);
        string path = Path.Combine(folder, $"image-{Hash(files)}.cpio");
        if (File.Exists(path))
            return path;

        string aside = $"{path}.{Environment.ProcessId}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(folder);
            RemoveOld(folder);
            await WriteAsync(parts.ImageWriter, files, aside);
            // A run at the same time writes the same bytes; whoever renames last changes nothing.
            File.Move(aside, path, overwrite: true);
            return path;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CommandExecutionException)
        {
            throw new GuestException(GuestException.CannotWrite, $"cannot write the guest's image {path}: {error.Message.Trim()}; make room or give rights there, then run again", error);
        }
        finally
        {
            if (File.Exists(aside))
                File.Delete(aside);
        }
    }

    private static async Task<SortedDictionary<string, string>> CollectAsync(GuestParts parts)
    {
        var files = new SortedDictionary<string, string>(parts.Files(), StringComparer.Ordinal);
        foreach (string file in files.Values.Where(file => !File.Exists(file)))
            throw new GuestException(GuestException.MissingPart, $"{file} is missing; run: dotnet build conformance -t:GuestParts");

        using var limit = new CancellationTokenSource(Limit);
        foreach (var (target, file) in await SharedLibraries.FindAsync(parts.DynamicPrograms, parts.Machine.Compiler, limit.Token))
            files[target] = file;
        return files;
    }

    private static async Task WriteAsync(string imageWriter, SortedDictionary<string, string> files, string path)
    {
        // gen_init_cpio splits its list at spaces but takes a variable as a path: so a path may have spaces.
        var list = new StringBuilder();
        var variables = new Dictionary<string, string?>();
        var folders = new SortedSet<string>(["/dev", "/proc", "/sys", "/tmp"], StringComparer.Ordinal);
        foreach (string target in files.Keys)
        {
            for (string? parent = Path.GetDirectoryName(target); parent is not null and not "/"; parent = Path.GetDirectoryName(parent))
                folders.Add(parent);
        }
        foreach (string target in folders)
            list.Append("dir ").Append(target).Append(" 0755 0 0\n");
        // The kernel opens it as init's standard streams before anything is mounted.
        list.Append("nod /dev/console 0600 0 0 c 5 1\n");
        foreach (var (target, file) in files)
        {
            string name = $"FILE{variables.Count}";
            variables[name] = file;
            list.Append("file ").Append(target).Append(" ${").Append(name).Append("} 0755 0 0\n");
        }

        using var limit = new CancellationTokenSource(Limit);
        await Cli.Wrap(imageWriter)
            .WithArguments(["-t", "0", "-"])
            .WithEnvironmentVariables(variables)
            .WithStandardInputPipe(PipeSource.FromString(list.ToString()))
            .WithStandardOutputPipe(PipeTarget.ToFile(path))
            .ExecuteBufferedAsync(limit.Token);
    }

    private static string Hash(SortedDictionary<string, string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (target, file) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{target}\n"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static void RemoveOld(string folder)
    {
        foreach (string old in Directory.EnumerateFiles(folder, "image-*").Where(file => DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > KeptFor))
            File.Delete(old);
    }
}
