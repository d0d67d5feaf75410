// SPDX-License-Identifier: MIT
using System.Text.Json.Serialization;

namespace SynOS.CommandLine.Model;

/// <summary>How a check ended.</summary>
[JsonConverter(typeof(FindingResultConverter))]
internal enum FindingResult
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>It works, but not for everybody, or not as well as it could.</summary>
    Warning,

    /// <summary>It does not work.</summary>
    Failed,
}
