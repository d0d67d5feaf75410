// SPDX-License-Identifier: MIT
using System.Text;
using CliWrap;
using Xunit;

namespace SynOS.Conformance.Kernel.Package;

/// <summary>The modules in the package of the image.</summary>
[Collection(PackageCollectionDefinition.Name)]
public sealed class ModuleTests(PackageFixture package)
{
    // What scripts/sign-file puts behind a module.
    private const string Mark = "~Module signature appended~\n";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private string[] Modules =>
        Directory.GetFiles(package.Root.PathOf($"lib/modules/{package.Release}/kernel"), "*.ko.xz", SearchOption.AllDirectories);

    [Fact]
    public void There_are_those_that_a_server_needs()
    {
        string[] names = [.. Modules.Select(path => Path.GetFileName(path)[..^".ko.xz".Length])];

        Assert.All((string[])["autofs4", "overlay", "nf_tables", "veth", "bridge", "tun"], name => Assert.Contains(name, names));
    }

    [Fact]
    public async Task Each_is_signed()
    {
        string[] modules = Modules;
        using var limit = new CancellationTokenSource(Limit);
        using var content = new MemoryStream();
        await (Cli.Wrap("xz").WithArguments(["-dc", .. modules]) | PipeTarget.ToStream(content)).ExecuteAsync(limit.Token);

        Assert.Equal(modules.Length, CountOf(Encoding.ASCII.GetBytes(Mark), content.GetBuffer().AsSpan(0, (int)content.Length)));
    }

    private static int CountOf(ReadOnlySpan<byte> mark, ReadOnlySpan<byte> content)
    {
        int count = 0;
        for (int at; (at = content.IndexOf(mark)) >= 0; content = content[(at + mark.Length)..])
            count++;
        return count;
    }
}
