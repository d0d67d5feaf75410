// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;

namespace SynOS.Interop.Abi.Store.Git;

/// <summary>
/// A part of a revision's files, written into a folder as the revision has them: no line ends are converted, and nothing is
/// left out because of <c>.gitattributes</c>.
/// </summary>
internal static class GitTree
{
    private const int MostFiles = 20_000;
    private const long LargestFile = 16 << 20;

    private sealed record Entry(string Mode, string Id, string Path);

    /// <summary>Gives the paths that were written, relative to the repository.</summary>
    public static HashSet<string> Export(string repository, string revision, IEnumerable<string> paths, string folder)
    {
        var entries = List(repository, revision, [.. paths.Distinct(StringComparer.Ordinal)]);
        var contents = Read(repository, entries);
        // Links last, so that no file is written through one.
        foreach (var (entry, content) in entries.Zip(contents).OrderBy(pair => pair.First.Mode == "120000"))
        {
            var target = Path.Combine(folder, entry.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (entry.Mode != "120000")
                File.WriteAllBytes(target, content);
            else if (IsInside(folder, Path.Combine(Path.GetDirectoryName(target)!, Encoding.UTF8.GetString(content))) && !Path.Exists(target))
                File.CreateSymbolicLink(target, Encoding.UTF8.GetString(content));
        }

        return [.. entries.Select(e => e.Path)];
    }

    private static List<Entry> List(string repository, string revision, List<string> paths)
    {
        // An empty path is the whole repository, which has no name of its own.
        List<string> named = paths.Contains("") ? [] : paths;
        var list = GitProcess.Run(repository, ["--literal-pathspecs", "ls-tree", "-r", "-l", "-z", "--full-tree", "--end-of-options", revision, .. named]);
        if (list.ExitCode != 0)
            throw new GitException($"git cannot list the files of {revision}: {list.Error}");
        var entries = new List<Entry>();
        foreach (var line in Encoding.UTF8.GetString(list.Output).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // MODE blob ID SIZE<tab>PATH; a submodule is a commit and has no size.
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var words = line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words[1] == "blob" && long.Parse(words[3], CultureInfo.InvariantCulture) <= LargestFile && IsInside("/r", Path.Combine("/r", line[(tab + 1)..])))
                entries.Add(new Entry(words[0], words[2], line[(tab + 1)..]));
        }

        return entries.Count <= MostFiles
            ? entries
            : throw new GitException(string.Create(CultureInfo.InvariantCulture, $"{entries.Count} files lie beside the header in {revision}, too many to read ({MostFiles} are the most). To go on: give the header a folder of its own, such as include/linux."));
    }

    private static List<byte[]> Read(string repository, List<Entry> entries)
    {
        var output = GitProcess.Run(repository, ["cat-file", "--batch"], string.Concat(entries.Select(e => e.Id + "\n")));
        var contents = new List<byte[]>();
        var rest = output.Output.AsSpan();
        while (contents.Count < entries.Count)
        {
            // ID blob SIZE, a line end, as many bytes, a line end.
            var end = rest.IndexOf((byte)'\n');
            var head = end < 0 ? [] : Encoding.ASCII.GetString(rest[..end]).Split(' ');
            if (head is not [_, "blob", var size] || !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length) || rest.Length < end + length + 2)
                throw new GitException($"git cannot read {entries[contents.Count].Path}: {(output.Error.Length == 0 ? "the repository is damaged or incomplete" : output.Error)}");
            contents.Add(rest.Slice(end + 1, length).ToArray());
            rest = rest[(end + length + 2)..];
        }

        return contents;
    }

    private static bool IsInside(string folder, string path) =>
        Path.GetFullPath(path).StartsWith(folder + "/", StringComparison.Ordinal);
}
