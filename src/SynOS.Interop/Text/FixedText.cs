// SPDX-License-Identifier: MIT
using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace SynOS.Interop.Text;

/// <summary>Text in the fixed arrays of the ABI: UTF-8, with a NUL inside the array. The arrays come in zeroed, so the NUL is there.</summary>
internal static class FixedText
{
    private const ushort LastAscii = 0x7f;

    /// <exception cref="ArgumentException">The text does not fit, has a NUL, or is not valid UTF-16.</exception>
    public static void Write(ReadOnlySpan<char> text, Span<byte> field, string parameter)
    {
        if (text.Length >= field.Length || !TryWriteAscii(text, field))
            WriteAny(text, field, parameter);
    }

    /// <exception cref="ArgumentException">The text does not fit, or has a NUL.</exception>
    public static void Write(ReadOnlySpan<byte> utf8, Span<byte> field, string parameter)
    {
        if (utf8.Contains((byte)0))
            ThrowNul(utf8.IndexOf((byte)0), parameter);
        if (utf8.Length >= field.Length)
            ThrowTooLong(utf8.Length, field.Length, parameter);
        utf8.CopyTo(field);
    }

    /// <summary>The text up to the NUL, or the whole array if there is none.</summary>
    public static string Read(ReadOnlySpan<byte> field)
    {
        int end = field.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? field : field[..end]);
    }

    /// <summary>
    /// Nearly every text is ASCII, for which search and encoding in general cost half as much as the call itself: one pass does both.
    /// The last step of a long text goes back, over what is written already, so that it is as wide as the others.
    /// </summary>
    /// <returns>Whether the text was ASCII without NUL; otherwise what was written is of no use.</returns>
    private static bool TryWriteAscii(ReadOnlySpan<char> text, Span<byte> field)
    {
        int length = text.Length, step = Vector128<byte>.Count;
        ref ushort from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref byte to = ref MemoryMarshal.GetReference(field);
        if (length >= step)
        {
            for (int at = 0; at < length - step; at += step)
            {
                if (!TryWriteSixteen(ref from, ref to, (nuint)at))
                    return false;
            }
            return TryWriteSixteen(ref from, ref to, (nuint)(length - step));
        }
        if (length >= step / 2)
            return TryWriteEight(ref from, ref to, 0) && TryWriteEight(ref from, ref to, (nuint)(length - step / 2));
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] is '\0' or > (char)LastAscii)
                return false;
            field[at] = (byte)text[at];
        }
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryWriteSixteen(ref ushort from, ref byte to, nuint at)
    {
        Vector128<ushort> lower = Vector128.LoadUnsafe(ref from, at), upper = Vector128.LoadUnsafe(ref from, at + (nuint)Vector128<ushort>.Count);
        if ((Others(lower) | Others(upper)) != Vector128<ushort>.Zero)
            return false;
        Vector128.Narrow(lower, upper).StoreUnsafe(ref to, at);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryWriteEight(ref ushort from, ref byte to, nuint at)
    {
        Vector128<ushort> eight = Vector128.LoadUnsafe(ref from, at);
        if (Others(eight) != Vector128<ushort>.Zero)
            return false;
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, at), Vector128.Narrow(eight, eight).AsUInt64().ToScalar());
        return true;
    }

    /// <summary>Marks what is not ASCII, and NUL: less one it is the greatest value there is, so that one comparison finds it too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Others(Vector128<ushort> eight) =>
        Vector128.GreaterThan(eight - Vector128<ushort>.One, Vector128.Create((ushort)(LastAscii - 1)));

    private static void WriteAny(ReadOnlySpan<char> text, Span<byte> field, string parameter)
    {
        if (text.Contains('\0'))
            ThrowNul(text.IndexOf('\0'), parameter);
        switch (Utf8.FromUtf16(text, field[..^1], out int read, out _, replaceInvalidSequences: false))
        {
            case OperationStatus.Done:
                return;
            case OperationStatus.DestinationTooSmall:
                ThrowTooLong(Encoding.UTF8.GetByteCount(text), field.Length, parameter);
                break;
            default:
                throw new ArgumentException($"The text has half of a surrogate pair at index {read} and cannot be written as UTF-8.", parameter);
        }
    }

    [DoesNotReturn]
    private static void ThrowNul(int index, string parameter) =>
        throw new ArgumentException($"The text has a NUL at index {index}, where the kernel would end it. Remove it.", parameter);

    [DoesNotReturn]
    private static void ThrowTooLong(int bytes, int length, string parameter) =>
        throw new ArgumentException($"The text takes {bytes} bytes in UTF-8; at most {length - 1} fit, since the kernel's array of {length} bytes ends with a NUL. Shorten it.", parameter);
}
