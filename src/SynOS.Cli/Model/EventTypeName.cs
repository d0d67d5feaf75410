// SPDX-License-Identifier: MIT
using System.Globalization;
using SynOS.Interop;

namespace SynOS.CommandLine.Model;

/// <summary>Types of events in the words of <c>/proc/synos/events</c>.</summary>
internal static class EventTypeName
{
    public static IReadOnlyDictionary<string, EventType> All { get; } = new SortedDictionary<string, EventType>(StringComparer.Ordinal)
    {
        ["syscall"] = EventType.SystemCall,
        ["security"] = EventType.Security,
        ["network"] = EventType.Network,
        ["filesystem"] = EventType.FileSystem,
    };

    public static string Of(EventType type) =>
        All.FirstOrDefault(pair => pair.Value == type).Key ?? ((int)type).ToString(CultureInfo.InvariantCulture);
}
