// SPDX-License-Identifier: MIT
using System.Globalization;

namespace SynOS.Conformance.Generator;

/// <summary>What an emitted probe says, out of the assembly that it was compiled into.</summary>
internal sealed record LayoutProbe(string Fact, string Property, long Expected, long Measured)
{
    public static LayoutProbe Of(object emitted) => new(
        (string)Value(emitted, nameof(Fact)),
        (string)Value(emitted, nameof(Property)),
        Convert.ToInt64(Value(emitted, nameof(Expected)), CultureInfo.InvariantCulture),
        Convert.ToInt64(Value(emitted, nameof(Measured)), CultureInfo.InvariantCulture));

    private static object Value(object emitted, string property) => emitted.GetType().GetProperty(property)!.GetValue(emitted)!;
}
