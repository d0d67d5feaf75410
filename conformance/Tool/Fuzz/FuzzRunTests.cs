// SPDX-License-Identifier: MIT
using CliWrap;
using Xunit;

namespace SynOS.Conformance.Tool.Fuzz;

/// <summary>A run over mutated inputs hears every way in which one can go wrong.</summary>
public sealed class FuzzRunTests
{
    [Theory]
    [InlineData("echo input 5; kill -SEGV $$", "the process ended with 139")]
    [InlineData("echo input 5; echo fault System.Exception: x", "System.Exception: x")]
    [InlineData("echo input 5; exec sleep 30", "no answer within 1 s")]
    public async Task An_input_that_is_not_answered_is_kept_and_named(string worker, string what)
    {
        DirectoryInfo keep = Directory.CreateTempSubdirectory("synos fuzz kept ");
        try
        {
            var run = new FuzzRun(FuzzSubject.Locks, keep.FullName)
            {
                Limit = TimeSpan.FromSeconds(1),
                Worker = (_, _) => Cli.Wrap("sh").WithArguments(["-c", worker]),
            };
            FuzzResult result = await run.RunAsync(5, TimeSpan.FromSeconds(2));
            string fault = result.Faults[0];
            Assert.Contains(what, fault, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(keep.FullName, "5-fuzzed.abi")));
        }
        finally
        {
            keep.Delete(recursive: true);
        }
    }
}
