// SPDX-License-Identifier: MIT

using SynOS.Interop;

namespace SynOS.Conformance.Guest.Cost;

/// <summary>The calls as a C# programmer makes them, from text to the kernel.</summary>
internal static class ClientCalls
{
    public readonly struct Register(SynosClient client, ConsciousnessState state) : ICostedCall
    {
        public int Issue()
        {
            client.Register(state);
            return 0;
        }
    }

    public readonly struct Update(SynosClient client, ConsciousnessState state) : ICostedCall
    {
        public int Issue()
        {
            client.Update(state);
            return 0;
        }
    }

    public readonly struct Log(SynosClient client, string description) : ICostedCall
    {
        public int Issue()
        {
            client.LogEvent(EventType.Security, CostSuite.Severity, description);
            return 0;
        }
    }

    public readonly struct LogUtf8(SynosClient client, byte[] description) : ICostedCall
    {
        public int Issue()
        {
            client.LogEventUtf8(EventType.Security, CostSuite.Severity, description);
            return 0;
        }
    }

    /// <summary>Keeps the counters, so that nothing of the call can be left out.</summary>
    public struct GetTelemetry(SynosClient client) : ICostedCall
    {
        public Telemetry Last { get; private set; }

        public int Issue()
        {
            Last = client.GetTelemetry();
            return 0;
        }
    }
}
