// SPDX-License-Identifier: MIT
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Security.Cryptography;
using System.Text;
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Packages.Matrix;

/// <summary>Whoever builds the same sources gets the same packages, and a debugger finds the sources.</summary>
public sealed class ReproducibleTests
{
    /// <summary>The id of the custom debug information that SourceLink writes, from the specification of portable PDBs.</summary>
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Fact]
    public async Task Two_builds_in_two_folders_give_the_same_bytes()
    {
        using WorkingCopy one = await WorkingCopy.CreateAsync(), two = await WorkingCopy.CreateAsync();
        // One after the other: a later time must not show.
        foreach (WorkingCopy copy in (WorkingCopy[])[one, two])
            await PackAsync(copy, "tools/pack.sh", "--any-only");

        string[] names = [.. Directory.EnumerateFiles(one.PathOf("artifacts/packages")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        Assert.Equal(4, names.Length);
        Assert.All(names, name => Assert.Equal(HashOf(one.PathOf($"artifacts/packages/{name}")), HashOf(two.PathOf($"artifacts/packages/{name}"))));
    }

    [Fact]
    public async Task The_symbols_of_a_clone_say_where_its_sources_are()
    {
        using WorkingCopy copy = await WorkingCopy.CreateAsync();
        await PackAsync(copy, "bash", "-c", "git init -q && git add -A && git -c user.name=a -c user.email=a@b.c commit -qm c && git remote add origin https://github.com/owner/name.git");
        await PackAsync(copy, "dotnet", "pack", "src/SynOS.Interop", "-c", "Release", "-o", "packed", "-nodeReuse:false");

        using ZipArchive package = ZipFile.OpenRead(Directory.GetFiles(copy.PathOf("packed"), "*.snupkg").Single());
        using var symbols = new MemoryStream();
        using (Stream stored = package.GetEntry("lib/net10.0/SynOS.Interop.pdb")!.Open())
            await stored.CopyToAsync(symbols);
        symbols.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        MetadataReader reader = provider.GetMetadataReader();

        string link = Encoding.UTF8.GetString(reader.GetBlobBytes(reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation).Single(info => reader.GetGuid(info.Kind) == SourceLink).Value));
        Assert.Contains("\"/_/*\":\"https://raw.githubusercontent.com/owner/name/", link, StringComparison.Ordinal);
        // Every source is below that folder, or inside of the symbols.
        Assert.All(reader.Documents.Select(reader.GetDocument), document => Assert.StartsWith("/_/", reader.GetString(document.Name), StringComparison.Ordinal));
    }

    private static async Task PackAsync(WorkingCopy copy, string program, params string[] arguments)
    {
        BufferedCommandResult result = await copy.RunAsync(program == "tools/pack.sh" ? copy.PathOf(program) : program, arguments);
        Assert.True(result.ExitCode == 0, result.StandardOutput + result.StandardError);
    }

    private static string HashOf(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
}
