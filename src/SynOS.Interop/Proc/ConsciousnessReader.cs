// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Proc;

/// <summary>Reads <c>/proc/synos/consciousness</c>.</summary>
internal static class ConsciousnessReader
{
    public static ConsciousnessReport Read(string procRoot)
    {
        var text = ProcText.Read(procRoot, "consciousness");
        var state = new ConsciousnessState(
            text.Number<int>("Awareness Level"),
            text.Number<int>("Threat Level"),
            (LearningState)text.Hex("Learning State"),
            text.Escaped("Context"));
        int? daemon = text.Text("Daemon PID") == "none" ? null : text.Number<int>("Daemon PID");
        return new ConsciousnessReport(state, text.Number<ulong>("Last Update", "ns"), daemon);
    }
}
