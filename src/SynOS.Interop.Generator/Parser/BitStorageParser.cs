// SPDX-License-Identifier: MIT
using SynOS.Interop.Generator.Model;

namespace SynOS.Interop.Generator.Parser;

/// <summary>Finds integers that hold the bit-fields of a record of <paramref name="size"/> bytes.</summary>
internal sealed class BitStorageParser(int size, IReadOnlyList<BitFieldShape> bits)
{
    private readonly List<StorageModel> _storages = [];
    private readonly List<IReadOnlyList<BitPartModel>> _parts = [];

    /// <summary>
    /// The units that C's ABI counts with: of the declared type, at its alignment. Null if one would reach out of the record, as in a
    /// packed one.
    /// </summary>
    public static BitStorageParser? InDeclaredUnits(int size, IReadOnlyList<BitFieldShape> bits)
    {
        var parser = new BitStorageParser(size, bits);
        foreach (BitFieldShape bit in bits)
        {
            int unit = bit.Type.Size;
            int offset = bit.Bit / 8 / unit * unit;
            if (unit > 8 || !parser.Fits(offset, unit, bit.Bit, bit.Width))
                return null;
            parser._parts.Add([parser.Part(offset, unit, bit.Bit, bit.Width, 0)]);
        }

        return parser;
    }

    /// <summary>The smallest integers that hold the bits, wherever those are.</summary>
    public static BitStorageParser InSmallestUnits(int size, IReadOnlyList<BitFieldShape> bits)
    {
        var parser = new BitStorageParser(size, bits);
        foreach (BitFieldShape bit in bits)
            parser._parts.Add([.. parser.Split(bit.Bit, bit.Width, 0)]);
        return parser;
    }

    /// <summary>Storages in the order of their offsets, and the parts of each bit-field.</summary>
    public (IReadOnlyList<StorageModel> Storages, IReadOnlyList<IReadOnlyList<BitPartModel>> Parts) Result()
    {
        var sorted = _storages.OrderBy(storage => storage.Offset).ThenBy(storage => storage.Size).ToList();
        return (sorted, [.. _parts.Select(parts => (IReadOnlyList<BitPartModel>)[.. parts.Select(part => part with { Storage = sorted.IndexOf(_storages[part.Storage]) })])]);
    }

    public bool IsEmpty => bits.Count == 0;

    private IEnumerable<BitPartModel> Split(int bit, int width, int into)
    {
        int[] units = [1, 2, 4, 8];
        foreach (int unit in units)
        {
            if (Fits(bit / 8 / unit * unit, unit, bit, width))
                return [Part(bit / 8 / unit * unit, unit, bit, width, into)];
        }

        foreach (int unit in units)
        {
            // At no alignment, but not over the end of the record.
            int offset = Math.Min(bit / 8, size - unit);
            if (Fits(offset, unit, bit, width))
                return [Part(offset, unit, bit, width, into)];
        }

        int first = 8 - (bit % 8);
        return Split(bit, first, into).Concat(Split(bit + first, width - first, into + first));
    }

    private bool Fits(int offset, int unit, int bit, int width) =>
        offset >= 0 && offset + unit <= size && bit >= offset * 8 && bit + width <= (offset + unit) * 8;

    private BitPartModel Part(int offset, int unit, int bit, int width, int into)
    {
        var storage = new StorageModel(offset, unit);
        int index = _storages.IndexOf(storage);
        if (index < 0)
        {
            index = _storages.Count;
            _storages.Add(storage);
        }

        return new BitPartModel(index, bit - (offset * 8), width, into);
    }
}
