// SPDX-License-Identifier: MIT
using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace SynOS.Conformance.Harness;

/// <summary>What <c>Switches.props</c> says, this assembly has, and the suite's page explains.</summary>
public sealed class SwitchTests
{
    private static readonly Dictionary<string, string> Switches = XDocument.Load(Repository.PathOf("conformance/Harness/Switches.props"))
        .Descendants("TestSwitch").Where(item => item.Attribute("Include") is not null)
        .ToDictionary(item => item.Attribute("Include")!.Value, item => item.Attribute("Folder")!.Value, StringComparer.Ordinal);

    private static readonly string[] Page = File.ReadAllLines(Repository.PathOf("conformance/README.md"));

    public static TheoryData<string> Names => [.. Switches.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_switch_selects_tests(string name)
    {
        string chosen = $"SynOS.Conformance.{Switches[name].Replace('/', '.')}.";

        Assert.Contains(typeof(SwitchTests).Assembly.GetTypes(), type => $"{type.FullName}".StartsWith(chosen, StringComparison.Ordinal) && type.GetMethods().Any(IsTest));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_switch_stands_in_the_page_with_its_folder(string name) =>
        Assert.Contains(Page, line => line.StartsWith($"| `{Switches[name]}/` | ", StringComparison.Ordinal) && line.EndsWith($" | `-p:{name}=true` |", StringComparison.Ordinal));

    [Fact]
    public void Each_folder_of_tests_stands_in_the_page()
    {
        var folders = typeof(SwitchTests).Assembly.GetTypes().Where(type => type.GetMethods().Any(IsTest)).Select(type => type.Namespace!.Split('.')[2]).Distinct();

        Assert.All(folders, folder => Assert.Contains(Page, line => line.StartsWith($"| `{folder}/", StringComparison.Ordinal)));
    }

    /// <summary>Whoever looks for a test's file finds it where its full name says, and so do the filters.</summary>
    [Fact]
    public void Namespaces_follow_folders()
    {
        string root = Repository.PathOf("conformance");
        string[] others = ["guest", "Benchmarks"];
        var misplaced = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path))
            .Where(path => !others.Contains(path.Split('/')[0]))
            .Where(path => !File.ReadLines(Path.Combine(root, path)).Contains($"namespace {string.Join('.', ["SynOS.Conformance", .. path.Split('/').SkipLast(1)])};"));

        Assert.Empty(misplaced);
    }

    private static bool IsTest(MethodInfo method) => method.IsDefined(typeof(FactAttribute), inherit: true);
}
