// SPDX-License-Identifier: MIT
namespace SynOS.CommandLine.Model;

/// <summary>How long things took: so many percent took no longer.</summary>
internal sealed record PercentilesModel(double P50, double P90, double P99, double Max)
{
    /// <summary>Of times in nanoseconds, which it sorts; null if there is none. Each percentile is a time that was measured (nearest rank).</summary>
    public static PercentilesModel? OfNanoseconds(Span<long> times)
    {
        if (times.IsEmpty)
            return null;
        times.Sort();
        return new PercentilesModel(Rank(times, 50), Rank(times, 90), Rank(times, 99), times[^1] / 1e3);
    }

    private static double Rank(ReadOnlySpan<long> sorted, int percent) => sorted[(int)((long)sorted.Length * percent + 99) / 100 - 1] / 1e3;
}
