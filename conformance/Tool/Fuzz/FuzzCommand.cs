// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Tool.Fuzz;

/// <summary>The command <c>fuzz headers|locks [--seconds N] [--seed N]</c>.</summary>
public sealed record FuzzCommand(FuzzSubject Subject, TimeSpan Duration, int Seed)
{
    /// <summary>Null when the arguments are not its own.</summary>
    public static FuzzCommand? Parse(string[] arguments)
    {
        if (arguments is not [var subject, .. var rest] || !Enum.TryParse(subject, ignoreCase: true, out FuzzSubject kind) || !Enum.IsDefined(kind))
            return null;
        var command = new FuzzCommand(kind, TimeSpan.FromMinutes(1), Seed: 1);
        for (; rest.Length > 0; rest = rest[2..])
        {
            switch (rest)
            {
                case ["--seconds", var text, ..] when int.TryParse(text, out int seconds) && seconds > 0: command = command with { Duration = TimeSpan.FromSeconds(seconds) }; break;
                case ["--seed", var text, ..] when int.TryParse(text, out int seed) && seed >= 0: command = command with { Seed = seed }; break;
                default: return null;
            }
        }

        return command;
    }

    /// <returns>Whether each input got an answer or a located error.</returns>
    public async Task<bool> RunAsync(TextWriter output)
    {
        FuzzResult result = await new FuzzRun(Subject, Repository.PathOf("artifacts/fuzz")).RunAsync(Seed, Duration);
        foreach (string fault in result.Faults)
            await output.WriteLineAsync(fault);
        await output.WriteLineAsync($"{result.Inputs} inputs from {Seed} on, {result.Faults.Count} with a fault");
        return result.Faults.Count == 0;
    }
}
