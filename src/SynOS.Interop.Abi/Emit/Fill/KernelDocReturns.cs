// SPDX-License-Identifier: MIT
using System.Text;
using SynOS.Interop.Abi.KernelDoc;

namespace SynOS.Interop.Abi.Emit.Fill;

/// <summary>
/// The section <c>Return:</c> of the kernel-doc of <c>sys_CALL</c>: the header's list of errors beside the code that gives
/// them, as the kernel writes it. A comment of kernel-doc has no room for marks, and needs none, since it names its function.
/// </summary>
internal static class KernelDocReturns
{
    private const int LineLength = 80;
    private const string Section = " * Return:";
    private const string Item = " * * ";
    private const string Continued = " *   ";

    public static void Fill(List<string> lines, FactSet facts)
    {
        foreach (var call in CallErrnos.Calls(facts))
        {
            var start = lines.FindIndex(line => line.StartsWith($" * sys_{call.Name} - ", StringComparison.Ordinal));
            var end = start < 0 ? -1 : lines.FindIndex(start, line => line.TrimEnd() == " */");
            var section = end < 0 ? -1 : lines.FindIndex(start, end - start, line => line.StartsWith(Section, StringComparison.Ordinal));
            if (section < 0)
                continue;
            lines.RemoveRange(section, end - section);
            lines.InsertRange(section, [Section, Item + "%0 - Success.", .. CallErrnos.Of(call, facts).SelectMany(Wrapped)]);
        }
    }

    private static List<string> Wrapped(ListedErrno errno)
    {
        var lines = new List<string>();
        var line = new StringBuilder($"{Item}%-{errno.Name} -");
        foreach (var word in errno.Cause.Split(' '))
        {
            if (line.Length + 1 + word.Length > LineLength)
            {
                lines.Add(line.ToString());
                line.Clear().Append(Continued).Append(word);
            }
            else
            {
                line.Append(' ').Append(word);
            }
        }

        lines.Add(line.ToString());
        return lines;
    }
}
