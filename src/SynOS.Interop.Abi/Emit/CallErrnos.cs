// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.KernelDoc;

namespace SynOS.Interop.Abi.Emit;

/// <summary>The errors of calls for those who emit them: with causes and in the order of the checks, as far as the facts know.</summary>
internal static class CallErrnos
{
    /// <summary>The calls by number; one whose number differs between targets is there once.</summary>
    public static IReadOnlyList<CallFact> Calls(FactSet facts) =>
        [.. facts.Calls.OrderBy(c => c.Number).ThenBy(c => c.Name, StringComparer.Ordinal).DistinctBy(c => c.Name)];

    /// <summary>The calls that a request is about: the named one, or all.</summary>
    public static IEnumerable<CallFact> Calls(EmitRequest request) =>
        Calls(request.Facts).Where(c => request.Subject is null || c.Name == request.Subject);

    /// <summary>A lock has no documentation: its errors have no cause, and are in the order of their names.</summary>
    public static IReadOnlyList<ListedErrno> Of(CallFact call, FactSet facts) =>
        facts.Docs.TryGetValue(call.Key + ".returns", out var returns) && ListedErrno.In(returns) is { Count: not 0 } listed
            ? listed
            : [.. facts.Facts.OfType<ErrnoFact>().Where(e => e.Call == call.Name).Select(e => e.Name).Distinct().Select(name => new ListedErrno(name, ""))];

    /// <summary>Whether the cause is the address that a program passed: it begins with a parameter.</summary>
    public static bool IsOfAddress(ListedErrno errno, CallFact call) =>
        call.Parameters.Any(p => p.IsPointer && errno.Cause.StartsWith($"@{p.Name} is ", StringComparison.Ordinal));
}
