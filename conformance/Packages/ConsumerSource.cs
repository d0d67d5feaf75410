// SPDX-License-Identifier: MIT
namespace SynOS.Conformance.Packages;

/// <summary>A program of somebody who installs the package, as small as it can be.</summary>
internal static class ConsumerSource
{
    /// <summary>Files of the project. The empty ones keep the settings of the repository out, in whose artifacts it is built.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["Directory.Build.props"] = "<Project />",
        ["Directory.Build.targets"] = "<Project />",
        ["Directory.Packages.props"] = "<Project />",
        ["nuget.config"] = """
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="../packed" />
              </packageSources>
            </configuration>
            """,
        ["consumer.csproj"] = """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <UseAppHost>false</UseAppHost>
                <OutputPath>bin/</OutputPath>
                <AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>
                <!-- The package of every build has the same version, so the user's own cache must not keep one. -->
                <RestorePackagesPath>packages</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="SynOS.Interop" Version="*" />
              </ItemGroup>
            </Project>
            """,
        ["Program.cs"] = """
            using SynOS.Interop;

            try
            {
                SynosClient client = args.Length > 0 ? SynosClient.Connect(SynosKernel.Detect(args[0])) : SynosClient.Connect();
                Console.WriteLine($"calls begin at {client.Kernel.SyscallBase}");
                Console.WriteLine($"telemetry: {client.GetTelemetry()}");
            }
            catch (SynosUnavailableException e)
            {
                Console.WriteLine($"{e.Reason}: {e.Message}");
            }
            catch (SynosException e)
            {
                Console.WriteLine($"{e.Call}: {e.ErrnoName}");
            }
            """,
    };
}
