// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Clang;

/// <summary>What the compiler replaces by the place or the time of compiling. A macro that comes to it has no value of its own.</summary>
internal static class PlaceMacros
{
    private static readonly string[] Names =
        ["__FILE__", "__FILE_NAME__", "__BASE_FILE__", "__LINE__", "__INCLUDE_LEVEL__", "__COUNTER__", "__DATE__", "__TIME__", "__TIMESTAMP__"];

    private static readonly string[] Functions = ["__builtin_FILE", "__builtin_FILE_NAME", "__builtin_LINE", "__builtin_COLUMN", "__builtin_FUNCTION"];

    /// <summary>Stands behind the header, whose own use of these is its own business, and before the macros that are evaluated.</summary>
    public static string Undefined { get; } =
        string.Concat(Names.Select(name => $"#undef {name}\n").Concat(Functions.Select(name => $"#define {name}() {name}\n")));

    /// <summary>The compiler's reason in the words of this tool, where it is about one of them.</summary>
    public static string Explain(string reason)
    {
        if (reason.StartsWith("predefined identifier is only valid inside", StringComparison.Ordinal))
            return "it is the name of the function that it stands in";
        return Names.Concat(Functions).FirstOrDefault(name => reason.Contains($"'{name}'", StringComparison.Ordinal)) is { } place
            ? $"{place} is another value at each place or time of compiling"
            : reason;
    }
}
