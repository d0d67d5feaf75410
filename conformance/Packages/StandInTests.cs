// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace SynOS.Conformance.Packages;

/// <summary>
/// The in-tree projects have no member that the packages of the same name do not have, so that <c>NamedPackages=true</c> compiles the
/// same sources. What the packages have is in <c>signatures.txt</c> beside them.
/// </summary>
public sealed class StandInTests
{
    [Theory]
    [InlineData("src/ClangSharp.Interop")]
    [InlineData("src/Verify.Xunit")]
    public void Every_public_member_is_one_of_the_package(string project)
    {
        var real = File.ReadLines(Repository.PathOf($"{project}/signatures.txt")).Where(line => !line.StartsWith('#')).Select(Packed).ToHashSet();
        var ours = Directory.EnumerateFiles(Repository.PathOf(project), "*.cs").SelectMany(file => Members(File.ReadAllText(file))).ToList();

        Assert.NotEmpty(ours);
        Assert.DoesNotContain(ours, member => !real.Contains(Packed(member)));
    }

    /// <summary>The comparison would notice: a name, a type, a parameter's name, a value.</summary>
    [Theory]
    [InlineData("public enum CXTypeKind { CXType_Void = 3 }")]
    [InlineData("public static class clang { public static extern void disposeIndices(void* index); }")]
    [InlineData("public static class clang { public static extern int disposeIndex(void* index); }")]
    [InlineData("public static class clang { public static extern void disposeIndex(void* param0); }")]
    public void A_member_that_is_not_is_found(string source)
    {
        var real = File.ReadLines(Repository.PathOf("src/ClangSharp.Interop/signatures.txt")).Select(Packed).ToHashSet();

        Assert.DoesNotContain(Packed(Assert.Single(Members(source))), real);
    }

    /// <summary>As signatures.txt has them: <c>TYPE: RESULT NAME(PARAMETERS)</c>.</summary>
    private static IEnumerable<string> Members(string source) =>
        CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Where(IsPublic).SelectMany(MembersOf);

    private static IEnumerable<string> MembersOf(BaseTypeDeclarationSyntax type)
    {
        string name = type.Parent is BaseTypeDeclarationSyntax outer ? $"{outer.Identifier.Text}.{type.Identifier.Text}" : type.Identifier.Text;
        if (type is EnumDeclarationSyntax { Members: var values })
            return values.Select(value => $"{name}: {value.Identifier.Text} = {ValueOf(value)}");
        var declaration = (TypeDeclarationSyntax)type;
        var members = declaration.Members.Where(IsPublic).SelectMany(Describe);
        if (declaration.ParameterList is { } primary)
            members = members.Append($"{type.Identifier.Text}{Parameters(primary)}");
        return members.Select(member => $"{name}: {member}");
    }

    private static IEnumerable<string> Describe(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax => [],
        MethodDeclarationSyntax method => [$"{method.ReturnType} {method.Identifier.Text}{Parameters(method.ParameterList)}"],
        ConversionOperatorDeclarationSyntax conversion => [$"implicit operator {conversion.Type}{Parameters(conversion.ParameterList)}"],
        EventFieldDeclarationSyntax { Declaration: var declaration } => [$"event {declaration.Type} {declaration.Variables[0].Identifier.Text}"],
        FieldDeclarationSyntax { Declaration: var declaration } => declaration.Variables.Select(variable => $"{declaration.Type} {variable.Identifier.Text}"),
        PropertyDeclarationSyntax property => [$"{property.Type} {property.Identifier.Text}"],
        _ => [member.ToString()],
    };

    private static string ValueOf(EnumMemberDeclarationSyntax value) =>
        value.EqualsValue?.Value is LiteralExpressionSyntax literal ? literal.Token.Value!.ToString()! : $"{value.EqualsValue?.Value}";

    private static string Parameters(ParameterListSyntax list) =>
        $"({string.Join(", ", list.Parameters.Select(parameter => $"{parameter.Modifiers} {parameter.Type} {parameter.Identifier.Text} {parameter.Default}"))})";

    private static bool IsPublic(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.PublicKeyword);

    /// <summary>Blanks mean nothing between two lists that have them in the same places of sense.</summary>
    private static string Packed(string line) => line.Replace(" ", "", StringComparison.Ordinal);
}
