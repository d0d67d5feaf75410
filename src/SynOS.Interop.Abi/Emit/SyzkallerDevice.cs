// SPDX-License-Identifier: MIT
using System.Buffers;

namespace SynOS.Interop.Abi.Emit;

/// <summary>A device that a header names by its path: a descriptor of its own, which can be opened, read and mapped.</summary>
/// <param name="Resource">The declaration of the descriptor.</param>
/// <param name="Calls">The calls that make and take it.</param>
internal sealed record SyzkallerDevice(string Resource, string Calls)
{
    private const string Folder = "\"/dev/";

    private static readonly SearchValues<char> PathCharacters = SearchValues.Create("/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.");

    public static bool IsDevice(ConstantFact constant) =>
        constant.Value.StartsWith(Folder, StringComparison.Ordinal) && constant.Value.Length > Folder.Length + 1
        && constant.Value.AsSpan(1, constant.Value.Length - 2).IndexOfAnyExcept(PathCharacters) < 0;

    public static SyzkallerDevice Write(ConstantFact constant, SyzkallerNames names)
    {
        var name = names.Of(constant.Key, constant.Value[Folder.Length..^1]);
        return new SyzkallerDevice(
            $"resource fd_{name}[fd]\n",
            $"openat${name}(dir const[AT_FDCWD], file ptr[in, string[{constant.Value}]], flags flags[open_flags], mode const[0]) fd_{name}\n"
            + $"read${name}(descriptor fd_{name}, buf ptr[out, array[int8]], count bytesize[buf])\n"
            + $"mmap${name}(addr vma, size len[addr], prot flags[mmap_prot], flags flags[mmap_flags], descriptor fd_{name}, offset const[0])\n");
    }
}
