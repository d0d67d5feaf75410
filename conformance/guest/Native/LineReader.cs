// SPDX-License-Identifier: MIT

using System.Text;

namespace SynOS.Conformance.Guest.Native;

/// <summary>Lines from a descriptor, as Latin-1, so that no byte gets lost.</summary>
internal sealed unsafe class LineReader(int descriptor)
{
    private readonly byte[] _buffer = new byte[4096];
    private int _start;
    private int _end;

    public int Descriptor { get; } = descriptor;

    /// <summary>The next line without its end, or null at the end.</summary>
    public string? ReadLine()
    {
        var line = new StringBuilder();
        while (true)
        {
            ReadOnlySpan<byte> left = _buffer.AsSpan(_start.._end);
            int end = left.IndexOf((byte)'\n');
            line.Append(Encoding.Latin1.GetString(end < 0 ? left : left[..end]));
            if (end >= 0)
            {
                _start += end + 1;
                return line.ToString();
            }
            if (!Fill())
            {
                return null;
            }
        }
    }

    private bool Fill()
    {
        fixed (byte* buffer = _buffer)
        {
            nint got = Libc.read(Descriptor, buffer, (nuint)_buffer.Length);
            _start = 0;
            _end = (int)Math.Max(got, 0);
            return got > 0;
        }
    }
}
