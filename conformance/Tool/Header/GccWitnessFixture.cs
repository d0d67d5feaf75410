// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using SynOS.Interop.Facts.Model;
using SynOS.Interop.Facts.Targets;
using Xunit;

namespace SynOS.Conformance.Tool.Header;

/// <summary>gcc's opinion on every fact of the lock, asked once for each machine.</summary>
public sealed class GccWitnessFixture : IAsyncLifetime
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _errors = [];

    public static IReadOnlyDictionary<string, string> Machines { get; } =
        new Dictionary<string, string> { ["x86_64"] = "-m64", ["i686"] = "-m32" };

    internal static FactSet Lock { get; } = SharedLock.Read();

    public string? ErrorOf(string target, string fact) => _errors[target].GetValueOrDefault(fact);

    public async Task InitializeAsync()
    {
        foreach (var (target, machine) in Machines)
            _errors[target] = await GccWitness.AskAsync(machine, Repository.Header, Lock.ForTarget(Target.Find(target)!.Value).Facts);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
