// SPDX-License-Identifier: MIT
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SynOS.Conformance.Tool.Report.Browser;

/// <summary>A PNG as its pixels, as far as the browser writes them: 8 bits a channel, not interlaced.</summary>
internal sealed record Picture(int Width, int Height, byte[] Pixels)
{
    private const int SignatureLength = 8;

    /// <summary>0 is black, 255 is white.</summary>
    public int Brightness(int x, int y) => Pixels.AsSpan(((y * Width) + x) * 3, 3).ToArray().Sum(c => c) / 3;

    /// <summary>How many different colours there are: a blank page has one.</summary>
    public int Colours() =>
        Enumerable.Range(0, Width * Height).Select(i => (Pixels[i * 3] << 16) | (Pixels[(i * 3) + 1] << 8) | Pixels[(i * 3) + 2]).Distinct().Count();

    public static Picture Read(byte[] png)
    {
        var (width, height, channels) = (0, 0, 0);
        using var packed = new MemoryStream();
        for (var at = SignatureLength; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var kind = Encoding.ASCII.GetString(png, at + 4, 4);
            var data = png.AsSpan(at + 8, length);
            if (kind == "IHDR")
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
                channels = (data[8], data[9], data[12]) switch
                {
                    (8, 2, 0) => 3,
                    (8, 6, 0) => 4,
                    _ => throw new InvalidDataException($"a PNG of depth {data[8]}, colour type {data[9]}"),
                };
            }
            else if (kind == "IDAT")
            {
                packed.Write(data);
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        return new Picture(width, height, ReadRows(rows, width, height, channels));
    }

    private static byte[] ReadRows(Stream rows, int width, int height, int channels)
    {
        var pixels = new byte[width * height * 3];
        var above = new byte[width * channels];
        var row = new byte[width * channels];
        for (var y = 0; y < height; y++)
        {
            var filter = rows.ReadByte();
            rows.ReadExactly(row);
            for (var i = 0; i < row.Length; i++)
            {
                var (left, up, corner) = (i < channels ? 0 : row[i - channels], above[i], i < channels ? 0 : above[i - channels]);
                row[i] = (byte)(row[i] + filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    _ => Paeth(left, up, corner),
                });
            }

            for (var x = 0; x < width; x++)
                row.AsSpan(x * channels, 3).CopyTo(pixels.AsSpan(((y * width) + x) * 3));
            (above, row) = (row, above);
        }

        return pixels;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - corner - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
