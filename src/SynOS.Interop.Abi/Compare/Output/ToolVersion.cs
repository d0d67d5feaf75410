// SPDX-License-Identifier: MIT
using System.Reflection;

namespace SynOS.Interop.Abi.Compare.Output;

/// <summary>The version of this tool.</summary>
internal static class ToolVersion
{
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
