// SPDX-License-Identifier: MIT

using SynOS.Interop.Abi.Clang;

namespace SynOS.Interop.Abi.Commands;

/// <summary>The options of every command that reads a header.</summary>
internal static class HeaderOptions
{
    public const string Help = """
        For every command that reads a header:
          --include DIR     folder to search for included headers, before the system's; may be repeated
          --define NAME     macro to define, also NAME=VALUE; may be repeated. A guard __…_PROTOTYPES
                            that the header names itself is always defined
          --libclang FILE   the libclang to use, instead of the newest known one that is installed

        """;

    private const string Include = "--include";
    private const string Define = "--define";
    private const string Library = "--libclang";

    public static IReadOnlyList<string> Values { get; } = [Include, Define, Library];

    public static HeaderRequest Request(string path, CommandLine line) => new(path, line.All(Include), line.All(Define));

    /// <summary>Before the library is first used, because it is loaded once.</summary>
    public static void Apply(CommandLine line)
    {
        if (line.Value(Library) is { } path)
            LibClang.Path = path;
    }
}
