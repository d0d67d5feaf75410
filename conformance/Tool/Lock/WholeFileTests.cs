// SPDX-License-Identifier: MIT
using SynOS.Interop.Facts.Text;
using System.Runtime.Versioning;
using SynOS.Conformance.Harness;
using SynOS.Interop.Abi.Store;
using Xunit;

namespace SynOS.Conformance.Tool.Lock;

/// <summary>A lock is what it was or what it becomes, whatever happens on the way.</summary>
public sealed class WholeFileTests
{
    private const string Accept = "$TOOL accept \"$1\" \"$2\" --because test";

    /// <summary>Seconds: before it began, while it reads, writes, and after it ended.</summary>
    private static readonly string[] Waits = ["0.1", "0.3", "0.4", "0.5", "0.6"];

    /// <summary>Thousands of facts: writing them takes long enough to be interrupted.</summary>
    private static string Facts(string value) => string.Concat(Enumerable.Range(0, 20_000).Select(i => FormattableString.Invariant($"const C{i:D6} int {value}\n")));

    private static string[] Leftovers(Scratch scratch) => Directory.GetFiles(scratch.Folder, ".*.tmp");

    [Fact]
    public async Task A_full_disk_leaves_the_lock_as_it_was()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.PathOf("disk"));
        var old = scratch.Write("old.abi", Facts("1"));
        // A mount of this process alone goes with it. In a changed root, mounts cannot be made its own in one step, and it is taken down.
        var unshare = Environment.UserName == "root" ? "unshare --mount" : "unshare --user --map-root-user --mount";
        var result = await ToolProcess.RunAsync(
            $"export TOOL; unshare='{unshare}'; $unshare true 2>/dev/null || unshare+=' --propagation unchanged'; $unshare bash -c 'trap \"umount \\\"$3\\\"\" EXIT; mount -t tmpfs -o size=700k tmpfs \"$3\" && cp \"$2\" \"$3/x.abi\" && {{ $TOOL accept \"$1\" \"$3/x.abi\" --because test; echo exit $?; cmp \"$2\" \"$3/x.abi\"; ls -A \"$3\"; }}' bash \"$@\"",
            scratch.Write("new.abi", Facts("2")), old, scratch.PathOf("disk"));
        Assert.Contains("error SYNOS3013: No space left on device", result.StandardError, StringComparison.Ordinal);
        Assert.Equal("exit 2\nx.abi\n", result.StandardOutput);
    }

    [Fact]
    public async Task A_process_that_is_killed_while_it_writes_leaves_the_lock_as_it_was()
    {
        using var scratch = new Scratch();
        var path = scratch.Write("x.abi", Facts("1"));
        // The limit kills it in the middle of the file. Without it .NET maps its code twice, through a file that is larger.
        await ToolProcess.RunAsync("export DOTNET_EnableWriteXorExecute=0 DOTNET_EnableDiagnostics=0; ulimit -f 100; ulimit -c 0; " + Accept, scratch.Write("new.abi", Facts("2")), path);
        Assert.Equal(Facts("1"), File.ReadAllText(path));
        Assert.Equal(100 * 1024, new FileInfo(Assert.Single(Leftovers(scratch))).Length);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("KILL")]
    public async Task A_process_that_is_stopped_at_any_time_leaves_a_whole_lock(string signal)
    {
        using var scratch = new Scratch();
        var path = scratch.Write("x.abi", Facts("1"));
        var header = scratch.Write("new.abi", Facts("2"));
        var @new = $"{FactsWriter.Licence}\n# accepted 20000 breaking: test\n{Facts("2")}";
        foreach (var wait in Waits)
        {
            // Job control, because a shell lets what it starts in the background ignore SIGINT.
            await ToolProcess.RunAsync($"set -m; {Accept} & sleep {wait}; kill -{signal} $! 2>/dev/null; wait", header, path);
            var now = File.ReadAllText(path);
            Assert.True(now == Facts("1") || now == @new, $"after {wait} s it is {now.Length} characters of neither");
        }
    }

    [Fact]
    public async Task Two_that_write_at_once_leave_the_lock_of_one()
    {
        using var scratch = new Scratch();
        var path = scratch.Write("x.abi", Facts("1"));
        scratch.Write("2.abi", Facts("2"));
        scratch.Write("3.abi", Facts("3"));
        var result = await ToolProcess.RunAsync("cd \"$1\"; $TOOL accept 2.abi x.abi --because two & $TOOL accept 3.abi x.abi --because three & wait", scratch.Folder);
        Assert.Matches("\nconst C019999 int [23]\n$", File.ReadAllText(path));
        Assert.Equal(20_000, File.ReadAllLines(path).Count(line => line.StartsWith("const ", StringComparison.Ordinal)));
        Assert.Empty(Leftovers(scratch));
        Assert.DoesNotContain("Unhandled", result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_that_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        using var scratch = new Scratch();
        var path = scratch.Write("x.abi", "theirs\n");
        var error = Assert.Throws<IOException>(() => AtomicFile.WriteIfChanged(path, "ours\n", "before\n"u8.ToArray()));
        Assert.Contains("was changed by somebody else meanwhile", error.Message, StringComparison.Ordinal);
        Assert.Equal("theirs\n", File.ReadAllText(path));
        Assert.Empty(Leftovers(scratch));
    }

    [Fact]
    public void What_a_killed_process_left_behind_is_removed_once_it_is_old()
    {
        using var scratch = new Scratch();
        var path = scratch.Write("x.abi", "old\n");
        var left = scratch.Write(".x.abi.12345.00000000000000000000000000000000.tmp", "half");
        var young = scratch.Write(".x.abi.12346.00000000000000000000000000000000.tmp", "half");
        var mine = scratch.Write(".x.abi.mine.tmp", "mine");
        File.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddHours(-1));
        File.SetLastWriteTimeUtc(mine, DateTime.UtcNow.AddHours(-1));
        Assert.True(AtomicFile.WriteIfChanged(path, "new\n"));
        Assert.Equal([mine, young], Leftovers(scratch).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void A_link_stays_a_link_and_what_it_leads_to_is_replaced()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.PathOf("real"));
        var real = scratch.Write("real/x.abi", "old\n");
        File.CreateSymbolicLink(scratch.PathOf("x.abi"), "real/x.abi");
        AtomicFile.WriteIfChanged(scratch.PathOf("x.abi"), "new\n");
        Assert.Equal("real/x.abi", new FileInfo(scratch.PathOf("x.abi")).LinkTarget);
        Assert.Equal("new\n", File.ReadAllText(real));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Rights_are_kept()
    {
        using var scratch = new Scratch();
        var path = scratch.Write("x.abi", "old\n");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        File.SetUnixFileMode(path, Mode);
        AtomicFile.WriteIfChanged(path, "new\n");
        Assert.Equal(Mode, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_device_is_written_into_and_stays()
    {
        AtomicFile.WriteIfChanged("/dev/null", "nothing\n");
        Assert.Empty(File.ReadAllText("/dev/null"));
    }

    [Fact]
    public async Task Standard_output_can_be_named_as_a_file()
    {
        var result = await ToolProcess.RunAsync("$TOOL extract \"$1\" --facts /dev/stdout", Repository.Header);
        Assert.Equal(AbiRun.Of("extract", Repository.Header).Output, result.StandardOutput);
    }

    [Fact]
    public async Task Standard_output_that_takes_no_more_is_an_error()
    {
        var result = await ToolProcess.RunAsync("$TOOL extract \"$1\" > /dev/full", Repository.Header);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("error SYNOS3013: ", result.StandardError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2> /dev/full")]
    [InlineData("> /dev/full 2> /dev/full")]
    public async Task Standard_error_that_takes_no_more_leaves_the_exit_code(string redirection)
    {
        using var scratch = new Scratch();
        var result = await ToolProcess.RunAsync($"$TOOL extract \"$1\" {redirection}", scratch.Write("padded.h", "struct s { char a; int b; };\n"));
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public void A_folder_that_is_named_as_a_lock_is_told_so()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.PathOf("x.abi"));
        var run = AbiRun.Of("check", Repository.Header, scratch.PathOf("x.abi"));
        Assert.Contains("error SYNOS2009: the lock cannot be read: it is a folder.", Assert.Single(run.Messages), StringComparison.Ordinal);
        Assert.Contains("is a folder", Assert.Single(AbiRun.Of("extract", Repository.Header, "--facts", scratch.PathOf("x.abi")).Messages), StringComparison.Ordinal);
    }
}
