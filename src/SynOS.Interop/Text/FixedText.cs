// SPDX-License-Identifier: MIT
using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace SynOS.Interop.Text;

/// <summary>Text in the fixed arrays of the ABI: UTF-8, with a NUL inside the array. The arrays come in zeroed, so the NUL is there.</summary>
internal static class FixedText
{
    /// <exception cref="ArgumentException">The text does not fit, has a NUL, or is not valid UTF-16.</exception>
    public static void Write(ReadOnlySpan<char> text, Span<byte> field, string parameter)
    {
        if (text.Contains('\0'))
            throw Nul(text.IndexOf('\0'), parameter);
        switch (Utf8.FromUtf16(text, field[..^1], out int read, out _, replaceInvalidSequences: false))
        {
            case OperationStatus.Done:
                return;
            case OperationStatus.DestinationTooSmall:
                throw TooLong(Encoding.UTF8.GetByteCount(text), field.Length, parameter);
            default:
                throw new ArgumentException($"The text has half of a surrogate pair at index {read} and cannot be written as UTF-8.", parameter);
        }
    }

    /// <exception cref="ArgumentException">The text does not fit, or has a NUL.</exception>
    public static void Write(ReadOnlySpan<byte> utf8, Span<byte> field, string parameter)
    {
        if (utf8.Contains((byte)0))
            throw Nul(utf8.IndexOf((byte)0), parameter);
        if (utf8.Length >= field.Length)
            throw TooLong(utf8.Length, field.Length, parameter);
        utf8.CopyTo(field);
    }

    /// <summary>The text up to the NUL, or the whole array if there is none.</summary>
    public static string Read(ReadOnlySpan<byte> field)
    {
        int end = field.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? field : field[..end]);
    }

    private static ArgumentException Nul(int index, string parameter) =>
        new($"The text has a NUL at index {index}, where the kernel would end it. Remove it.", parameter);

    private static ArgumentException TooLong(int bytes, int length, string parameter) =>
        new($"The text takes {bytes} bytes in UTF-8; at most {length - 1} fit, since the kernel's array of {length} bytes ends with a NUL. Shorten it.", parameter);
}
