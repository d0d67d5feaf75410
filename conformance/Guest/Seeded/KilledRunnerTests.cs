// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.Globalization;
using SynOS.Conformance.Harness.Qemu;
using Xunit;

namespace SynOS.Conformance.Guest.Seeded;

public sealed class KilledRunnerTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_killed_run_leaves_no_guest_behind()
    {
        using Process runner = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "boot", "--fault", "hang", "--limit", "60"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            int guest = await UntilAsync(() => Processes().FirstOrDefault(process => process.Parent == runner.Id && process.Name == Short(GuestMachine.X86.Program)).Id);

            // Only this process, as a machine that runs out of memory would.
            runner.Kill(entireProcessTree: false);

            await UntilAsync(() => Processes().Any(process => process.Id == guest) ? 0 : 1);
        }
        finally
        {
            if (!runner.HasExited)
                runner.Kill(entireProcessTree: true);
        }
    }

    private static async Task<int> UntilAsync(Func<int> find)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Limit; await Task.Delay(50))
        {
            if (find() is var found and not 0)
                return found;
        }
        throw new TimeoutException($"not within {Limit.TotalSeconds} s");
    }

    // The kernel keeps 15 characters of a process's name.
    private static string Short(string name) => name[..Math.Min(name.Length, 15)];

    // Zombies are dead: whoever adopted them has not looked yet.
    private static IEnumerable<(int Id, int Parent, string Name)> Processes()
    {
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out int id))
                continue;
            string stat;
            try
            {
                stat = File.ReadAllText(Path.Combine(folder, "stat"));
            }
            catch (IOException)
            {
                continue;
            }
            int open = stat.IndexOf('('), close = stat.LastIndexOf(')');
            string[] rest = stat[(close + 2)..].Split(' ');
            if (rest[0] != "Z")
                yield return (id, int.Parse(rest[1], CultureInfo.InvariantCulture), stat[(open + 1)..close]);
        }
    }
}
