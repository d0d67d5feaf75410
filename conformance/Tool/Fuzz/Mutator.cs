// SPDX-License-Identifier: MIT
using System.Text;

namespace SynOS.Conformance.Tool.Fuzz;

/// <summary>Makes broken input out of good input: the same for the same seed.</summary>
/// <param name="corpus">Good inputs.</param>
/// <param name="words">Texts that mean something in this language.</param>
internal sealed class Mutator(IReadOnlyList<byte[]> corpus, IReadOnlyList<string> words)
{
    // A copy of a copy of a copy grows without end; what parsers do with long input has cases of its own.
    private const int LargestInput = 64 * 1024;

    private static readonly string[] Numbers = ["0", "-1", "1", "2147483647", "4294967296", "9223372036854775807", "18446744073709551615", "0x", "1e9"];

    public byte[] Mutate(int seed)
    {
        var random = new Random(seed);
        var bytes = new List<byte>(corpus[random.Next(corpus.Count)]);
        // Few changes get past the parser's first look, many test its recovery.
        for (int left = 1 << random.Next(5); left > 0; left--)
        {
            Change(bytes, random);
            if (bytes.Count > LargestInput)
                bytes.RemoveRange(LargestInput, bytes.Count - LargestInput);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes, Random random)
    {
        int at = random.Next(bytes.Count + 1);
        int length = Math.Min(random.Next(1, 64), bytes.Count - at);
        switch (random.Next(9))
        {
            case 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 3 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 4:
                byte[] other = corpus[random.Next(corpus.Count)];
                int start = random.Next(other.Length);
                bytes.InsertRange(at, other[start..Math.Min(other.Length, start + random.Next(1, 512))]);
                break;
            case 5:
                ReplaceNumber(bytes, at, random);
                break;
            case 6:
                SwapLines(bytes, at, random);
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(words[random.Next(words.Count)]));
                break;
        }
    }

    private static void ReplaceNumber(List<byte> bytes, int from, Random random)
    {
        int start = bytes.FindIndex(from, value => value is >= (byte)'0' and <= (byte)'9');
        if (start < 0)
            return;
        int end = start;
        while (end < bytes.Count && bytes[end] is >= (byte)'0' and <= (byte)'9')
            end++;
        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, Encoding.ASCII.GetBytes(Numbers[random.Next(Numbers.Length)]));
    }

    private static void SwapLines(List<byte> bytes, int from, Random random)
    {
        int end = bytes.IndexOf((byte)'\n', from);
        if (end < 0)
            return;
        List<byte> line = bytes.GetRange(from, end - from + 1);
        bytes.RemoveRange(from, line.Count);
        bytes.InsertRange(random.Next(bytes.Count + 1), line);
    }
}
