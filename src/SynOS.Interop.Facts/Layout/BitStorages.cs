// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Facts.Layout;

/// <summary>Finds integers that hold the bit-fields of a record of <paramref name="size"/> bytes.</summary>
internal sealed class BitStorages(int size)
{
    private readonly List<BitStorage> _storages = [];
    private readonly List<IReadOnlyList<BitPart>> _parts = [];

    /// <summary>
    /// The units that C's ABI counts with: of the declared type, at its alignment. Null if one would reach out of the record, as in a
    /// packed one.
    /// </summary>
    public static BitStorages? InDeclaredUnits(int size, IEnumerable<BitSpan> bits)
    {
        var storages = new BitStorages(size);
        foreach (BitSpan bit in bits)
        {
            int offset = bit.Bit / 8 / bit.Unit * bit.Unit;
            if (bit.Unit > 8 || !storages.Fits(offset, bit.Unit, bit.Bit, bit.Width))
                return null;
            storages._parts.Add([storages.Part(offset, bit.Unit, bit.Bit, bit.Width, 0)]);
        }

        return storages;
    }

    /// <summary>The smallest integers that hold the bits, wherever those are.</summary>
    public static BitStorages InSmallestUnits(int size, IEnumerable<BitSpan> bits)
    {
        var storages = new BitStorages(size);
        foreach (BitSpan bit in bits)
            storages._parts.Add([.. storages.Split(bit.Bit, bit.Width, 0)]);
        return storages;
    }

    /// <summary>Storages in the order of their offsets, and the parts of each bit-field.</summary>
    public (IReadOnlyList<BitStorage> Storages, IReadOnlyList<IReadOnlyList<BitPart>> Parts) Result()
    {
        var sorted = _storages.OrderBy(storage => storage.Offset).ThenBy(storage => storage.Size).ToList();
        return (sorted, [.. _parts.Select(parts => (IReadOnlyList<BitPart>)[.. parts.Select(part => part with { Storage = sorted.IndexOf(_storages[part.Storage]) })])]);
    }

    private IEnumerable<BitPart> Split(int bit, int width, int into)
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

    private BitPart Part(int offset, int unit, int bit, int width, int into)
    {
        var storage = new BitStorage(offset, unit);
        int index = _storages.IndexOf(storage);
        if (index < 0)
        {
            index = _storages.Count;
            _storages.Add(storage);
        }

        return new BitPart(index, bit - (offset * 8), width, into);
    }
}
