// SPDX-License-Identifier: MIT
namespace SynOS.Interop.Abi.Compare;

/// <summary>
/// What names of linux/types.h and the C library stand for, where no fact says it: a lock states nothing of other headers.
/// </summary>
internal static class WellKnownTypes
{
    /// <summary>The type of the language; null for every other name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="target">The target; null for what is the same on every one.</param>
    public static CType? Find(string name, Target? target)
    {
        var spelled = name switch
        {
            "__u8" or "uint8_t" or "u_int8_t" => "unsigned char",
            "__s8" or "int8_t" => "signed char",
            "__u16" or "__le16" or "__be16" or "__sum16" or "uint16_t" or "u_int16_t" => "unsigned short",
            "__s16" or "int16_t" => "short",
            "__u32" or "__le32" or "__be32" or "__wsum" or "uint32_t" or "u_int32_t" => "unsigned int",
            "__s32" or "int32_t" => "int",
            "__u64" or "__le64" or "__be64" or "__aligned_u64" or "__aligned_le64" or "__aligned_be64" => target == Power ? "unsigned long" : "unsigned long long",
            "__s64" or "__aligned_s64" => target == Power ? "long" : "long long",
            "__kernel_ulong_t" => "unsigned long",
            "__kernel_long_t" => "long",
            "bool" => "_Bool",
            _ => target is { } known ? OfWidth(name, known.Architecture.PointerSize) : null,
        };
        return spelled is null ? null : CType.Parse(spelled);
    }

    /// <summary>linux/types.h has 64 bits as a long there, as asm/types.h of that architecture says.</summary>
    private static Target Power { get; } = Target.Find("ppc64le")!.Value;

    private static string? OfWidth(string name, int pointer) => name switch
    {
        "uint64_t" or "u_int64_t" => pointer == 8 ? "unsigned long" : "unsigned long long",
        "int64_t" => pointer == 8 ? "long" : "long long",
        "size_t" or "__kernel_size_t" or "uintptr_t" => pointer == 8 ? "unsigned long" : "unsigned int",
        "ssize_t" or "__kernel_ssize_t" or "intptr_t" or "ptrdiff_t" or "__kernel_ptrdiff_t" => pointer == 8 ? "long" : "int",
        _ => null,
    };
}
