// SPDX-License-Identifier: MIT


namespace SynOS.Conformance.Guest.Cases;

/// <summary>Texts and values that more than one kind of argument uses.</summary>
internal static class Texts
{
    private const int Block = 64;

    /// <summary>Bytes that are no UTF-8, some of them control characters.</summary>
    public static ReadOnlySpan<byte> BrokenUtf8 => [0xff, 0xc3, (byte)'(', 0xe2, 0x82, (byte)'\t', 0x7f];

    /// <summary>Digits, with a plus sign in every 64th place.</summary>
    public static byte[] OfLength(int length)
    {
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++)
        {
            int place = i % Block;
            text[i] = place == Block - 1 ? (byte)'+' : (byte)('0' + place % 10);
        }
        return text;
    }

    /// <summary>A text that fills its field, so that there is no room for its NUL.</summary>
    public static byte[] Unbroken(int length)
    {
        byte[] text = new byte[length];
        text.AsSpan().Fill((byte)'x');
        return text;
    }
}
