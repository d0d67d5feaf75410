// SPDX-License-Identifier: MIT
using SynOS.CommandLine.Model;

namespace SynOS.CommandLine.Reading;

/// <summary>An event, and how many before it are not there any more.</summary>
internal readonly record struct LogEntry(ulong LostBefore, EventModel Event);
