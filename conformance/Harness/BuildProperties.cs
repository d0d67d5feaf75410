// SPDX-License-Identifier: MIT
using System.Reflection;
using System.Runtime.CompilerServices;

namespace SynOS.Conformance.Harness;

/// <summary>What tests build and pack, they build over the packages that the suite itself was built over: MSBuild takes properties from the environment.</summary>
internal static class BuildProperties
{
    [ModuleInitializer]
    internal static void Inherit()
    {
        const string Name = "NamedPackages";
        if (typeof(BuildProperties).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == Name).Value == "true")
            Environment.SetEnvironmentVariable(Name, "true");
    }
}
