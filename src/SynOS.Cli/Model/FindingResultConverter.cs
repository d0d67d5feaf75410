// SPDX-License-Identifier: MIT
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SynOS.CommandLine.Model;

/// <summary>Words in small letters.</summary>
internal sealed class FindingResultConverter() : JsonStringEnumConverter<FindingResult>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
