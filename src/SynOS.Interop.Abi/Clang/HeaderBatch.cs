// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Clang;

/// <summary>Reads many headers side by side. Each is written as soon as it is read, so that memory holds a few at a time.</summary>
internal static class HeaderBatch
{
    /// <summary>False when a header gave no facts; the others are written all the same.</summary>
    public static bool Parse(IReadOnlyList<HeaderRequest> requests, DiagnosticBag diagnostics, Action<HeaderRequest, FactSet> write)
    {
        (bool Written, DiagnosticBag Diagnostics) Read(int i)
        {
            var own = new DiagnosticBag();
            var facts = HeaderParser.Parse(requests[i], own);
            if (facts is not null)
                write(requests[i], facts);
            return (facts is not null, own);
        }

        var results = ParseThreads.Run(requests.Count, Read, independent: true);

        var fine = true;
        for (var i = 0; i < requests.Count; i++)
        {
            if (results[i] is not { } result)
            {
                HeaderParser.ReportTooExpensive(requests[i], "", diagnostics);
                fine = false;
                continue;
            }

            // In the order that they were named in, whichever was read first.
            foreach (var diagnostic in result.Diagnostics)
                diagnostics.Add(diagnostic);
            fine &= result.Written;
        }

        return fine;
    }
}
