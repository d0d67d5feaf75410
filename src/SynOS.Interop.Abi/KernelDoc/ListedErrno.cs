// SPDX-License-Identifier: MIT
using System.Buffers;

namespace SynOS.Interop.Abi.KernelDoc;

/// <summary>An item of the list of errors below <c>Return:</c>: <c>* %EINVAL - why</c>. One error may have several causes, each an item.</summary>
/// <param name="Name">The error's name.</param>
/// <param name="Cause">When a call gives it, in kernel-doc; empty when the list does not say.</param>
internal readonly record struct ListedErrno(string Name, string Cause)
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>The items in their order, which is the order in which a call checks.</summary>
    public static IReadOnlyList<ListedErrno> In(string returns)
    {
        var items = new List<ListedErrno>();
        foreach (var line in returns.Split('\n'))
        {
            var item = line.AsSpan().Trim();
            if (item.Length < 2 || item[0] is not ('*' or '-') || item[1] != ' ')
                continue;
            item = item[2..].TrimStart().TrimStart('%').TrimStart('-').TrimStart('%');
            var end = item.IndexOfAnyExcept(NameCharacters);
            var name = end < 0 ? item : item[..end];
            if (name.Length > 2 && name[0] == 'E')
                items.Add(new(name.ToString(), end < 0 ? "" : item[end..].TrimStart(" -:,").ToString()));
        }

        return items;
    }
}
