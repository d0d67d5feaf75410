// SPDX-License-Identifier: MIT
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Packages.Matrix;

/// <summary>What the build does with headers, in folders whose names mean something to MSBuild or to a shell.</summary>
public sealed class FolderNameTests
{
    [Theory]
    [InlineData("it's 5 o'clock")]
    [InlineData("a;b")]
    [InlineData("50%24 $HOME `x` (@)")]
    public async Task Headers_are_read_and_committed_facts_written_whatever_the_folder_is_called(string name)
    {
        using var scratch = new Scratch();
        string folder = Directory.CreateDirectory(scratch.PathOf(name)).FullName;
        string targets = Repository.PathOf("src/SynOS.Interop.Generator/build/SynOS.Interop.Generator");
        File.WriteAllText(Path.Combine(folder, "my.h"), "#include <other.h>\n#define A OTHER\n");
        File.WriteAllText(Path.Combine(folder, "second.h"), "#define B 2\n");
        Directory.CreateDirectory(Path.Combine(folder, "in'clude"));
        File.WriteAllText(Path.Combine(folder, "in'clude", "other.h"), "#define OTHER 1\n");
        File.WriteAllText(Path.Combine(folder, "my.abi"), "const A int 1\n");
        File.WriteAllText(Path.Combine(folder, "app.proj"), $"""
            <Project DefaultTargets="AddUapiFacts">
              <PropertyGroup>
                <IntermediateOutputPath>obj/</IntermediateOutputPath>
                <TargetFramework>net10.0</TargetFramework>
                <TargetFrameworkIdentifier>.NETCoreApp</TargetFrameworkIdentifier>
                <TargetFrameworkVersion>v10.0</TargetFrameworkVersion>
              </PropertyGroup>
              <Import Project="{targets}.props" />
              <ItemGroup>
                <UapiHeader Include="my.h" Facts="facts/my.facts" Lock="my.abi" Includes="in'clude" />
                <UapiHeader Include="second.h" Facts="facts/second.facts" />
                <UapiTool Include="{typeof(Interop.Abi.Commands.AbiTool).Assembly.Location}" />
              </ItemGroup>
              <Target Name="ResolveProjectReferences" />
              <Import Project="{targets}.targets" />
            </Project>
            """);

        DotnetRun update = (await DotnetRun.OfAsync(folder, ["msbuild", "-nologo", "-nodeReuse:false", "-t:UpdateUapiFacts"])).Succeeded();
        DotnetRun build = (await DotnetRun.OfAsync(folder, ["msbuild", "-nologo", "-nodeReuse:false"])).Succeeded();

        Assert.DoesNotContain("warning", update.Output + build.Output, StringComparison.Ordinal);
        Assert.StartsWith("const A int 1\nat const A ../my.h:2:9\n", File.ReadAllText(Path.Combine(folder, "facts", "my.facts")), StringComparison.Ordinal);
        Assert.StartsWith("const B int 2\nat const B ../second.h:1:9\n", File.ReadAllText(Path.Combine(folder, "facts", "second.facts")), StringComparison.Ordinal);
        Assert.Equal(2, Directory.EnumerateFiles(Path.Combine(folder, "obj"), "*.checked", SearchOption.AllDirectories).Count());
    }
}
