// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Generator;

/// <summary>Names of the pipeline's steps, by which tests see what ran and what came from the cache.</summary>
internal static class TrackingNames
{
    public const string Inputs = nameof(Inputs);
    public const string Headers = nameof(Headers);
    public const string Units = nameof(Units);
    public const string Probes = nameof(Probes);
    public const string Diagnostics = nameof(Diagnostics);
    public const string Enums = nameof(Enums);
    public const string Structs = nameof(Structs);
    public const string Constants = nameof(Constants);
    public const string Calls = nameof(Calls);
    public const string Layouts = nameof(Layouts);
}
