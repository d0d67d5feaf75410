// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;

namespace SynOS.Conformance.Harness.Transcript;

/// <summary>
/// The caller's memory after a call. Its text is hex, with runs of eight or more equal bytes as <c>bb{count}</c>.
/// </summary>
public sealed class MemoryDump
{
    /// <summary>What the drivers fill memory with, so that bytes the kernel did not write can be told from those it did.</summary>
    public const byte Fill = 0xa5;

    // No structure is larger than a page; a count beyond this is a damaged line, not a dump.
    private const int LongestRun = 65536;
    private const int ShortestRun = 8;

    private readonly byte[] _bytes;

    public MemoryDump(ReadOnlySpan<byte> bytes) => _bytes = bytes.ToArray();

    public ReadOnlySpan<byte> Bytes => _bytes;

    public static bool TryParse(ReadOnlySpan<char> text, out MemoryDump dump, out int errorOffset)
    {
        var bytes = new List<byte>();
        dump = new MemoryDump([]);
        int at = 0;
        while (at < text.Length)
        {
            errorOffset = at;
            if (at + 2 > text.Length || !byte.TryParse(text.Slice(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value))
                return false;
            at += 2;
            int count = 1;
            if (at < text.Length && text[at] == '{')
            {
                errorOffset = at;
                int length = text[at..].IndexOf('}');
                if (length < 2 || !int.TryParse(text.Slice(at + 1, length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out count) || count is < 1 or > LongestRun)
                    return false;
                at += length + 1;
            }
            bytes.AddRange(Enumerable.Repeat(value, count));
        }

        errorOffset = -1;
        dump = new MemoryDump(bytes.ToArray());
        return true;
    }

    public static string Format(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        for (int at = 0; at < bytes.Length;)
        {
            int run = 1;
            while (at + run < bytes.Length && bytes[at + run] == bytes[at])
                run++;
            string hex = bytes[at].ToString("x2", CultureInfo.InvariantCulture);
            if (run >= ShortestRun)
                text.Append(hex).Append('{').Append(run).Append('}');
            else
                text.Insert(text.Length, hex, run);
            at += run;
        }
        return text.ToString();
    }

    public override string ToString() => Format(_bytes);
}
