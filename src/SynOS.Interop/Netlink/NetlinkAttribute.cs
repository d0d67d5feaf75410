// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;
using SynOS.Interop.Text;

namespace SynOS.Interop.Netlink;

/// <summary>One attribute. Its value has the type that its reader asks for, or is malformed.</summary>
internal readonly ref struct NetlinkAttribute(int type, ReadOnlySpan<byte> value)
{
    public int Type { get; } = type;

    public ReadOnlySpan<byte> Value { get; } = value;

    public NetlinkAttributes Nested => new(Value);

    public ushort U16 => Value.Length == sizeof(ushort) ? MemoryMarshal.Read<ushort>(Value) : throw Wrong("16-bit number");

    public uint U32 => Value.Length == sizeof(uint) ? MemoryMarshal.Read<uint>(Value) : throw Wrong("32-bit number");

    /// <summary>A number of the type <c>uint</c>, which takes 4 bytes or 8.</summary>
    public ulong UInt => Value.Length switch
    {
        sizeof(uint) => MemoryMarshal.Read<uint>(Value),
        sizeof(ulong) => MemoryMarshal.Read<ulong>(Value),
        _ => throw Wrong("number"),
    };

    /// <summary>A number that the client's types have as <see cref="int"/>.</summary>
    public int Int => U32 is var number && number <= int.MaxValue ? (int)number : throw Wrong("number that can be");

    /// <summary>As <see cref="Int"/>, for the type <c>uint</c>.</summary>
    public int SmallUInt => UInt is var number && number <= int.MaxValue ? (int)number : throw Wrong("number that can be");

    /// <summary>Text, with or without the NUL at its end.</summary>
    public string Text => FixedText.Read(Value);

    private SynosUnavailableException Wrong(string type) =>
        NetlinkMessage.Malformed($"attribute {Type} with {Value.Length} bytes is no {type}");
}
