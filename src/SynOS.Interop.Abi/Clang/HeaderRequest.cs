// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Rules;

namespace SynOS.Interop.Abi.Clang;

/// <summary>What to parse, and how.</summary>
/// <param name="Path">The header as the user wrote it: locations repeat it.</param>
/// <param name="Includes">Folders to search before the system's.</param>
/// <param name="Defines">Macros to define, <c>NAME</c> or <c>NAME=VALUE</c>.</param>
internal sealed record HeaderRequest(string Path, IReadOnlyList<string> Includes, IReadOnlyList<string> Defines)
{
    /// <summary>
    /// How C programs include the header: what follows the last folder named <c>uapi</c> or <c>include</c> in its path.
    /// </summary>
    public string IncludeName
    {
        get
        {
            var parts = System.IO.Path.GetFullPath(Path).Split('/');
            var root = Math.Max(Array.LastIndexOf(parts, "uapi"), Array.LastIndexOf(parts, "include"));
            return root < 0 ? parts[^1] : string.Join('/', parts[(root + 1)..]);
        }
    }

    /// <summary>
    /// The folder that <see cref="IncludeName"/> is relative to, for headers that include their neighbours; null when it
    /// is not known.
    /// </summary>
    public string? IncludeRoot
    {
        get
        {
            var full = System.IO.Path.GetFullPath(Path);
            return IncludeName.Contains('/', StringComparison.Ordinal) ? full[..^(IncludeName.Length + 1)] : null;
        }
    }

    /// <summary>Folders to search before the system's, which has its own way to be searched.</summary>
    private IEnumerable<string> UserFolders => Includes.Concat((IncludeRoot ?? FoundRoot) is { } root && root != ClangTarget.CommonFolder ? [root] : []);

    /// <summary>A folder to search before the target's own that has <c>asm/</c> headers itself; null when there is none.</summary>
    public string? FolderOfOneArchitecture =>
        UserFolders.FirstOrDefault(f => Directory.Exists(f + "/asm"));

    /// <summary>Whether the user names a folder with a header that otherwise is the compiler's own.</summary>
    public bool BringsCompilerHeaders => UserFolders.Any(f => File.Exists(f + "/stddef.h"));

    /// <summary>What <see cref="IncludeRoots"/> found, where the path does not say <see cref="IncludeRoot"/>.</summary>
    public string? FoundRoot { get; init; }

    /// <summary>The targets that the user asked for; null for all.</summary>
    public IReadOnlyList<ClangTarget>? Targets { get; init; }

    /// <summary>What becomes of findings that make an ABI fragile.</summary>
    public RuleLevel Rules { get; init; } = RuleLevel.Warn;

    /// <summary>Whether what the header includes is stated as if the header declared it.</summary>
    public bool Whole { get; init; }

    /// <summary>The compiler's arguments for one target.</summary>
    /// <param name="target">Whose layout is measured.</param>
    /// <param name="systemFolders">Where its system headers are.</param>
    /// <param name="source">The header's text, which names the guards of its prototypes.</param>
    /// <param name="resourceHeaders">Clang's own headers, when they are installed.</param>
    public string[] Arguments(ClangTarget target, IReadOnlyList<string> systemFolders, string source, string? resourceHeaders)
    {
        List<string> arguments =
        [
            "-x", "c", "-std=gnu11", "-nostdinc", "-target", target.Triple,
            // All errors are wanted, and of the warnings those that leave a layout or a value in doubt, also about headers of
            // the system: see SyntaxUnit.Errors.
            "-ferror-limit=0", "-fno-spell-checking", "-Wno-everything", "-Wsystem-headers", "-Wunknown-attributes", "-Werror=ignored-attributes",
            "-Wshift-count-overflow", "-Wshift-count-negative", "-Wpredefined-identifier-outside-function",
        ];
        // As gcc has it, which clang differs from on this target alone.
        if (target.Target == Target.X86)
            arguments.Add("-D__WCHAR_TYPE__=long int");
        arguments.AddRange(PrototypeGuard.Find(source).Select(g => "-D" + g));
        arguments.AddRange(Defines.Select(d => "-D" + d));
        arguments.AddRange(UserFolders.SelectMany(target.FoldersIn).SelectMany(i => new[] { "-I", i }));
        if (resourceHeaders is not null)
            arguments.AddRange(["-isystem", resourceHeaders]);
        arguments.AddRange(systemFolders.SelectMany(f => new[] { "-isystem", f }));
        arguments.AddRange(["-include", System.IO.Path.GetFullPath(Path)]);
        return [.. arguments];
    }
}
