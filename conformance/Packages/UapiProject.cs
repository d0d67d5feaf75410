// SPDX-License-Identifier: MIT
using CliWrap;
using CliWrap.Buffered;
using SynOS.Conformance.Harness;

namespace SynOS.Conformance.Packages;

/// <summary>
/// A fresh project of somebody who has a header of their own and installed the generator's package: outside of the repository, without git,
/// in a folder whose name has blanks.
/// </summary>
internal sealed class UapiProject : IDisposable
{
    /// <summary>A header that includes another one.</summary>
    public const string Header = """
        /* SPDX-License-Identifier: MIT */
        #include <linux/types.h>
        #include "limits.h"

        /**
         * struct my_point - A point
         * @x: Across.
         * @y: Down.
         */
        struct my_point {
        	__u32 x;
        	__u32 y;
        };

        #define MY_LIMIT (MY_BASE + 2)

        """;

    private readonly PackedPackages _packages;

    private UapiProject(PackedPackages packages) => _packages = packages;

    public string Root { get; } = Path.Combine(Path.GetTempPath(), $"synos uapi {Guid.NewGuid():N}");

    public static async Task<UapiProject> CreateAsync(string metadata = "", string name = "app")
    {
        var project = new UapiProject(await PackedPackages.GetAsync());
        project.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{project._packages.Folder}" />
              </packageSources>
            </configuration>
            """);
        project.Write("my.h", Header);
        project.Write("limits.h", "#define MY_BASE 40\n");
        project.Write("Program.cs", "System.Console.WriteLine($\"limit {My.Uapi.my.MY_LIMIT}, size {System.Runtime.CompilerServices.Unsafe.SizeOf<My.Uapi.my_point>()}\");\n");
        project.WriteProject($"{name}.csproj", $"""<UapiHeader Include="my.h" Namespace="My.Uapi" {metadata} />""");
        return project;
    }

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    /// <summary>A project file with these items. The program is one assembly, started with <c>dotnet</c>.</summary>
    public void WriteProject(string name, string items, string outputType = "Exe") => Write(name, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>{outputType}</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <UseAppHost>false</UseAppHost>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="SynOS.Interop.Generator" Version="{_packages.Version}" PrivateAssets="all" />
            {items}
          </ItemGroup>
        </Project>
        """);

    public void Replace(string name, string from, string to) =>
        File.WriteAllText(PathOf(name), File.ReadAllText(PathOf(name)).Replace(from, to, StringComparison.Ordinal));

    public Task<DotnetRun> BuildAsync(params string[] arguments) => DotnetAsync(["build", .. arguments]);

    public Task<DotnetRun> DotnetAsync(params string[] arguments) =>
        DotnetRun.OfAsync(Root, [.. arguments, "-nologo", "-nodeReuse:false"], new Dictionary<string, string?> { ["NUGET_PACKAGES"] = _packages.Cache });

    /// <summary>What the built program prints.</summary>
    public async Task<string> RunAsync(string assembly = "bin/Debug/net10.0/app.dll")
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        BufferedCommandResult result = await Cli.Wrap("dotnet").WithArguments([PathOf(assembly)]).ExecuteBufferedAsync(limit.Token);
        return result.StandardOutput.Trim();
    }

    /// <summary>Files that the build made of headers, relative to the project.</summary>
    public IEnumerable<string> MadeFiles() => !Directory.Exists(PathOf("obj")) ? []
        : Directory.EnumerateFiles(PathOf("obj"), "*.facts*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
