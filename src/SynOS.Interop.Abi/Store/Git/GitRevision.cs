// SPDX-License-Identifier: MIT
using SynOS.Interop.Abi.Clang;

namespace SynOS.Interop.Abi.Store.Git;

/// <summary>
/// A header as a revision of git has it: in a folder of its own, with the files around it of the same revision, so that
/// what it includes is as old as it is. The folder goes with it.
/// </summary>
internal sealed class GitRevision : IDisposable
{
    private readonly string _name;
    private readonly string _repository;
    private readonly string _folder;

    private GitRevision(string name, string repository, string folder, HeaderRequest request)
    {
        _name = name;
        _repository = repository;
        _folder = folder;
        Request = request;
    }

    /// <summary>The header there, and the folders that it may include from.</summary>
    public HeaderRequest Request { get; }

    /// <summary>What the locations of this revision begin with, such as <c>v1.0:</c>.</summary>
    public string Prefix => _name + ":";

    /// <summary>The part before and behind the dots of <c>REV..REV</c>; null behind when the file itself is meant.</summary>
    public static (string Old, string? New) Split(string range)
    {
        if (range.Contains("...", StringComparison.Ordinal))
            throw new GitException($"'{range}' would compare with a common ancestor, which is not supported. To go on: name it, as in \"$(git merge-base A B)..B\".");
        var dots = range.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
            return (range, null);
        // As git reads it: nothing is HEAD.
        var (old, now) = (range[..dots], range[(dots + 2)..]);
        return (old.Length == 0 ? "HEAD" : old, now.Length == 0 ? "HEAD" : now);
    }

    public static GitRevision Open(string revision, HeaderRequest request)
    {
        var (repository, path) = Place(request.Path);
        var commit = GitProcess.Run(repository, ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]);
        if (commit.ExitCode != 0)
            throw new GitException($"git knows no revision '{revision}' in {repository}. To go on: 'git log --oneline -- {path}' lists those of the file; a shallow clone needs 'git fetch --unshallow'.");
        // The whole path again, because a header is included by what follows 'include' or 'uapi' in it.
        var folder = Directory.CreateTempSubdirectory("synos-abi-").FullName;
        try
        {
            var root = folder + repository;
            var moved = request with { Path = Path.Combine(root, path) };
            var includes = request.Includes.Select(i => MoveInclude(i, repository)).ToList();
            var around = moved.IncludeRoot ?? RootNow(request, repository, root) ?? Path.GetDirectoryName(moved.Path)!;
            var parts = includes.Where(i => i.Part is not null).Select(i => i.Part!).Append(Path.GetRelativePath(root, around)).Select(p => p == "." ? "" : p);
            if (!GitTree.Export(repository, commit.Text, parts, root).Contains(path))
                throw new GitException($"{path} is not in {revision}. To go on: 'git log --oneline --follow -- {path}' lists the revisions that have it.");
            return new GitRevision(revision, repository, folder, moved with { Includes = [.. includes.Select(i => i.Part is null ? i.Folder : Path.Combine(root, i.Part))] });
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>Facts with the places that the user knows instead of those of the copy.</summary>
    public FactSet Relocate(FactSet facts) => new(
        facts.All,
        facts.Locations.ToDictionary(l => l.Key, l => Relocate(l.Value), StringComparer.Ordinal),
        facts.Docs,
        facts.Header)
    {
        Files = facts.Files,
        Measured = facts.Measured,
        Included = facts.Included,
    };

    public Diagnostic Relocate(Diagnostic diagnostic) => diagnostic with
    {
        Location = Relocate(diagnostic.Location),
        Message = diagnostic.Message.Replace(_folder + _repository + "/", Prefix, StringComparison.Ordinal),
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private SourceLocation Relocate(SourceLocation location)
    {
        var root = _folder + _repository + "/";
        return location.File.StartsWith(root, StringComparison.Ordinal) ? location with { File = Prefix + location.File[root.Length..] } : location;
    }

    /// <summary>The repository that a file is or was in, and its path there.</summary>
    private static (string Repository, string Path) Place(string file)
    {
        var full = Path.GetFullPath(file);
        var folder = Path.GetDirectoryName(full)!;
        // The folder may be gone as well.
        while (!Directory.Exists(folder))
            folder = Path.GetDirectoryName(folder)!;
        var (repository, prefix) = Ask(folder);
        return (repository, prefix + Path.GetRelativePath(folder, full));
    }

    private static (string Repository, string Prefix) Ask(string folder)
    {
        var place = GitProcess.Run(folder, ["rev-parse", "--show-toplevel", "--show-prefix"]);
        // The prefix is empty in the top folder.
        return place.ExitCode == 0 && place.Text.Split('\n') is [var top, .. var rest]
            ? (top, string.Concat(rest))
            : throw new GitException($"{folder} is in no git repository that can be read: {place.Error}. To go on: name a header in a working tree, or two files with 'synos-abi diff OLD NEW'.");
    }

    /// <summary>The folder that the header includes its neighbours from today, as it lies in the copy; null when it is none of the repository.</summary>
    private static string? RootNow(HeaderRequest request, string repository, string root)
    {
        var full = Path.GetFullPath(request.Path);
        if (!File.Exists(full) || IncludeRoots.Find(full, File.ReadAllText(full)) is not { } found)
            return null;
        var part = Path.GetRelativePath(repository, found);
        return part.StartsWith("..", StringComparison.Ordinal) ? null : part == "." ? root : Path.Combine(root, part);
    }

    private static (string Folder, string? Part) MoveInclude(string folder, string repository)
    {
        if (!Directory.Exists(folder))
            return (folder, null);
        try
        {
            var (top, prefix) = Ask(folder);
            return (folder, top == repository ? prefix.TrimEnd('/') : null);
        }
        catch (GitException)
        {
            // Headers from elsewhere, such as the system's, are the same for every revision.
            return (folder, null);
        }
    }
}
