// SPDX-License-Identifier: MIT
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Xunit.Sdk;

namespace VerifyXunit;

/// <summary>Notes which test runs, for the names of its files. build/Verify.Xunit.props puts it on the test assembly.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class UseVerifyAttribute : BeforeAfterTestAttribute
{
    private static readonly AsyncLocal<MethodInfo?> Running = new();

    /// <inheritdoc/>
    public override void Before(MethodInfo info) => Running.Value = info;

    /// <inheritdoc/>
    public override void After(MethodInfo info) => Running.Value = null;

    internal static bool TryGet([NotNullWhen(true)] out MethodInfo? info)
    {
        info = Running.Value;
        return info is not null;
    }
}
