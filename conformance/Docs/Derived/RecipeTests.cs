// SPDX-License-Identifier: MIT
using CliWrap.Buffered;
using SynOS.Conformance.Harness;
using Xunit;

namespace SynOS.Conformance.Docs.Derived;

/// <summary>docs/recipes: what a change costs is what the pages say, and what is derived follows from it.</summary>
public sealed class RecipeTests
{
    /// <summary>More than these a change may not cost.</summary>
    private static readonly Dictionary<string, int> Limits = new(StringComparer.Ordinal)
    {
        ["constant"] = 1, ["errno"] = 4, ["event-type"] = 5, ["case"] = 2, ["call"] = 12,
    };

    public static TheoryData<string> Names() => [.. Recipe.All.Select(recipe => recipe.Name)];

    [Fact]
    public void Every_recipe_has_a_row_and_a_limit()
    {
        Assert.Equal(Limits.Keys.Order(StringComparer.Ordinal), Recipe.All.Select(recipe => recipe.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Recipe.Pages().Order(StringComparer.Ordinal), Recipe.All.Select(recipe => recipe.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_recipe_touches_as_many_files_as_it_says_and_the_rest_is_derived(string name)
    {
        Recipe recipe = Recipe.Named(name);
        using RecipeCopy copy = await RecipeCopy.FollowAsync(recipe);

        Assert.Equal((recipe.Files, recipe.HasTranscript), (copy.Touched.Count, copy.TouchedTranscript));
        Assert.InRange(copy.Touched.Count, 1, Limits[name]);

        RefreshRun.CopyEmittedCode(copy.Files);
        BufferedCommandResult refresh = await RefreshRun.OfCommandAsync(copy.Files.PathOf("."), recipe.Command);
        Assert.True(refresh.ExitCode == 0, refresh.StandardError);
        // A case is no part of the ABI, and so nothing follows from it.
        Assert.Equal(name != "case", refresh.StandardOutput.Length > 0);
        // Nobody writes by hand what is derived, but for files of people with derived parts.
        string[] whole = ["docs/ABI.md", "kernel/abi/synos_ai.abi", "kernel/abi/synos_ai_abi_check.c", "src/SynOS.Interop/Errors.xml"];
        Assert.Empty(copy.Touched.Intersect(whole));
    }
}
