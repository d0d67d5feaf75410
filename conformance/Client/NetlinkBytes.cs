// SPDX-License-Identifier: MIT
using System.Buffers.Binary;
using System.Text;

namespace SynOS.Conformance.Client;

/// <summary>Builds netlink messages byte by byte, and not with the code under test.</summary>
internal static class NetlinkBytes
{
    public static byte[] Message(ushort type, ushort flags, uint sequence, params byte[][] payload)
    {
        byte[] body = payload.SelectMany(part => part).ToArray();
        return [.. U32((uint)(16 + body.Length)), .. U16(type), .. U16(flags), .. U32(sequence), .. U32(0), .. body];
    }

    public static byte[] Generic(ushort family, byte command, params byte[][] attributes) =>
        Message(family, 0, 0, [[command, 1, 0, 0], .. attributes]);

    public static byte[] Acknowledgement(int error, ushort flags, params byte[][] attributes) =>
        Message(2, flags, 7, [U32((uint)error), Message(30, 5, 7), .. attributes]);

    public static byte[] Attribute(int type, params byte[] value) =>
        [.. U16((ushort)(4 + value.Length)), .. U16((ushort)type), .. value, .. new byte[-value.Length & 3]];

    public static byte[] Text(int type, string text) => Attribute(type, Encoding.UTF8.GetBytes(text + "\0"));

    public static byte[] U16(ushort value)
    {
        byte[] bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        return bytes;
    }

    public static byte[] U32(uint value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    public static byte[] U64(ulong value)
    {
        byte[] bytes = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        return bytes;
    }
}
