// SPDX-License-Identifier: MIT

using System.Runtime.CompilerServices;

namespace SynOS.Conformance.Guest.Cost;

/// <summary>Samples of one call's cost. Interrupts make some higher, so the lowest counts.</summary>
/// <param name="Lowest">Instructions of the cheapest call.</param>
/// <param name="Mean">Instructions of a call on average.</param>
/// <param name="Allocated">Bytes that all samples together allocated.</param>
/// <param name="Result">What the last call gave, which is the first that failed.</param>
internal readonly record struct CallCost(ulong Lowest, double Mean, long Allocated, int Result)
{
    /// <summary>As many as the C program takes, so that the samples stand at the same indices.</summary>
    private const int Samples = 200;

    /// <summary>Measures until a call gives something else than <paramref name="expected"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static CallCost Measure<T>(InstructionCounter counter, T call, int expected)
        where T : struct, ICostedCall
    {
        ulong lowest = ulong.MaxValue;
        ulong sum = 0;
        int result = expected;
        int taken = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (; taken < Samples && result == expected; taken++)
        {
            ulong start = counter.Now;
            result = call.Issue();
            ulong sample = counter.Now - start;
            lowest = Math.Min(lowest, sample);
            sum += sample;
        }
        return new CallCost(lowest, (double)sum / taken, GC.GetAllocatedBytesForCurrentThread() - before, result);
    }
}
